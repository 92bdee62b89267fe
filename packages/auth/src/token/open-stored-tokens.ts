import type {Secret} from '@ali1688/contracts/ports';
import type {Entry} from '../entries/entry.ts';
import {freshnessOf} from '../entries/freshness.ts';
import {peekEntry} from '../entries/peek-entry.ts';
import {openRefreshContext, type TokenSourceOptions} from './open-refresh-context.ts';
import {createStoredTokens, type StoredTokens} from './stored-tokens.ts';
import {warnOfExpiry} from './warn-of-expiry.ts';

/**
 * Opens the store of the credentials with everything that a refresh needs. Reads no file and sends nothing.
 *
 * @throws as {@link openRefreshContext}
 */
export function openStoredTokens(options: TokenSourceOptions): StoredTokens {
  return createStoredTokens(openRefreshContext(options), warnOfExpiry);
}

/**
 * The token that lies in the store or, where that has none that is fresh, in the slot of the older skills, if
 * it still lasts. Unlike a look by {@link openStoredTokens} it changes no mode and tells nothing.
 *
 * @throws as {@link openRefreshContext}
 */
export async function peekStoredToken(options: TokenSourceOptions): Promise<Secret | undefined> {
  const {contextFor, identity} = openRefreshContext(options);
  const {slot} = contextFor({log: {debug: () => undefined, note: () => undefined}});
  const now = options.state.now();
  const lasts = (entry: Entry | undefined): entry is Entry =>
    entry !== undefined && freshnessOf(entry, now) !== 'stale';
  const stored = (await peekEntry(options.state, identity))?.entry;
  if (lasts(stored) && freshnessOf(stored, now) === 'fresh') return stored.accessToken;
  const [first, second] = [stored, await slot?.peek()].filter(lasts);
  const isOutlasted = first !== undefined && second !== undefined && second.expiresAt > first.expiresAt;
  return (isOutlasted ? second : first)?.accessToken;
}
