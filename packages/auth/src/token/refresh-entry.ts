import {isAli1688Error} from '@ali1688/contracts/errors';
import type {Secret} from '@ali1688/contracts/ports';
import type {LockHold} from '@ali1688/home';
import {entryLockLimitMs} from '../entries/entry-store.ts';
import type {Entry} from '../entries/entry.ts';
import {errorOfFailure} from '../failures/error-of-failure.ts';
import {failureOf, isTakenOver} from '../failures/shared-failure.ts';
import {asInterruption} from '../failures/token-errors.ts';
import {adoptable} from './adoptable.ts';
import {askForEntry} from './ask-for-entry.ts';
import type {RefreshContext, RefreshPurpose} from './refresh-context.ts';
import {maxRefreshMs} from './refresh-deadline.ts';

/**
 * Gets a usable entry: that of another process if one appears, else by a refresh of its own under the
 * lock of the entry. Simultaneous processes send one request, and share its failure.
 * (token-store.md sections 6 and 7)
 *
 * @returns `undefined` only for the purpose `advisory`: another process is at it
 * @throws `CREDENTIALS_MISSING` (nothing to refresh with), `REFRESH_REJECTED`, `APP_KEY_UNKNOWN`,
 *   `RATE_LIMITED`, `NETWORK`, `TIMEOUT`, `GATEWAY_UNAVAILABLE`, `RESPONSE_INVALID`, `INTERRUPTED`
 */
export async function refreshEntry(
  context: RefreshContext,
  purpose: RefreshPurpose,
): Promise<Entry | undefined> {
  const {store, log, signal, hooks} = context;
  await store.prepare();
  const waitBeganAt = store.now();
  const knownAtStart: readonly (Secret | undefined)[] =
    purpose.kind === 'forced'
      ? [(await store.read())?.accessToken, (await context.slot?.peek())?.accessToken]
      : [];

  /** What another process has brought meanwhile: a token, or its failure. */
  const look = async (): Promise<{readonly result: Entry} | undefined> => {
    const found = await adoptable(context, purpose, knownAtStart);
    if (found !== undefined) return {result: found};
    await throwSharedFailure(context, purpose, waitBeganAt);
    return undefined;
  };

  const work = async (hold: LockHold | undefined): Promise<Entry | undefined> => {
    if (hold?.kind === 'busy') {
      if (purpose.kind === 'advisory') return undefined;
      log.debug('lock not obtained in time', {code: 'LOCK_TIMEOUT'});
    }
    if (hold?.kind === 'unavailable')
      log.debug('no kernel lock here', {code: 'LOCK_UNAVAILABLE', reason: hold.reason});
    hooks.onStep?.('locked');
    try {
      return await askForEntry(context, purpose, {look, knownAtStart});
    } catch (error) {
      const failure = isAli1688Error(error) ? failureOf(error, context.attempt(), store.now()) : undefined;
      if (failure !== undefined && !isSharedAlready(error)) await store.saveFailure(failure);
      throw error;
    }
  };

  // After that the refresh goes on without the lock.
  const limitMs = purpose.kind === 'advisory' ? 0 : (hooks.lockLimitMs ?? entryLockLimitMs);
  try {
    return await store.withLock<Entry | undefined>({limitMs, poll: look, signal}, work);
  } catch (error) {
    throw asInterruption(error, signal);
  }
}

/** Errors that were taken over; they are not written down again, or they would never grow old. */
const takenOver = new WeakSet<object>();

function isSharedAlready(error: unknown): boolean {
  return typeof error === 'object' && error !== null && takenOver.has(error);
}

async function throwSharedFailure(
  context: RefreshContext,
  purpose: RefreshPurpose,
  waitBeganAt: number,
): Promise<void> {
  const {store, log, attempt} = context;
  const failure = purpose.kind === 'forced' ? undefined : await store.readFailure();
  const now = store.now();
  if (failure === undefined || !isTakenOver(failure, {attempt: attempt(), waitBeganAt, now})) return;
  log.debug('failure of another process taken over', {code: failure.code});
  const error = errorOfFailure(failure, now, Math.min(context.timeoutMs, maxRefreshMs));
  takenOver.add(error);
  throw error;
}
