import {
  createSharedStateFile,
  createTokenSource,
  peekToken,
  pacingStateName,
  resolveApplication,
  type TokenSourceOptions,
} from '@ali1688/auth';
import type {Application, Secret, TokenSource} from '@ali1688/contracts/ports';
import {createPacer, parsePacingState, type Pacer} from '@ali1688/gateway';
import {readCredentialSetting, type CredentialSurroundings} from './credential-setting.ts';
import type {SecretGuard} from './secret-guard.ts';
import {startLocalSandbox} from './start-local-sandbox.ts';

/** Who calls, where to, how fast, and with which tokens. */
export type OpenCredentials = {
  readonly gatewayUrl: string;
  readonly application: Application;
  readonly tokenSource: TokenSource;
  /** Shared by all processes of this machine that use the AppKey; the sandbox is not paced. */
  readonly pacer: Pacer | undefined;
  /**
   * The access token that a call would use as it is, of the environment or stored; undefined where one would
   * have to be asked for. Sends and changes nothing.
   */
  peekToken(): Promise<Secret | undefined>;
  /** Ends the sandbox, where one was started. */
  close(): Promise<void>;
};

type CredentialOptions = CredentialSurroundings & {readonly guard: SecretGuard};

/**
 * Decides which application, grant and gateway are in force: those of the sandbox, or those of
 * the environment and the saved profiles. The sandbox never mixes with the other: it has
 * credentials of its own and keeps its token in memory.
 *
 * @throws `CREDENTIALS_MISSING`, `USAGE_INVALID`, `STATE_UNUSABLE`
 */
export async function openCredentials(options: CredentialOptions): Promise<OpenCredentials> {
  const {settings, clock, log, guard} = options;
  if (settings.sandbox) return openSandboxCredentials(options);
  const {location, resolved, tokenOptions} = readCredentialSetting(options);
  const application = resolveApplication(resolved.credentials);
  guard.protect(application.appSecret);
  const {gatewayUrl} = settings;
  const state = createSharedStateFile({
    location,
    name: pacingStateName(gatewayUrl, application.appKey),
    parse: parsePacingState,
    clock,
    log,
  });
  return {
    gatewayUrl,
    application,
    tokenSource: guardedTokenSource(tokenOptions, guard),
    pacer: createPacer({state, clock, log, requestsPerSecond: settings.requestsPerSecond}),
    async peekToken() {
      const token = await peekToken(tokenOptions);
      if (token !== undefined) guard.protect(token);
      return token;
    },
    close: () => Promise.resolve(),
  };
}

async function openSandboxCredentials(options: CredentialOptions): Promise<OpenCredentials> {
  const {settings, transport, clock, log, signal, guard} = options;
  const sandbox = await startLocalSandbox();
  const {gatewayUrl} = sandbox;
  const {appKey, appSecret, refreshToken} = sandbox.credentials;
  guard.protect(appSecret);
  guard.protect(refreshToken);
  const credentials = {appKey, appSecret, refreshToken};
  const {timeoutMs} = settings;
  return {
    gatewayUrl,
    application: {appKey, appSecret},
    tokenSource: guardedTokenSource(
      {gatewayUrl, credentials, home: 'memory', transport, clock, log, timeoutMs, signal},
      guard,
    ),
    pacer: undefined,
    peekToken: () => Promise.resolve(undefined),
    close: () => sandbox.close(),
  };
}

/** Every token that is handed out is also protected from being printed. */
function guardedTokenSource(options: TokenSourceOptions, guard: SecretGuard): TokenSource {
  const {refreshToken} = options.credentials;
  if (refreshToken !== undefined) guard.protect(refreshToken);
  const source = createTokenSource(options);
  return {
    async getToken(request) {
      const token = await source.getToken(request);
      guard.protect(token);
      return token;
    },
  };
}
