import type {EntryIdentity} from './entry-identity.ts';
import type {Entry} from './entry.ts';
import {freshnessOf} from './freshness.ts';
import {peekEntry} from './peek-entry.ts';

/**
 * The stored entry, if it is fresh and there is nothing to put right or to tell: folder and file are
 * real, ours and closed to others. Changes nothing, says nothing and never throws; whoever gets
 * `undefined` looks again with `readEntryFile`, which repairs and tells. Every command with a stored
 * token begins here, so this calls for no part of the package that a refresh alone needs.
 * (token-store.md sections 1 and 6, step 2)
 *
 * @param home absolute path of the home
 * @param now milliseconds since 1970
 */
export function readWarmEntry(home: string, identity: EntryIdentity, now: number): Entry | undefined {
  const peeked = peekEntry(home, identity);
  if (peeked === undefined || !peeked.isClosed) return undefined;
  return freshnessOf(peeked.entry, now) === 'fresh' ? peeked.entry : undefined;
}
