import {
  createTokenSource,
  locateStore,
  readEnvironmentCredentials,
  resolveApplication,
  type Credentials,
} from '@ali1688/auth';
import type {Application, Clock, Log, Secret, TokenSource, Transport} from '@ali1688/contracts/ports';
import type {Environment} from '../host/environment.ts';
import type {Settings} from '../settings/settings.ts';
import {profileMissing} from './profile-missing.ts';
import type {SecretGuard} from './secret-guard.ts';
import {startLocalSandbox} from './start-local-sandbox.ts';

/** Who calls, where to, and with which tokens. */
export type OpenCredentials = {
  readonly gatewayUrl: string;
  readonly application: Application;
  readonly tokenSource: TokenSource;
  /** The access token of the environment, if there is one; known without asking anybody. */
  readonly givenAccessToken: Secret | undefined;
  /** Ends the sandbox, where one was started. */
  close(): Promise<void>;
};

type CredentialOptions = {
  readonly settings: Settings;
  readonly environment: Environment;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly log: Log;
  readonly guard: SecretGuard;
  readonly signal: AbortSignal;
};

/**
 * Decides which application, grant and gateway are in force: those of the sandbox, or those of
 * the environment. The sandbox never mixes with the other: it has credentials of its own and
 * keeps its token in memory.
 *
 * @throws `CREDENTIALS_MISSING`, `USAGE_INVALID`
 */
export async function openCredentials(options: CredentialOptions): Promise<OpenCredentials> {
  const {settings, environment} = options;
  if (settings.sandbox) return openSandboxCredentials(options);
  if (settings.profile !== undefined && settings.profile !== 'default')
    throw profileMissing(settings.profile);
  const credentials = readEnvironmentCredentials(environment);
  return {
    gatewayUrl: settings.gatewayUrl,
    application: resolveApplication(credentials),
    tokenSource: guardedTokenSource(options, settings.gatewayUrl, credentials, locateStore(environment)),
    givenAccessToken: credentials.accessToken,
    close: () => Promise.resolve(),
  };
}

async function openSandboxCredentials(options: CredentialOptions): Promise<OpenCredentials> {
  const sandbox = await startLocalSandbox();
  const {appKey, appSecret, refreshToken} = sandbox.credentials;
  options.guard.protect(appSecret);
  options.guard.protect(refreshToken);
  return {
    gatewayUrl: sandbox.gatewayUrl,
    application: {appKey, appSecret},
    tokenSource: guardedTokenSource(options, sandbox.gatewayUrl, {appKey, appSecret, refreshToken}, 'memory'),
    givenAccessToken: undefined,
    close: () => sandbox.close(),
  };
}

/** Every token that is handed out is also protected from being printed. */
function guardedTokenSource(
  options: CredentialOptions,
  gatewayUrl: string,
  credentials: Credentials,
  home: Parameters<typeof createTokenSource>[0]['home'],
): TokenSource {
  const source = createTokenSource({
    gatewayUrl,
    credentials,
    home,
    transport: options.transport,
    clock: options.clock,
    log: options.log,
    timeoutMs: options.settings.timeoutMs,
    signal: options.signal,
  });
  return {
    async getToken(request) {
      const token = await source.getToken(request);
      options.guard.protect(token);
      return token;
    },
  };
}
