import {frequencyWaitMs} from '../retry/retry-decision.ts';
import {burstToleranceMs, type Pace} from './pace.ts';
import {longestPauseMs, trustedPacingState, type PacingState} from './pacing-state.ts';

/** A refusal for frequency, as far as it matters to the pace. */
export type FrequencyRefusal = {
  /** Whether the limit of the application or that of one API was passed. */
  readonly scope: 'app' | 'api';
  /** What the server asked for, in milliseconds; wins over our own pause, up to an hour. */
  readonly retryAfterMs?: number | undefined;
};

type RefusalFacts = FrequencyRefusal & {
  readonly now: number;
  /** `namespace:name` */
  readonly api: string;
  readonly pace: Pace;
  /** Bulk work pauses five minutes, whatever the strikes. */
  readonly bulk: boolean;
  /** From 0 to below 1, for the jitter. */
  readonly random: number;
};

const bulkPauseMs = 5 * 60_000;
const quietMs = 60_000;
const longestApiList = 16;

/**
 * Notes a refusal, as a pure change of the shared state: the pause doubles with each strike,
 * and after it work resumes at one call per interval, without a burst. A refusal that arrives
 * while a pause lies ahead belongs to a call sent before that pause and is no new strike.
 * (token-store.md section 10, "Refused for frequency")
 */
export function recordRefusal(shared: PacingState | undefined, refusal: RefusalFacts): PacingState {
  const {now, api, pace, scope} = refusal;
  const state = trustedPacingState(shared, now, pace);
  const strikes = strikesAfter(state, now);
  const until = now + pauseMs(strikes, refusal);
  if (scope === 'api') {
    return {...state, at: now, strikes, apis: withPause(state.apis, api, until)};
  }
  const notBefore = Math.max(state.notBefore, until);
  return {
    ...state,
    at: now,
    strikes,
    notBefore,
    tat: Math.max(state.tat, notBefore + burstToleranceMs(pace)),
  };
}

function strikesAfter(state: PacingState, now: number): number {
  const lastPauseEnd = Object.values(state.apis).reduce((a, b) => Math.max(a, b), state.notBefore);
  if (lastPauseEnd > now) {
    return Math.max(1, state.strikes);
  }
  // Nothing is sent during a pause, so a quiet minute can only begin where the pause ends.
  return now - lastPauseEnd >= quietMs ? 1 : state.strikes + 1;
}

function pauseMs(strikes: number, {retryAfterMs, bulk, random}: RefusalFacts): number {
  const askedMs = retryAfterMs === undefined ? undefined : Math.min(retryAfterMs, longestPauseMs);
  return askedMs ?? (bulk ? bulkPauseMs : frequencyWaitMs(strikes, random));
}

/** Keeps the 16 pauses that end last. */
function withPause(apis: PacingState['apis'], api: string, until: number): PacingState['apis'] {
  const pauses = new Map(Object.entries(apis));
  pauses.set(api, Math.max(pauses.get(api) ?? 0, until));
  return Object.fromEntries([...pauses].sort(([, a], [, b]) => b - a).slice(0, longestApiList));
}
