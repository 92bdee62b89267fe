import {burstToleranceMs, type Pace} from './pace.ts';
import {trustedPacingState, type PacingState} from './pacing-state.ts';

/** A turn: granted at a moment, to be asked for again at a later one, or too far away. */
export type Reservation =
  | {readonly kind: 'granted'; readonly sendAt: number}
  | {readonly kind: 'paused'; readonly until: number}
  | {readonly kind: 'too-late'; readonly until: number};

/** How far bulk work may run ahead, in intervals: less than the burst, so that a turn is left for somebody who waits. */
const bulkIntervals = 2;

/**
 * Takes the next turn, as a pure change of the shared state. A call whose API is paused takes
 * none yet, so that one paused API does not hold up the others; a turn later than the caller
 * may wait is not taken either. (token-store.md section 10, "Reserve")
 *
 * @param api `namespace:name`
 * @param latest the last moment at which the caller may send, milliseconds since 1970
 * @param isBulk work over many things, behind which nobody waits: it takes a turn only when it is there, never ahead,
 *   and leaves the rest of the burst to others, who are thus served at once while it goes on. It keeps the
 *   whole pace all the same: being two intervals ahead makes up for timers and disks that are late.
 */
export function reserveTurn(
  shared: PacingState | undefined,
  {
    now,
    api,
    pace,
    latest,
    isBulk = false,
  }: {now: number; api: string; pace: Pace; latest: number; isBulk?: boolean | undefined},
): {readonly state: PacingState; readonly result: Reservation} {
  const state = trustedPacingState(shared, now, pace);
  const pausedUntil = Object.hasOwn(state.apis, api) ? (state.apis[api] ?? 0) : 0;
  if (pausedUntil > now) {
    return {state, result: {kind: pausedUntil > latest ? 'too-late' : 'paused', until: pausedUntil}};
  }
  const base = Math.max(now, state.notBefore);
  const sendAt = Math.max(
    base,
    state.tat - (isBulk ? bulkIntervals * pace.intervalMs : burstToleranceMs(pace)),
  );
  if (sendAt > latest) {
    return {state, result: {kind: 'too-late', until: sendAt}};
  }
  if (isBulk && sendAt > now) {
    return {state, result: {kind: 'paused', until: sendAt}};
  }
  const day = dayInChina(now);
  return {
    state: {
      ...state,
      at: now,
      tat: Math.max(base, state.tat) + pace.intervalMs,
      day,
      calls: day === state.day ? state.calls + 1 : 1,
    },
    result: {kind: 'granted', sendAt},
  };
}

/**
 * Until when a call of this API is held back by a pause, if one lies ahead of `moment`; the
 * look without a lock after waiting for a turn.
 */
export function pausedBeyond(
  shared: PacingState | undefined,
  {now, api, pace}: {readonly now: number; readonly api: string; readonly pace: Pace},
  moment: number,
): boolean {
  const {notBefore, apis} = trustedPacingState(shared, now, pace);
  return Math.max(notBefore, Object.hasOwn(apis, api) ? (apis[api] ?? 0) : 0) > moment;
}

/** `2026-11-22`; packages of calls are counted by the day of 1688's own clock, which is China's. */
function dayInChina(now: number): string {
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);
}
