import {isAli1688Error} from '@ali1688/contracts/errors';
import type {Secret} from '@ali1688/contracts/ports';
import {isSameSecret} from '../reading/is-same-secret.ts';
import type {Entry} from '../store/entry.ts';
import {freshnessOf} from '../store/freshness.ts';
import type {RefreshContext, RefreshPurpose} from './refresh-context.ts';
import {refreshEntry} from './refresh-entry.ts';
import {isInFlight, joinFlight} from './single-flight.ts';
import {storedTokenRejectedError} from './token-errors.ts';
import type {ExpiryWarning} from './warn-of-expiry.ts';

/**
 * The replacement of a refused token that is itself refused this soon is not outdated; another one
 * would fare no better. A token that came by an ordinary refresh may have been revoked, however young.
 */
const youngMs = 30_000;

/** Tokens of one grant: from the store while they last, else by a refresh. */
export type StoredTokens = {
  /** A token for the next call. */
  current(): Promise<Secret>;
  /** Another token than the one the gateway refused. */
  replace(rejected: Secret): Promise<Secret>;
};

/**
 * Chooses between the stored token, that of the older skills and a refresh. (token-store.md sections 4 and 5)
 *
 * @param flightKey names the entry within the process, without secrets
 * @param warnOfExpiry told of each entry that is used
 */
export function createStoredTokens(
  context: RefreshContext,
  flightKey: string,
  warnOfExpiry: ExpiryWarning,
): StoredTokens {
  const {store, slot, clock, log} = context;
  let hasReplaced = false;

  const freshness = (entry: Entry | undefined) =>
    entry === undefined ? 'stale' : freshnessOf(entry, clock.now());

  /** @returns `undefined` only for the purpose `advisory` */
  const refresh = (purpose: RefreshPurpose): Promise<Secret | undefined> =>
    joinFlight(flightKey, async () => {
      const entry = await refreshEntry(context, purpose);
      warnOfExpiry(entry);
      return entry?.accessToken;
    });

  /** A refresh that waits. One under way in this process may be an early one that left it to another process. */
  const refreshWaiting = async (purpose: RefreshPurpose): Promise<Secret> =>
    (await refresh(purpose)) ?? (await refreshWaiting(purpose));

  /** The stored token; only if it is not fresh, that of the older skills. */
  const best = async (): Promise<Entry | undefined> => {
    const entry = store.read();
    warnOfExpiry(entry);
    if (slot === undefined || freshness(entry) === 'fresh') return entry;
    const found = await slot.read();
    if (found === undefined || freshness(found) === 'stale') return entry;
    if (entry === undefined || freshness(entry) === 'stale') return found;
    return found.expiresAt > entry.expiresAt ? found : entry;
  };

  return {
    current: async () => {
      const present = await best();
      if (present === undefined || freshness(present) === 'stale') return refreshWaiting({kind: 'stale'});
      // While a token is usable nobody waits for the one who renews it.
      if (freshness(present) === 'fresh' || isInFlight(flightKey)) return present.accessToken;
      try {
        return (await refresh({kind: 'advisory'})) ?? present.accessToken;
      } catch (error) {
        if (!isAli1688Error(error) || error.code === 'INTERRUPTED') throw error;
        log.debug('early refresh failed, present token used', {code: error.code});
        return present.accessToken;
      }
    },
    replace: async (rejected) => {
      const entry = store.read();
      if (entry !== undefined && isSameSecret(entry.accessToken, rejected)) {
        const isYoung = Math.abs(clock.now() - entry.obtainedAt) < youngMs;
        if (isYoung && entry.isReplacement) throw storedTokenRejectedError();
      } else if (entry !== undefined && freshness(entry) !== 'stale') {
        return entry.accessToken;
      }
      const inSlot = await slot?.read();
      if (
        inSlot !== undefined &&
        freshness(inSlot) !== 'stale' &&
        !isSameSecret(inSlot.accessToken, rejected)
      )
        return inSlot.accessToken;
      if (hasReplaced && !isInFlight(flightKey)) throw storedTokenRejectedError();
      hasReplaced = true;
      const token = await refreshWaiting({kind: 'rejected', token: rejected});
      if (isSameSecret(token, rejected)) throw storedTokenRejectedError();
      return token;
    },
  };
}
