import type {Ali1688Error} from '@ali1688/contracts/errors';
import type {Note} from '@ali1688/contracts/ports';
import type {AnyOperation} from '../operation/define-operation.ts';

/** What an invocation gave, ready for whoever shows or passes it on. */
export type Outcome = {
  readonly operation: AnyOperation;
  /** What the operation gave, or the request that a dry run shows. */
  readonly data: unknown;
  /** Whether `data` is the operation's own, so that its table applies; a dry run shows something else. */
  readonly kind: 'result' | 'dry-run';
  /** Of a dry run: id of the API that the request is for, where it is known. */
  readonly requestedApi?: string | undefined;
  /** `PARTIAL`: what `data` lacks, with the failed parts in its details. */
  readonly error?: Ali1688Error | undefined;
  /** Whether something happened that was watched for. */
  readonly hasHappened: boolean;
  readonly notes: readonly Note[];
  /** Requests that left for 1688, token requests and repeats included. */
  readonly calls: number;
  /** Ids of the APIs that were asked, in the order of their first call. */
  readonly apis: readonly string[];
  /** Milliseconds since 1970. */
  readonly fetchedAt: number;
  /** Bodies of the gateway's answers by API id, the first of each, byte for byte. */
  readonly bodies: ReadonlyMap<string, Uint8Array>;
  /** Answers of the gateway that the data is made of. */
  readonly answers: number;
  /** Whether the data is made up. */
  readonly sandbox: boolean;
};
