import {Ali1688Error} from '@ali1688/contracts/errors';
import type {CallScope, Clock, SharedState} from '@ali1688/contracts/ports';
import {longWaitText} from '../texts/pacing-texts.ts';
import {rateInvalidWords} from '../texts/request-texts.ts';
import {paceOf} from './pace.ts';
import type {PacingState} from './pacing-state.ts';
import {recordRefusal, type FrequencyRefusal} from './record-refusal.ts';
import {pausedBeyond, reserveTurn} from './reserve-turn.ts';

/** Whether a call may be sent now, or how much longer than allowed it would have to wait. */
export type Turn = {readonly kind: 'granted'} | {readonly kind: 'too-late'; readonly waitMs: number};

/** How long a caller may wait for its turn, and who it is. */
export type TurnWait = Pick<CallScope, 'signal' | 'log'> & {
  readonly maxWaitMs: number;
  /** Work over many things, which lets others go first. */
  readonly isBulk?: boolean | undefined;
};

/** Keeps the pace of one AppKey for every call of the process. */
export type Pacer = {
  /**
   * Waits for a turn. A wait that would pass `maxWaitMs` is not begun. A turn that is given up while it is waited
   * for stays used: others may have taken theirs behind it, and one turn more would let them run into the limit.
   *
   * @param api `namespace:name`
   * @throws the signal's reason when it is aborted while waiting
   */
  takeTurn(api: string, wait: TurnWait): Promise<Turn>;
  /**
   * Notes that the gateway refused a call for frequency; the next turns wait for the pause.
   *
   * @throws the signal's reason when it is aborted before the pause is noted
   */
  reportRefusal(api: string, refusal: FrequencyRefusal & Pick<CallScope, 'signal'>): Promise<void>;
};

/** Options of {@link createPacer}. */
export type PacerOptions = {
  readonly state: SharedState<PacingState>;
  readonly clock: Clock;
  /** `ALI1688_QPS`; greater than 0. */
  readonly requestsPerSecond: number;
  /** Work over many pages: five minutes of pause after a refusal. Default false. */
  readonly bulk?: boolean;
  /** Source of the jitter, from 0 to below 1. Default `Math.random`. */
  readonly random?: () => number;
};

/** Longest wait for the lock of the shared state, in milliseconds. */
const lockWaitMs = 2000;
/** A longer wait for a turn is told to the user. */
const quietWaitMs = 2000;

/**
 * Machine-wide pacing: a token bucket of burst 4 in a state that all processes share, and
 * pauses that all of them keep. (token-store.md section 10)
 *
 * @throws `USAGE_INVALID` when `requestsPerSecond` is not greater than 0
 */
export function createPacer(options: PacerOptions): Pacer {
  const {state, clock, requestsPerSecond, bulk = false, random = Math.random} = options;
  if (!(requestsPerSecond > 0)) {
    throw new Ali1688Error({code: 'USAGE_INVALID', ...rateInvalidWords});
  }
  const pace = paceOf(requestsPerSecond);

  /** Sleeps until a moment of the wall clock, and says whether there was anything to wait for. */
  async function sleepUntil(moment: number, {signal, log}: TurnWait): Promise<boolean> {
    const waitMs = Math.ceil(moment - clock.now());
    if (waitMs > quietWaitMs) {
      log.note({code: 'PACING_WAIT', text: longWaitText(waitMs)});
    }
    if (waitMs <= 0) return false;
    await clock.sleep(waitMs, signal);
    return true;
  }

  return {
    async takeTurn(api, wait) {
      const deadline = clock.monotonic() + wait.maxWaitMs;
      for (;;) {
        wait.signal?.throwIfAborted();
        const result = await state.update(
          (shared) => {
            const now = clock.now();
            const latest = now + deadline - clock.monotonic();
            return reserveTurn(shared, {now, api, pace, latest, isBulk: wait.isBulk});
          },
          {waitMs: lockWaitMs, signal: wait.signal},
        );
        if (result.kind === 'too-late') {
          return {kind: 'too-late', waitMs: Math.max(0, result.until - clock.now())};
        }
        const hasSlept = await sleepUntil(result.kind === 'granted' ? result.sendAt : result.until, wait);
        if (result.kind === 'granted') {
          if (!hasSlept) return {kind: 'granted'};
          const now = clock.now();
          // A pause may have begun during the wait. A timer may end a millisecond early, so the turn's own moment counts.
          if (!pausedBeyond(await state.read(), {now, api, pace}, Math.max(now, result.sendAt))) {
            return {kind: 'granted'};
          }
        }
      }
    },
    reportRefusal: (api, {signal, ...refusal}) =>
      state.update(
        (shared) => ({
          state: recordRefusal(shared, {...refusal, now: clock.now(), api, pace, bulk, random: random()}),
          result: undefined,
        }),
        {waitMs: lockWaitMs, signal},
      ),
  };
}
