import type {Secret} from '@ali1688/contracts/ports';
import {isSameSecret} from '../credentials/credentials.ts';
import type {Entry} from '../entries/entry.ts';
import {freshnessOf} from '../entries/freshness.ts';
import type {RefreshContext, RefreshPurpose} from './refresh-context.ts';

/**
 * The token of another process that makes a refresh needless, if there is one now. Of two the one that
 * lasts longer. (token-store.md section 6, steps 2 and 5)
 *
 * @param known tokens that do not count because they were there before
 */
export async function adoptable(
  {store, slot}: Pick<RefreshContext, 'store' | 'slot'>,
  purpose: RefreshPurpose,
  known: readonly (Secret | undefined)[] = [],
): Promise<Entry | undefined> {
  const isRejected = purpose.kind === 'rejected';
  const counts = (entry: Entry | undefined): entry is Entry => {
    if (entry === undefined) return false;
    const freshness = freshnessOf(entry, store.now());
    if (freshness === 'stale' || (freshness === 'advisory' && !isRejected)) return false;
    if (isRejected && isSameSecret(entry.accessToken, purpose.token)) return false;
    return !known.some((token) => isSameSecret(entry.accessToken, token));
  };
  const [first, second] = [await store.read(), await slot?.peek()].filter(counts);
  return second !== undefined && first !== undefined && second.expiresAt > first.expiresAt ? second : first;
}
