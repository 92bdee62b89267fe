import {isAli1688Error} from '@ali1688/contracts/errors';
import type {CallScope, Secret} from '@ali1688/contracts/ports';
import {isSameSecret} from '../credentials/credentials.ts';
import type {Entry} from '../entries/entry.ts';
import {freshnessOf} from '../entries/freshness.ts';
import {asInterruption, storedTokenRejectedError} from '../failures/token-errors.ts';
import type {OpenRefreshContext} from './open-refresh-context.ts';
import type {RefreshContext, RefreshPurpose} from './refresh-context.ts';
import {refreshEntry} from './refresh-entry.ts';
import {isInFlight, joinFlight} from './single-flight.ts';
import type {ExpiryWarning} from './warn-of-expiry.ts';

/**
 * The replacement of a refused token that is itself refused this soon is not outdated; another one
 * would fare no better. A token that came by an ordinary refresh may have been revoked, however young.
 */
const youngMs = 30_000;

/** Tokens of one grant: from the store while they last, else by a refresh. */
export type StoredTokens = {
  /** A token for the next call. */
  current(scope: CallScope): Promise<Secret>;
  /** Another token than the one the gateway refused. */
  replace(rejected: Secret, scope: CallScope): Promise<Secret>;
};

/**
 * Chooses between the stored token, that of the older skills and a refresh. (token-store.md sections 4 and 5)
 *
 * @param warnOfExpiry told of each entry that is used
 */
export function createStoredTokens(
  {contextFor, flightKey}: OpenRefreshContext,
  warnOfExpiry: ExpiryWarning,
): StoredTokens {
  let hasReplaced = false;

  /** @returns `undefined` only for the purpose `advisory` */
  const refresh = (purpose: RefreshPurpose, scope: CallScope): Promise<Secret | undefined> =>
    joinFlight(flightKey, scope, async (shared) => {
      const context = contextFor(shared);
      const entry = await refreshEntry(context, purpose);
      warnOfExpiry(entry, context.store.now(), shared.log);
      return entry?.accessToken;
    });

  /** A refresh that waits. One under way in this process may be an early one that left it to another process. */
  const refreshWaiting = async (purpose: RefreshPurpose, scope: CallScope): Promise<Secret> =>
    (await refresh(purpose, scope)) ?? (await refreshWaiting(purpose, scope));

  return {
    current: async (scope) => {
      const context = contextFor(scope);
      const present = await bestOf(context, warnOfExpiry);
      const freshness = freshnessIn(context, present);
      if (present === undefined || freshness === 'stale') return refreshWaiting({kind: 'stale'}, scope);
      // While a token is usable nobody waits for the one who renews it.
      if (freshness === 'fresh' || isInFlight(flightKey)) return present.accessToken;
      try {
        return (await refresh({kind: 'advisory'}, scope)) ?? present.accessToken;
      } catch (error) {
        if (!isAli1688Error(error) || error.code === 'INTERRUPTED') throw error;
        scope.log.debug('early refresh failed, present token used', {code: error.code});
        return present.accessToken;
      }
    },
    replace: async (rejected, scope) => {
      const another = await storedInsteadOf(rejected, contextFor(scope));
      if (another !== undefined) return another;
      if (hasReplaced && !isInFlight(flightKey)) throw storedTokenRejectedError();
      hasReplaced = true;
      const token = await refreshWaiting({kind: 'rejected', token: rejected}, scope);
      if (isSameSecret(token, rejected)) throw storedTokenRejectedError();
      return token;
    },
  };
}

function freshnessIn({store}: RefreshContext, entry: Entry | undefined) {
  return entry === undefined ? 'stale' : freshnessOf(entry, store.now());
}

/** The stored token; only if it is not fresh, that of the older skills. */
async function bestOf(context: RefreshContext, warnOfExpiry: ExpiryWarning): Promise<Entry | undefined> {
  const {store, slot, log} = context;
  const entry = await store.read();
  warnOfExpiry(entry, store.now(), log);
  if (slot === undefined || freshnessIn(context, entry) === 'fresh') return entry;
  const found = await readSlot(context);
  if (found === undefined || freshnessIn(context, found) === 'stale') return entry;
  if (entry === undefined || freshnessIn(context, entry) === 'stale') return found;
  return found.expiresAt > entry.expiresAt ? found : entry;
}

/**
 * Another token that lies there already, and lasts.
 *
 * @throws `TOKEN_REJECTED` where the refused one has only just been asked for in place of another
 */
async function storedInsteadOf(rejected: Secret, context: RefreshContext): Promise<Secret | undefined> {
  const {store} = context;
  const entry = await store.read();
  if (entry !== undefined && isSameSecret(entry.accessToken, rejected)) {
    const isYoung = Math.abs(store.now() - entry.obtainedAt) < youngMs;
    if (isYoung && entry.isReplacement) throw storedTokenRejectedError();
  } else if (entry !== undefined && freshnessIn(context, entry) !== 'stale') {
    return entry.accessToken;
  }
  const inSlot = await readSlot(context);
  const isOther = inSlot !== undefined && !isSameSecret(inSlot.accessToken, rejected);
  return isOther && freshnessIn(context, inSlot) !== 'stale' ? inSlot.accessToken : undefined;
}

async function readSlot({slot, signal}: RefreshContext): Promise<Entry | undefined> {
  try {
    return await slot?.read(signal);
  } catch (error) {
    throw asInterruption(error, signal);
  }
}
