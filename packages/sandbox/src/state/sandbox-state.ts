import type {Log} from '@ali1688/contracts/ports';
import type {AnswerContext} from '../entries/answer-context.ts';
import type {SandboxApi} from '../entries/sandbox-api.ts';
import type {FaultList} from '../faults/fault-list.ts';
import type {RequestLedger} from '../requests/request-ledger.ts';
import type {SandboxApplication} from '../settings/application.ts';
import type {FrequencyMeter} from './frequency-meter.ts';

/** Everything one sandbox remembers. Two sandboxes share nothing but the built-in catalogue. */
export type SandboxState = AnswerContext & {
  /** `http://127.0.0.1:port`. */
  readonly origin: string;
  /** By AppKey. */
  readonly applications: Map<string, SandboxApplication>;
  /** Calls left by AppKey, of the applications that have a package. */
  readonly callsLeft: Map<string, number>;
  readonly apis: readonly SandboxApi[];
  readonly frequency: FrequencyMeter;
  readonly faults: FaultList;
  readonly requests: RequestLedger;
  readonly log: Pick<Log, 'debug'> | undefined;
};
