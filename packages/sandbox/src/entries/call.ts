import type {SandboxApplication} from '../settings/application.ts';
import type {Parameters} from '../wire/parameters.ts';

/** A request by an application that exists. */
export type Call = {
  readonly application: SandboxApplication;
  /** The text in front of the signed parameters: the path as it was sent, without `/openapi/`. */
  readonly signedPath: string;
  readonly parameters: Parameters;
};
