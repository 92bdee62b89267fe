import type {CallScope, Clock, TokenSource, Transport} from '@ali1688/contracts/ports';
import type {Pacer} from '../pacing/pacer.ts';
import type {Sender} from './prepare-call.ts';

/** What a call needs beside itself; the same for all calls of one gateway. */
export type CallSetup = Sender & {
  readonly tokenSource: TokenSource;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly pacer: Pacer | undefined;
  /** Limit of one attempt; the whole call may take three times as long. */
  readonly timeoutMs: number;
  readonly maxResponseBytes: number;
  /** From 0 to below 1, for jitter. */
  readonly random: () => number;
};

/** On whose behalf one call is made. Calls of different scopes share the gateway and nothing that is told. */
export type GatewayScope = CallScope & {
  /**
   * False forbids to repeat the call, also where its API is read-only. True permits nothing that the contract
   * does not: a call that may change something is never repeated. Default: the contract's `readOnly`.
   */
  readonly mayRepeat?: boolean | undefined;
  /**
   * One of many calls behind which nobody waits: others get their turns first, and a refusal for frequency is not
   * answered by asking again within the call, as whoever makes them pauses for longer. Default false.
   */
  readonly isBulk?: boolean | undefined;
};

/** What a call gives. */
export type CallResult<Data> = {
  readonly data: Data;
  /** The gateway's body, byte for byte. */
  readonly body: Uint8Array;
  readonly httpStatus: number;
};
