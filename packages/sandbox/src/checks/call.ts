import type {SandboxApplication} from '../application.ts';
import type {SandboxApi} from '../apis/sandbox-api.ts';
import type {Parameters} from '../http/parameters.ts';

/** A request whose API and AppKey exist. */
export type Call = {
  readonly api: SandboxApi;
  readonly application: SandboxApplication;
  /** The text in front of the signed parameters: the path as it was sent, without `/openapi/`. */
  readonly signedPath: string;
  readonly parameters: Parameters;
};
