import type {Bilingual} from '@ali1688/contracts/errors';
import type {SandboxFaultKind} from '../faults/fault-kinds.ts';

/** One request as it is remembered: no token, secret, code or signature, and no value of a parameter that no page names. */
export type SandboxRequest = {
  /** When it arrived, ISO. */
  readonly at: string;
  readonly method: string;
  /** Name of the API; undefined if it does not exist. */
  readonly api?: string;
  /** The AppKey of the path, if the sandbox knows it. */
  readonly appKey?: string;
  /** Names of everything sent, in order, as far as they are known names. */
  readonly parameterNames: readonly string[];
  /** Values of the parameters that are arguments of the API and not secret. */
  readonly arguments: Readonly<Record<string, string>>;
  /** Undefined while the request hangs and where the connection was dropped. */
  readonly httpStatus?: number;
  /** Code of the gateway's refusal. */
  readonly errorCode?: string;
  /** The fault that struck. */
  readonly fault?: SandboxFaultKind;
  /** Why the signature is wrong, where the mistake is a known one. */
  readonly diagnosis?: Bilingual;
};

/** What arrived so far. */
export type SandboxRequests = {
  readonly total: number;
  /** Requests by name of the API; those to an API that does not exist are under `unknown`. */
  readonly byApi: Readonly<Record<string, number>>;
  /** How often a client followed the redirect of the `redirect` fault. */
  readonly redirectsFollowed: number;
  /** The latest thousand, oldest first. */
  readonly list: readonly SandboxRequest[];
};
