import {Ali1688Error, loadPart} from '@ali1688/contracts/errors';
import {parseServiceAddress, type Secret, type TokenSource} from '@ali1688/contracts/ports';
import {resolveApplication} from '../credentials/resolve-application.ts';
import {isSameSecret} from '../reading/is-same-secret.ts';
import {givenTokenRejected} from '../texts/token-texts.ts';
import type {TokenSourceOptions} from './open-refresh-context.ts';
import type {StoredTokens} from './stored-tokens.ts';

/**
 * Gives access tokens: the one in `ALI1688_ACCESS_TOKEN`, else a stored one of this application,
 * grant and gateway, else that of the older Python skills, else a new one. Reads no file and sends
 * nothing before the first `getToken`. (token-store.md section 5)
 *
 * @throws `USAGE_INVALID` if the gateway is no address that secrets may be sent to
 */
export function createTokenSource(options: TokenSourceOptions): TokenSource {
  parseServiceAddress(options.gatewayUrl, 'ALI1688_GATEWAY_URL');
  const {credentials} = options;
  let storedTokens: Promise<StoredTokens> | undefined;
  return {
    getToken: async ({rejected} = {}) => {
      resolveApplication(credentials);
      if (credentials.accessToken !== undefined) return givenToken(credentials.accessToken, rejected);
      storedTokens ??= openStoredTokens(options);
      const tokens = await storedTokens;
      return rejected === undefined ? tokens.current() : tokens.replace(rejected);
    },
  };
}

function givenToken(token: Secret, rejected: Secret | undefined): Secret {
  if (isSameSecret(token, rejected)) throw new Ali1688Error({code: 'TOKEN_REJECTED', ...givenTokenRejected});
  return token;
}

/** Everything that a refresh needs arrives now: in a skill script it is a file of its own. */
async function openStoredTokens(options: TokenSourceOptions): Promise<StoredTokens> {
  const store = await loadPart(async () => import('./open-stored-tokens.ts'));
  return store.openStoredTokens(options);
}
