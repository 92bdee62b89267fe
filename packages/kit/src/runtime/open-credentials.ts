import {
  createTokenSource,
  peekToken,
  pacingStatePlace,
  resolveApplication,
  type TokenSourceOptions,
} from '@ali1688/auth';
import type {Application, CallScope, Log, Secret, TokenSource} from '@ali1688/contracts/ports';
import {createPacer, parsePacingState, type Pacer} from '@ali1688/gateway';
import {createMemoryStateStore, createSharedState} from '@ali1688/home';
import type {Sandbox, SandboxOptions} from '@ali1688/sandbox';
import type {SecretGuard} from '../secrets/secret-guard.ts';
import {readCredentialSetting, type CredentialOptions} from './credential-setting.ts';

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

/** What credentials are opened with. */
type OpenOptions = CredentialOptions & {
  readonly guard: SecretGuard;
  /** Hears what belongs to no single piece of work. */
  readonly log: Log;
  readonly startSandbox: (options: SandboxOptions) => Promise<Sandbox>;
  /** Hears what is told while they are opened. */
  readonly scope: CallScope;
};

/**
 * Decides which application, grant and gateway are in force: those of the sandbox, or those of
 * the environment and the saved profiles. The sandbox never mixes with the other: it has
 * credentials of its own and keeps its token in memory.
 *
 * @throws `CREDENTIALS_MISSING`, `USAGE_INVALID`, `STATE_UNUSABLE`
 */
export async function openCredentials(options: OpenOptions): Promise<OpenCredentials> {
  const {settings, clock, log, guard} = options;
  if (settings.sandbox) return openSandboxCredentials(options);
  const {home, resolved, tokenOptions} = readCredentialSetting(options, options.scope.log);
  const application = resolveApplication(resolved.credentials);
  guard.protect(application.appSecret);
  const {gatewayUrl} = settings;
  const state = createSharedState({
    store: home,
    ...pacingStatePlace(gatewayUrl, application.appKey),
    parse: parsePacingState,
    clock,
    log,
  });
  return {
    gatewayUrl,
    application,
    tokenSource: guardedTokenSource(tokenOptions, guard),
    pacer: createPacer({state, clock, requestsPerSecond: settings.requestsPerSecond}),
    async peekToken() {
      const token = await peekToken(tokenOptions);
      if (token !== undefined) guard.protect(token);
      return token;
    },
    close: () => Promise.resolve(),
  };
}

async function openSandboxCredentials(options: OpenOptions): Promise<OpenCredentials> {
  const {settings, transport, clock, guard} = options;
  const sandbox = await options.startSandbox({});
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
      {gatewayUrl, credentials, state: createMemoryStateStore({clock}), transport, clock, timeoutMs},
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
