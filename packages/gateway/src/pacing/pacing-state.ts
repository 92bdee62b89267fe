import {isRecord} from '@ali1688/contracts/json';
import {burstToleranceMs, type Pace} from './pace.ts';

/**
 * What all processes of the machine share about the pace of one AppKey: a token bucket and
 * the pauses after refusals. Times are milliseconds since 1970. (token-store.md section 10)
 */
export type PacingState = {
  readonly v: 1;
  /** When it was last changed. */
  readonly at: number;
  /** Theoretical arrival time: when the bucket would be full again. */
  readonly tat: number;
  /** No call before this moment, after a refusal for the whole application. */
  readonly notBefore: number;
  /** Refusals in a row; each doubles the pause. */
  readonly strikes: number;
  /** Pauses of single APIs, `namespace:name` to the moment at which they end. */
  readonly apis: Readonly<Record<string, number>>;
  /** The day, in China, that `calls` counts. */
  readonly day: string;
  readonly calls: number;
};

/** Longest pause that is kept, whoever asks for it, in milliseconds: an hour, as much as `Retry-After` may say. */
export const longestPauseMs = 3_600_000;

const clockToleranceMs = 2000;

/** No call yet. */
export const emptyPacingState: PacingState = {
  v: 1,
  at: 0,
  tat: 0,
  notBefore: 0,
  strikes: 0,
  apis: {},
  day: '',
  calls: 0,
};

/**
 * The shape check for a state that comes from a file. Undefined for anything broken, foreign
 * or of another version; unknown fields are dropped.
 */
export function parsePacingState(value: unknown): PacingState | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  const {v, at, tat, notBefore, strikes, apis, day, calls} = value;
  const isSound =
    v === 1 &&
    isAmount(at) &&
    isAmount(tat) &&
    isAmount(notBefore) &&
    isAmount(strikes) &&
    isAmount(calls) &&
    typeof day === 'string' &&
    isApiTable(apis);
  return isSound ? {v, at, tat, notBefore, strikes, apis, day, calls} : undefined;
}

/**
 * The state as far as it can be believed now. Doubt means forget: missing state, state from
 * the future, or a pause that is longer than any that is kept starts empty. Losing it loses the pacing of
 * a moment and the day's count, nothing else.
 *
 * How far `tat` may run ahead depends on the pace. One that is further away than calls at this pace can have taken
 * it comes from a process with a slower one: work goes on without a burst, and the pauses stand.
 */
export function trustedPacingState(state: PacingState | undefined, now: number, pace: Pace): PacingState {
  if (state === undefined) {
    return emptyPacingState;
  }
  const pauses = [state.notBefore, ...Object.values(state.apis)];
  const isDoubtful =
    state.at > now + clockToleranceMs || pauses.some((until) => until > now + longestPauseMs);
  if (isDoubtful) {
    return emptyPacingState;
  }
  const base = Math.max(now, state.notBefore);
  const isOfSlowerPace = state.tat > base + longestPauseMs + burstToleranceMs(pace) + pace.intervalMs;
  return isOfSlowerPace ? {...state, tat: base + burstToleranceMs(pace)} : state;
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isApiTable(value: unknown): value is Readonly<Record<string, number>> {
  return isRecord(value) && Object.values(value).every(isAmount);
}
