import type {Secret} from '@ali1688/contracts/ports';
import type {Entry} from '../store/entry.ts';
import {freshnessOf} from '../store/freshness.ts';
import {peekEntry} from '../store/peek-entry.ts';
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

/**
 * The token that lies in the store or, where that has none that is fresh, in the slot of the older skills, if
 * it still lasts. Unlike a look by {@link openStoredTokens} it changes no mode and tells nothing.
 *
 * @throws as {@link openRefreshContext}
 */
export function peekStoredToken(options: TokenSourceOptions): Secret | undefined {
  const {context, identity} = openRefreshContext(options);
  const now = context.clock.now();
  const lasts = (entry: Entry | undefined): entry is Entry =>
    entry !== undefined && freshnessOf(entry, now) !== 'stale';
  const {home} = options;
  const stored =
    home === 'memory' || home.path === undefined ? undefined : peekEntry(home.path, identity)?.entry;
  if (lasts(stored) && freshnessOf(stored, now) === 'fresh') return stored.accessToken;
  const [first, second] = [stored, context.slot?.peek()].filter(lasts);
  const isOutlasted = first !== undefined && second !== undefined && second.expiresAt > first.expiresAt;
  return (isOutlasted ? second : first)?.accessToken;
}
