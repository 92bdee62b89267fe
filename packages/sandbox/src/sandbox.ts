import type {Secret} from '@ali1688/contracts/ports';
import type {SandboxFault} from './faults/sandbox-fault.ts';
import type {SandboxRequests} from './requests/sandbox-request.ts';
import type {SandboxApplication} from './settings/application.ts';
import type {SwitchableOptions} from './settings/switchable-options.ts';

/** A running sandbox. */
export type Sandbox = AsyncDisposable & {
  /** Base of the gateway, `http://127.0.0.1:port/openapi`; for `ALI1688_GATEWAY_URL`. */
  readonly gatewayUrl: string;
  /** Base of the authorize page, `http://127.0.0.1:port`; for `ALI1688_AUTH_URL`. */
  readonly authUrl: string;
  /** The built-in application with a grant that can be refreshed. */
  readonly credentials: {readonly appKey: string; readonly appSecret: Secret; readonly refreshToken: Secret};
  /** What has arrived so far; a copy. */
  readonly requests: SandboxRequests;
  /** Forgets what has arrived. */
  clearRequests(): void;
  /** Adds an application, or puts it in place of the one with its AppKey. Throws `USAGE_INVALID`. */
  defineApplication(application: SandboxApplication): void;
  /** The options in force that can be changed. */
  readonly options: SwitchableOptions;
  /** Changes the options that are given and leaves the others. Throws `USAGE_INVALID`, and changes nothing then. */
  setOptions(options: Partial<SwitchableOptions>): void;
  /** Replaces the faults in force; an empty list ends them. Throws `USAGE_INVALID`. */
  setFaults(faults: readonly SandboxFault[]): void;
  /** A new access token of an application, the built-in one if absent. */
  issueAccessToken(appKey?: string): Secret;
  /** Ends every access token, as if all had expired. */
  revokeAccessTokens(): void;
  /** Ends every refresh token, as a changed password does (gateway.md section 4.4). */
  revokeRefreshTokens(): void;
  /** Stops listening and ends all connections, hanging ones too. */
  close(): Promise<void>;
};
