import {parseServiceAddress} from '@ali1688/contracts/ports';
import {parseRedirectUri} from './redirect-uri.ts';

/** What the address of the authorize page is made of. */
export type AuthorizeAddressParts = {
  /** Base of the authorize page, as in `ALI1688_AUTH_URL`. */
  readonly authUrl: string;
  readonly appKey: string;
  /** Where the browser returns to; its host must be the callback domain of the application. */
  readonly redirectUri: string;
  /** Comes back unchanged; made by `createAuthorizationState`. */
  readonly state: string;
};

/**
 * The address at which the user consents. It holds no secret and no signature. (gateway.md section 4.1)
 *
 * @throws `USAGE_INVALID`: `authUrl` is neither https nor loopback, or `redirectUri` is no plain web address
 */
export function authorizeAddress({authUrl, appKey, redirectUri, state}: AuthorizeAddressParts): string {
  const query = new URLSearchParams({
    client_id: appKey,
    site: '1688',
    redirect_uri: parseRedirectUri(redirectUri),
    state,
  });
  return `${parseServiceAddress(authUrl, 'ALI1688_AUTH_URL')}/oauth/authorize?${query.toString()}`;
}
