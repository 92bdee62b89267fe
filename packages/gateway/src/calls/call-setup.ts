import type {Clock, Log, TokenSource, Transport} from '@ali1688/contracts/ports';
import type {Pacer} from '../pacing/pacer.ts';
import type {Sender} from './prepare-call.ts';

/** What a call needs beside itself; the same for all calls of one gateway. */
export type CallSetup = Sender & {
  readonly tokenSource: TokenSource;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly log: Log;
  readonly pacer: Pacer | undefined;
  /** Limit of one attempt; the whole call may take three times as long. */
  readonly timeoutMs: number;
  readonly maxResponseBytes: number;
  readonly signal: AbortSignal | undefined;
  /** From 0 to below 1, for jitter. */
  readonly random: () => number;
};

/** What a call gives. */
export type CallResult<Data> = {
  readonly data: Data;
  /** The gateway's body, byte for byte. */
  readonly body: Uint8Array;
  readonly httpStatus: number;
};
