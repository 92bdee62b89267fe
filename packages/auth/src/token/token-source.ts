import {Ali1688Error} from '@ali1688/contracts/errors';
import {parseServiceAddress, type Secret, type TokenSource} from '@ali1688/contracts/ports';
import {resolveApplication} from '../credentials/resolve-application.ts';
import {isSameSecret} from '../reading/is-same-secret.ts';
import {givenTokenRejected} from '../texts/token-texts.ts';
import {flightKeyOf, openRefreshContext, type TokenSourceOptions} from './open-refresh-context.ts';
import {createStoredTokens, type StoredTokens} from './stored-tokens.ts';

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
  let storedTokens: StoredTokens | undefined;
  return {
    getToken: async ({rejected} = {}) => {
      resolveApplication(credentials);
      if (credentials.accessToken !== undefined) return givenToken(credentials.accessToken, rejected);
      storedTokens ??= openStoredTokens(options);
      return rejected === undefined ? storedTokens.current() : storedTokens.replace(rejected);
    },
  };
}

function givenToken(token: Secret, rejected: Secret | undefined): Secret {
  if (isSameSecret(token, rejected)) throw new Ali1688Error({code: 'TOKEN_REJECTED', ...givenTokenRejected});
  return token;
}

function openStoredTokens(options: TokenSourceOptions): StoredTokens {
  const {context, identity} = openRefreshContext(options);
  return createStoredTokens(context, flightKeyOf(options.home, identity));
}
