import type {Secret} from '@ali1688/contracts/ports';
import {isSameSecret} from '../reading/is-same-secret.ts';
import type {Entry} from '../store/entry.ts';
import {freshnessOf} from '../store/freshness.ts';
import type {RefreshContext, RefreshPurpose} from './refresh-context.ts';

/**
 * The token of another process that makes a refresh needless, if there is one now. Of two the one that
 * lasts longer. (token-store.md section 6, steps 2 and 5)
 *
 * @param known tokens that do not count because they were there before
 */
export function adoptable(
  {store, slot, clock}: Pick<RefreshContext, 'store' | 'slot' | 'clock'>,
  purpose: RefreshPurpose,
  known: readonly (Secret | undefined)[] = [],
): Entry | undefined {
  const isRejected = purpose.kind === 'rejected';
  const counts = (entry: Entry | undefined): entry is Entry => {
    if (entry === undefined) return false;
    const freshness = freshnessOf(entry, clock.now());
    if (freshness === 'stale' || (freshness === 'advisory' && !isRejected)) return false;
    if (isRejected && isSameSecret(entry.accessToken, purpose.token)) return false;
    return !known.some((token) => isSameSecret(entry.accessToken, token));
  };
  const [first, second] = [store.read(), slot?.peek()].filter(counts);
  return second !== undefined && first !== undefined && second.expiresAt > first.expiresAt ? second : first;
}
