import {flightKeyOf, openRefreshContext, type TokenSourceOptions} from './open-refresh-context.ts';
import {createStoredTokens, type StoredTokens} from './stored-tokens.ts';
import {createExpiryWarning} from './warn-of-expiry.ts';

/**
 * Opens the store of the credentials with everything that a refresh needs. Reads no file and sends nothing.
 *
 * @throws as {@link openRefreshContext}
 */
export function openStoredTokens(options: TokenSourceOptions): StoredTokens {
  const {context, identity} = openRefreshContext(options);
  const warnOfExpiry = createExpiryWarning(context.clock, context.log);
  return createStoredTokens(context, flightKeyOf(options.home, identity), warnOfExpiry);
}
