import {sandboxAppKey, Secret} from '@ali1688/contracts/ports';

/** An application that the sandbox knows, with what it may do. */
export type SandboxApplication = {
  readonly appKey: string;
  readonly appSecret: Secret;
  /** A grant that can be refreshed from the start. Without one, the authorize page gives the first. */
  readonly refreshToken?: Secret;
  /** Names of the APIs it may call; every API if absent. Those of `system` are always allowed. */
  readonly allowedApis?: readonly string[];
  /** Calls left in its paid package; no limit if absent. Those of `system` are free. */
  readonly callsLeft?: number;
  /** Most requests in a second, all APIs together; no limit if absent (gateway.md section 9 has no official figure). */
  readonly requestsPerSecond?: number;
  /** Most requests in a second to one API; no limit if absent. */
  readonly requestsPerSecondPerApi?: number;
  /** Hosts that an authorization may return to. This machine's own if absent (gateway.md section 4.1). */
  readonly callbackHosts?: readonly string[];
};

/** The application that every sandbox knows. Its values are public and open nothing anywhere else. */
export const builtInApplication = {
  appKey: sandboxAppKey,
  appSecret: new Secret('sandbox-secret-of-no-value'),
  refreshToken: new Secret('16880000-5a4d-4b0c-8d0e-000000000001'),
} as const satisfies SandboxApplication;

/** Hosts that an authorization may return to unless the application names others. */
export const defaultCallbackHosts: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];
