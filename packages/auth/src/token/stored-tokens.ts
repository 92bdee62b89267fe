import {Ali1688Error, isAli1688Error} from '@ali1688/contracts/errors';
import type {Secret} from '@ali1688/contracts/ports';
import {freshnessOf} from '../store/freshness.ts';
import {storedTokenRejected} from '../texts.ts';
import {isSame, refreshEntry, type RefreshContext} from './refresh-entry.ts';
import {isInFlight, joinFlight} from './single-flight.ts';

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
 * Chooses between the stored token and a refresh. (token-store.md section 4)
 *
 * @param flightKey names the entry within the process, without secrets
 */
export function createStoredTokens(context: RefreshContext, flightKey: string): StoredTokens {
  const {store, clock, log} = context;
  let hasReplaced = false;

  const refresh = (rejected?: Secret): Promise<Secret> =>
    joinFlight(flightKey, async () => (await refreshEntry(context, rejected)).accessToken);

  return {
    current: async () => {
      const present = store.read();
      const freshness = present === undefined ? 'stale' : freshnessOf(present, clock.now());
      if (present === undefined || freshness === 'stale') return refresh();
      // While a token is usable nobody waits for the one who renews it.
      if (freshness === 'fresh' || isInFlight(flightKey)) return present.accessToken;
      try {
        return await refresh();
      } catch (error) {
        if (!isAli1688Error(error) || error.code === 'INTERRUPTED') throw error;
        log.debug('early refresh failed, present token used', {code: error.code});
        return present.accessToken;
      }
    },
    replace: async (rejected) => {
      const present = store.read();
      const now = clock.now();
      if (present !== undefined && isSame(present.accessToken, rejected)) {
        const isYoung = Math.abs(now - present.obtainedAt) < youngMs;
        if (isYoung && present.isReplacement) throw tokenRejected();
      } else if (present !== undefined && freshnessOf(present, now) !== 'stale') {
        return present.accessToken;
      }
      if (hasReplaced && !isInFlight(flightKey)) throw tokenRejected();
      hasReplaced = true;
      const token = await refresh(rejected);
      if (isSame(token, rejected)) throw tokenRejected();
      return token;
    },
  };
}

function tokenRejected(): Ali1688Error {
  return new Ali1688Error({code: 'TOKEN_REJECTED', ...storedTokenRejected});
}
