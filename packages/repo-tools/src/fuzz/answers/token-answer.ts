import {canaries} from './canaries.ts';

const day = 24 * 3_600_000;

/**
 * The answer of the token service: what a code, a refresh token or a renewal is granted.
 *
 * @param now milliseconds since 1970; the authorization ends ten days later, so that it can be renewed
 */
export function tokenAnswer(now: number): Readonly<Record<string, string>> {
  const end = new Date(now + 10 * day + 8 * 3_600_000).toISOString().replaceAll(/[-:.TZ]/g, '');
  return {
    access_token: canaries.grantedAccessToken,
    refresh_token: canaries.grantedRefreshToken,
    expires_in: '36000',
    refresh_token_timeout: `${end}+0800`,
    aliId: '8888888888',
    resource_owner: 'shop-one',
    memberId: 'b2b-1000',
  };
}
