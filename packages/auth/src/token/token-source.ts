import {Ali1688Error} from '@ali1688/contracts/errors';
import {
  parseServiceAddress,
  type Clock,
  type Log,
  type Secret,
  type TokenSource,
  type Transport,
} from '@ali1688/contracts/ports';
import type {Credentials} from '../credentials/credentials.ts';
import {resolveApplication, resolveRefreshToken} from '../credentials/resolve-application.ts';
import {grantOf} from '../store/entry-identity.ts';
import {createMemoryEntryStore} from '../store/entry-store.ts';
import {createFileEntryStore} from '../store/file-entry-store.ts';
import type {StoreLocation} from '../store/store-location.ts';
import {givenTokenRejected} from '../texts.ts';
import {isSame} from './refresh-entry.ts';
import {createStoredTokens, type StoredTokens} from './stored-tokens.ts';

/** What {@link createTokenSource} works with. */
export type TokenSourceOptions = {
  /** Base of the gateway, such as `defaultGatewayUrl`. */
  readonly gatewayUrl: string;
  readonly credentials: Credentials;
  /** Where tokens are shared between processes; `memory` keeps them in this one, as the sandbox must. */
  readonly home: StoreLocation | 'memory';
  readonly transport: Transport;
  readonly clock: Clock;
  readonly log: Log;
  /** Limit of one request in milliseconds. A refresh takes at most 10 s whatever this is. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Gives access tokens: the one in `ALI1688_ACCESS_TOKEN`, else a stored one of this application,
 * grant and gateway, else a new one. Reads no file and sends nothing before the first `getToken`.
 * (token-store.md section 5)
 *
 * @throws `USAGE_INVALID` if the gateway is no address that secrets may be sent to
 */
export function createTokenSource(options: TokenSourceOptions): TokenSource {
  const gatewayUrl = parseServiceAddress(options.gatewayUrl, 'ALI1688_GATEWAY_URL');
  const {credentials} = options;
  let storedTokens: StoredTokens | undefined;
  return {
    getToken: async ({rejected} = {}) => {
      const application = resolveApplication(credentials);
      if (credentials.accessToken !== undefined) return givenToken(credentials.accessToken, rejected);
      const refreshToken = resolveRefreshToken(credentials);
      storedTokens ??= openStoredTokens({...options, gatewayUrl, application, refreshToken});
      return rejected === undefined ? storedTokens.current() : storedTokens.replace(rejected);
    },
  };
}

function givenToken(token: Secret, rejected: Secret | undefined): Secret {
  if (isSame(token, rejected)) throw new Ali1688Error({code: 'TOKEN_REJECTED', ...givenTokenRejected});
  return token;
}

function openStoredTokens(
  options: TokenSourceOptions & {
    readonly application: ReturnType<typeof resolveApplication>;
    readonly refreshToken: Secret;
  },
): StoredTokens {
  const {gatewayUrl, application, refreshToken, home, clock, log} = options;
  const identity = {gateway: gatewayUrl, appKey: application.appKey, grant: grantOf(refreshToken)};
  const store =
    home === 'memory'
      ? createMemoryEntryStore()
      : createFileEntryStore({location: home, identity, clock, log});
  const place = home === 'memory' ? 'memory' : (home.path ?? 'nowhere');
  const flightKey = [place, identity.gateway, identity.appKey, identity.grant].join('\0');
  return createStoredTokens({...options, store}, flightKey);
}
