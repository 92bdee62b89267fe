import type {Clock, Log, Secret} from '@ali1688/contracts/ports';
import type {EntryStore} from '../store/entry-store.ts';
import type {Entry} from '../store/entry.ts';
import {freshnessOf} from '../store/freshness.ts';
import {requestToken, type Deadline, type TokenRequestContext} from './request-token.ts';
import type {GrantedToken} from './token-answer.ts';
import {timeoutError} from './token-errors.ts';

/** Longest time a refresh may take in all, whatever the limit of a call is. (token-store.md section 6, step 6) */
const maxRefreshMs = 10_000;
/** When to look for the token of a process that was quicker, in milliseconds after each other. */
const winnerPausesMs: readonly number[] = [25, 50, 100, 200];

/** What a refresh works with. */
export type RefreshContext = TokenRequestContext & {
  readonly store: EntryStore;
  /** The configured refresh token. */
  readonly refreshToken: Secret;
  /** Limit of one request of the caller, in milliseconds. */
  readonly timeoutMs: number;
};

/**
 * Obtains a new access token and keeps it. Candidates in order: the successor that an earlier
 * answer brought, the configured refresh token. After a refusal the token of another process that
 * was quicker is adopted, if there is one. (token-store.md sections 5 and 6)
 *
 * @param rejected a token the gateway refused; it is not adopted
 * @throws `REFRESH_REJECTED`, `APP_KEY_UNKNOWN`, `RATE_LIMITED`, `NETWORK`, `TIMEOUT`,
 *   `GATEWAY_UNAVAILABLE`, `RESPONSE_INVALID`, `INTERRUPTED`
 */
export async function refreshEntry(context: RefreshContext, rejected: Secret | undefined): Promise<Entry> {
  const {store, clock, refreshToken} = context;
  store.prepare();
  const present = store.read();
  const timeoutMs = Math.min(context.timeoutMs, maxRefreshMs);
  const deadline: Deadline = {endsAt: clock.monotonic() + timeoutMs, timeoutMs};
  let refusal: Error = timeoutError(timeoutMs, false);
  for (const candidate of candidates(present?.refreshToken, refreshToken)) {
    const startedAt = clock.now();
    const answer = await requestToken(context, candidate, deadline);
    if (answer.kind === 'failed') throw answer.error;
    if (answer.kind === 'granted') {
      return keep(context, answer.token, {
        obtainedAt: startedAt,
        present,
        isReplacement: rejected !== undefined,
      });
    }
    const winner = await findWinner(context, present, rejected);
    if (winner !== undefined) return winner;
    refusal = answer.error;
  }
  throw refusal;
}

function candidates(successor: Secret | undefined, configured: Secret): readonly Secret[] {
  return successor === undefined || isSame(successor, configured) ? [configured] : [successor, configured];
}

async function keep(
  context: RefreshContext,
  token: GrantedToken,
  {
    obtainedAt,
    present,
    isReplacement,
  }: {
    readonly obtainedAt: number;
    readonly present: Entry | undefined;
    readonly isReplacement: boolean;
  },
): Promise<Entry> {
  // The configured refresh token is never copied into the store, not even if the answer repeats it.
  const isNew = token.refreshToken !== undefined && !isSame(token.refreshToken, context.refreshToken);
  const successor = isNew ? token.refreshToken : present?.refreshToken;
  const refreshExpiresAt = token.refreshExpiresAt ?? present?.refreshExpiresAt;
  const memberId = token.memberId ?? present?.memberId;
  const resourceOwner = token.resourceOwner ?? present?.resourceOwner;
  const entry: Entry = {
    accessToken: token.accessToken,
    obtainedAt,
    expiresAt: obtainedAt + (token.lifetimeMs ?? 0),
    ...(successor && {refreshToken: successor}),
    ...(refreshExpiresAt !== undefined && {refreshExpiresAt}),
    ...(memberId && {memberId}),
    ...(resourceOwner && {resourceOwner}),
    ...(isReplacement && {isReplacement}),
  };
  if (token.lifetimeMs === undefined) context.log.debug('token without a lifetime is not stored');
  else await context.store.save(entry);
  return entry;
}

/** A usable token that another process stored since `present` was read. (token-store.md section 6, step 7) */
async function findWinner(
  context: {
    readonly store: EntryStore;
    readonly clock: Clock;
    readonly log: Log;
    readonly signal?: AbortSignal | undefined;
  },
  present: Entry | undefined,
  rejected: Secret | undefined,
): Promise<Entry | undefined> {
  const {store, clock, log, signal} = context;
  if (!store.isShared()) return undefined;
  for (const pauseMs of winnerPausesMs) {
    await clock.sleep(pauseMs, signal);
    const found = store.read();
    if (found === undefined || freshnessOf(found, clock.now()) === 'stale') continue;
    if (isSame(found.accessToken, present?.accessToken) || isSame(found.accessToken, rejected)) continue;
    log.debug('token of another process adopted');
    return found;
  }
  return undefined;
}

/** Whether two secrets are the same text. */
export function isSame(first: Secret, second: Secret | undefined): boolean {
  return first.reveal() === second?.reveal();
}
