import type {Log} from '@ali1688/contracts/ports';
import type {SandboxApplication} from './application.ts';
import type {Catalogue} from './catalogue/catalogue.ts';
import type {FrequencyMeter} from './checks/frequency-meter.ts';
import type {FaultList} from './faults/fault-list.ts';
import type {NotEstablished} from './not-established.ts';
import type {JsonValue} from './http/json-text.ts';
import type {LiveOptions} from './options/live-options.ts';
import type {RequestLedger} from './requests/request-ledger.ts';
import type {GrantRegister} from './tokens/grant-register.ts';

/** Everything one sandbox remembers. Two sandboxes share nothing but the built-in catalogue. */
export type SandboxState = {
  /** `http://127.0.0.1:port`. */
  readonly origin: string;
  /** By AppKey. */
  readonly applications: Map<string, SandboxApplication>;
  /** Calls left by AppKey, of the applications that have a package. */
  readonly callsLeft: Map<string, number>;
  readonly catalogue: Catalogue;
  /** What getById answers for some ids, whatever the catalogue says. */
  readonly categoryAnswers: ReadonlyMap<string, JsonValue>;
  readonly options: LiveOptions;
  readonly grants: GrantRegister;
  readonly frequency: FrequencyMeter;
  readonly faults: FaultList;
  readonly requests: RequestLedger;
  readonly settings: NotEstablished;
  readonly log: Pick<Log, 'debug'> | undefined;
  /** Milliseconds since 1970. */
  now(): number;
};
