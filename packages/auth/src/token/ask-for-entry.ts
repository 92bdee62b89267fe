import type {Secret} from '@ali1688/contracts/ports';
import {isSameSecret} from '../credentials/credentials.ts';
import type {Entry} from '../entries/entry.ts';
import {loggedOutError, nothingToRefreshWith} from '../failures/token-errors.ts';
import {adoptable} from './adoptable.ts';
import {holdProcessSignals} from './hold-signals.ts';
import {keepGranted} from './keep-granted.ts';
import type {RefreshContext, RefreshPurpose} from './refresh-context.ts';
import {refreshDeadline, type Deadline} from './refresh-deadline.ts';
import {requestToken} from './request-token.ts';

/** A check older than this is repeated before sending: the process may have been stopped in between. */
const checkStandsMs = 1000;
/** When to look for the token of a process that was quicker, in milliseconds after each other. */
const winnerPausesMs: readonly number[] = [25, 50, 100, 200];

type Look = {
  /** What another process has brought meanwhile. Throws its failure. */
  readonly look: () => Promise<{readonly result: Entry} | undefined>;
  readonly knownAtStart: readonly (Secret | undefined)[];
};

/**
 * Checks again, then asks the token service. Candidates in order: the successor that an earlier answer
 * brought, the configured refresh token. After a refusal the token of a process that was quicker is
 * adopted, if there is one. (token-store.md sections 5 and 6, steps 5 to 9)
 *
 * @throws as {@link requestToken}, and `CREDENTIALS_MISSING` where there is no candidate, or no login any more
 */
export async function askForEntry(
  context: RefreshContext,
  purpose: RefreshPurpose,
  {look, knownAtStart}: Look,
): Promise<Entry> {
  const {store, clock, log, refreshToken, hooks} = context;
  const early = await look();
  if (early !== undefined) return early.result;
  let checkedAt = clock.monotonic();
  const present = await store.read();
  let refusal: Error | undefined;
  let deadline: Deadline | undefined;
  for (const candidate of candidates(present?.refreshToken, refreshToken)) {
    hooks.onStep?.('checked');
    if (clock.monotonic() - checkedAt > checkStandsMs) {
      log.debug('checking again after a stop');
      const found = await look();
      if (found !== undefined) return found.result;
    }
    if (await context.isLoggedOut()) throw loggedOutError();
    deadline ??= refreshDeadline(context);
    const isReplacement = purpose.kind === 'rejected';
    const answer = await askAndKeep(context, candidate, {deadline, present, isReplacement});
    if ('result' in answer) return answer.result;
    const winner = await findWinner(context, purpose, [present?.accessToken, ...knownAtStart]);
    if (winner !== undefined) return winner;
    refusal = answer.error;
    checkedAt = clock.monotonic();
  }
  throw refusal ?? nothingToRefreshWith(present);
}

/**
 * One request, and the record of what it brings. An ordinary refresh leaves the refresh token valid, so a signal
 * waits for a moment only; an answer that names a successor is kept whatever comes.
 *
 * @throws the failure; what is not for this refresh token alone is returned
 */
async function askAndKeep(
  context: RefreshContext,
  candidate: Secret,
  given: {readonly deadline: Deadline; readonly present: Entry | undefined; readonly isReplacement: boolean},
): Promise<{readonly result: Entry} | {readonly error: Error}> {
  const endHold = holdProcessSignals('for-a-moment');
  try {
    const {present} = given;
    const known = [context.refreshToken, present?.refreshToken, present?.accessToken].filter(
      (secret) => secret !== undefined,
    );
    const obtainedAt = context.store.now();
    const answer = await requestToken({...context, knownSecrets: known}, candidate, given.deadline);
    if (answer.kind === 'failed') throw answer.error;
    if (answer.kind === 'refused') return {error: answer.error};
    const kept = await keepGranted(context, answer.token, {...given, obtainedAt});
    if (kept === undefined) throw loggedOutError();
    return {result: kept};
  } finally {
    endHold();
  }
}

function candidates(successor: Secret | undefined, configured: Secret | undefined): readonly Secret[] {
  if (successor === undefined) return configured === undefined ? [] : [configured];
  return configured === undefined || isSameSecret(successor, configured)
    ? [successor]
    : [successor, configured];
}

/** A usable token that another process stored meanwhile. (token-store.md section 6, step 7) */
async function findWinner(
  context: RefreshContext,
  purpose: RefreshPurpose,
  known: readonly (Secret | undefined)[],
): Promise<Entry | undefined> {
  const {store, clock, log, signal} = context;
  if (!store.isShared()) return undefined;
  for (const pauseMs of winnerPausesMs) {
    await clock.sleep(pauseMs, signal);
    const found = await adoptable(context, purpose, known);
    if (found === undefined) continue;
    log.debug('token of another process adopted');
    return found;
  }
  return undefined;
}
