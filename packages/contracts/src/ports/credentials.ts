import type {CallScope} from './call-scope.ts';
import type {Secret} from './secret.ts';

/** An application of the open platform. The AppKey is public, the secret signs. */
export type Application = {
  readonly appKey: string;
  readonly appSecret: Secret;
};

/** What a caller knows about the token it wants, and on whose behalf it asks. */
export type TokenRequest = Partial<CallScope> & {
  /** A token that the gateway has just refused; it is never returned again. */
  readonly rejected?: Secret;
};

/**
 * Gives access tokens. Implementations cache; a caller asks before each call.
 *
 * Throws `Ali1688Error`: `CREDENTIALS_MISSING`, `TOKEN_REJECTED`, `REFRESH_REJECTED`,
 * `APP_KEY_UNKNOWN`, `RATE_LIMITED`, `NETWORK`, `TIMEOUT`, `GATEWAY_UNAVAILABLE`, `RESPONSE_INVALID`,
 * `INTERRUPTED` (the signal of the request was aborted).
 */
export type TokenSource = {
  getToken(request?: TokenRequest): Promise<Secret>;
};
