import {Ali1688Error, loadPart} from '@ali1688/contracts/errors';
import {parseServiceAddress, type Log, type Secret, type TokenSource} from '@ali1688/contracts/ports';
import {isSameSecret} from '../credentials/credentials.ts';
import {resolveApplication} from '../credentials/resolve-application.ts';
import {identityOf} from '../entries/entry-identity.ts';
import {readWarmEntry} from '../entries/peek-entry.ts';
import {givenTokenRejected} from '../texts/setting-texts.ts';
import type {TokenSourceOptions} from './open-refresh-context.ts';
import {isGrantEnding} from './renewal-window.ts';
import type {StoredTokens} from './stored-tokens.ts';

/**
 * Gives access tokens: the one in `ALI1688_ACCESS_TOKEN`, else a stored one of this application,
 * grant and gateway, else that of the older Python skills, else a new one. Reads no file and sends
 * nothing before the first `getToken`. While a stored token lasts, the code of a refresh is not even
 * loaded. (token-store.md sections 1 and 5)
 *
 * @throws `USAGE_INVALID` if the gateway is no address that secrets may be sent to
 */
export function createTokenSource(options: TokenSourceOptions): TokenSource {
  const gatewayUrl = parseServiceAddress(options.gatewayUrl, 'ALI1688_GATEWAY_URL');
  const {credentials} = options;
  let storedTokens: Promise<StoredTokens> | undefined;
  return {
    getToken: async ({rejected, signal, log = silentLog, onRequest} = {}) => {
      const {appKey} = resolveApplication(credentials);
      const {accessToken} = credentials;
      if (accessToken !== undefined) {
        if (!isSameSecret(accessToken, rejected)) return accessToken;
        throw new Ali1688Error({code: 'TOKEN_REJECTED', ...givenTokenRejected});
      }
      // What has been opened may keep a token in memory that lasts longer than the stored one.
      if (rejected === undefined && storedTokens === undefined) {
        const warm = await warmToken(options, gatewayUrl, appKey);
        if (warm !== undefined) return warm;
      }
      storedTokens ??= openStoredTokens(options);
      const tokens = await storedTokens;
      const scope = {signal, log, onRequest};
      return rejected === undefined ? tokens.current(scope) : tokens.replace(rejected, scope);
    },
  };
}

/** For whoever asks without saying where notes go, such as a test of a connection: nobody would read them. */
const silentLog: Log = {debug: () => undefined, note: () => undefined};

/**
 * The token that the next call would use without asking for a new one: the given one, else a stored one that
 * still lasts. Sends nothing and changes no file, so the early refresh of one that ends soon is left out.
 *
 * @throws as {@link createTokenSource}, and `CREDENTIALS_MISSING` without AppKey or secret
 */
export async function peekToken(options: TokenSourceOptions): Promise<Secret | undefined> {
  const gatewayUrl = parseServiceAddress(options.gatewayUrl, 'ALI1688_GATEWAY_URL');
  const {credentials, state} = options;
  const {appKey} = resolveApplication(credentials);
  if (credentials.accessToken !== undefined) return credentials.accessToken;
  if (!state.isShared) return undefined;
  const warm = await warmToken(options, gatewayUrl, appKey);
  if (warm !== undefined) return warm;
  const store = await loadPart(async () => import('./open-stored-tokens.ts'));
  return store.peekStoredToken(options);
}

/** Everything that a refresh needs arrives now: in a skill script it is a file of its own. */
async function openStoredTokens(options: TokenSourceOptions): Promise<StoredTokens> {
  const store = await loadPart(async () => import('./open-stored-tokens.ts'));
  return store.openStoredTokens(options);
}

/** The stored token, if there is nothing to do but to use it. */
async function warmToken(
  {state, credentials, profile}: TokenSourceOptions,
  gateway: string,
  appKey: string,
): Promise<Secret | undefined> {
  if (!state.isShared) return undefined;
  const {refreshToken} = credentials;
  const entry = await readWarmEntry(state, identityOf({gateway, appKey, refreshToken, profile}));
  const endsAt = entry?.refreshExpiresAt;
  return endsAt !== undefined && isGrantEnding(endsAt, state.now()) ? undefined : entry?.accessToken;
}
