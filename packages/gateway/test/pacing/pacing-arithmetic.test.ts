import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  emptyPacingState,
  parsePacingState,
  trustedPacingState,
  type PacingState,
} from '../../src/pacing/pacing-state.ts';
import {recordRefusal} from '../../src/pacing/record-refusal.ts';
import {pausedBeyond, reserveTurn} from '../../src/pacing/reserve-turn.ts';
import {paceOf, type Pace} from '../../src/pacing/pace.ts';
import {startOfTest as now} from '../support/fake-clock.ts';

const pace: Pace = {intervalMs: 500};
const api = 'com.example:some.api';
const other = 'com.example:other.api';

/** Takes turns at given moments, and gives the moments at which the calls go out, after the first of them. */
function sendTimes(moments: readonly number[], start?: PacingState): number[] {
  let state: PacingState | undefined = start;
  return moments.map((moment) => {
    const turn = reserveTurn(state, {now: now + moment, api, pace, latest: Infinity});
    state = turn.state;
    if (turn.result.kind !== 'granted') throw new Error(turn.result.kind);
    return turn.result.sendAt - now;
  });
}

function refuse(
  state: PacingState | undefined,
  at: number,
  overrides: Partial<Parameters<typeof recordRefusal>[1]> = {},
) {
  return recordRefusal(state, {now: now + at, api, pace, scope: 'app', bulk: false, random: 0, ...overrides});
}

describe('a turn', () => {
  it('is given at once four times, then once an interval', () => {
    expect(sendTimes([0, 0, 0, 0, 0, 0, 0])).toEqual([0, 0, 0, 0, 500, 1000, 1500]);
  });

  it('is given at once again when the bucket has filled up', () => {
    expect(sendTimes([0, 0, 0, 0, 500, 2500, 2500, 2500, 2500, 2500])).toEqual([
      0, 0, 0, 0, 500, 2500, 2500, 2500, 2500, 3000,
    ]);
  });

  it('never lets more through than the bucket holds, for any arrivals', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({max: 3000}), {minLength: 1, maxLength: 60}), (gaps) => {
        let at = 0;
        const sent = sendTimes(gaps.map((gap) => (at += gap)));
        const sorted = [...sent].sort((a, b) => a - b);
        expect(sent).toEqual(sorted);
        sorted.forEach((time, index) => {
          // In the window that ends here: a burst of four, and one more for each full interval.
          sorted.slice(0, index).forEach((earlier, earlierIndex) => {
            expect(index - earlierIndex + 1).toBeLessThanOrEqual(4 + Math.floor((time - earlier) / 500));
          });
        });
      }),
    );
  });

  it('is not taken when it comes later than the caller may send', () => {
    const full = {...emptyPacingState, at: now, tat: now + 2000, calls: 4, day: '2026-11-22'};
    const turn = reserveTurn(full, {now, api, pace, latest: now + 499});
    expect(turn).toEqual({state: full, result: {kind: 'too-late', until: now + 500}});
  });

  describe('of bulk work', () => {
    const bulk = (state: PacingState | undefined, at: number) =>
      reserveTurn(state, {now: now + at, api, pace, latest: Infinity, isBulk: true});

    it('is there three times at once, then once an interval, and never taken ahead', () => {
      let {state, result} = bulk(undefined, 0);
      for (let turn = 2; turn <= 3; turn += 1) {
        expect(result.kind).toBe('granted');
        ({state, result} = bulk(state, 0));
      }
      expect(bulk(state, 499)).toEqual({state, result: {kind: 'paused', until: now + 500}});
      expect(bulk(state, 500).result.kind).toBe('granted');
    });

    it('leaves a turn at once to others while it goes on, and waits behind them', () => {
      let {state} = bulk(undefined, 0);
      for (const at of [0, 0, 500, 1000, 1500]) ({state} = bulk(state, at));
      expect(sendTimes([1500, 1500], state)).toEqual([1500, 2000]);
    });

    it('keeps the whole pace when its timers end late', () => {
      let {state} = bulk(undefined, 0);
      const at = Array.from({length: 100}, (_unused, index) => index * 500 + (index === 0 ? 0 : 7));
      for (const moment of at) {
        const turn = bulk(state, moment);
        expect(turn.result.kind).toBe('granted');
        ({state} = turn);
      }
    });
  });

  it('counts the calls of the day in China', () => {
    const lateEvening = Date.UTC(2026, 10, 22, 15, 59, 59);
    const first = reserveTurn(undefined, {now: lateEvening, api, pace, latest: Infinity}).state;
    const second = reserveTurn(first, {now: lateEvening, api, pace, latest: Infinity}).state;
    expect([second.day, second.calls]).toEqual(['2026-11-22', 2]);
    const nextDay = reserveTurn(second, {now: lateEvening + 1000, api, pace, latest: Infinity}).state;
    expect([nextDay.day, nextDay.calls]).toEqual(['2026-11-23', 1]);
  });
});

describe('a refusal for frequency', () => {
  it('pauses the application 1 s, then 2, 4 … at most 60 s, each plus the jitter', () => {
    let state: PacingState | undefined;
    let at = 0;
    const pauses = Array.from({length: 8}, () => {
      const paused = refuse(state, at, {random: 0.5});
      const pause = paused.notBefore - (now + at);
      state = paused;
      at += pause + 1;
      return pause;
    });
    expect(pauses).toEqual([1100, 2200, 4400, 8800, 17_600, 35_200, 66_000, 66_000]);
  });

  it('lets work resume at one call an interval, without a burst', () => {
    const paused = refuse(undefined, 0);
    expect(sendTimes([0, 0, 0, 1200], paused)).toEqual([1000, 1500, 2000, 2500]);
  });

  it('is no new strike while the pause that it led to still lies ahead', () => {
    const burst = [0, 5, 10, 15].reduce<PacingState | undefined>((state, at) => refuse(state, at), undefined);
    expect(burst?.strikes).toBe(1);
    expect(burst?.notBefore).toBe(now + 1015);
  });

  it('is a first strike again after a quiet minute', () => {
    const first = refuse(undefined, 0);
    const second = refuse(first, 1500);
    expect(second.strikes).toBe(2);
    const end = second.notBefore - now;
    expect(refuse(second, end + 59_999).strikes).toBe(3);
    expect(refuse(second, end + 60_000).strikes).toBe(1);
  });

  it('is obeyed when it says how long', () => {
    expect(refuse(undefined, 0, {retryAfterMs: 30_000}).notBefore).toBe(now + 30_000);
    expect(refuse(undefined, 0, {retryAfterMs: 30_000, bulk: true}).notBefore).toBe(now + 30_000);
  });

  it('pauses bulk work five minutes', () => {
    expect(refuse(undefined, 0, {bulk: true}).notBefore).toBe(now + 300_000);
  });

  it('never shortens a pause', () => {
    const long = refuse(undefined, 0, {retryAfterMs: 30_000});
    expect(refuse(long, 10).notBefore).toBe(now + 30_000);
  });

  it('for one API holds back that API alone', () => {
    const state = refuse(undefined, 0, {scope: 'api'});
    const blocked = reserveTurn(state, {now: now + 10, api, pace, latest: Infinity});
    expect(blocked).toEqual({state, result: {kind: 'paused', until: now + 1000}});
    const tooLate = reserveTurn(state, {now: now + 10, api, pace, latest: now + 999});
    expect(tooLate.result).toEqual({kind: 'too-late', until: now + 1000});
    const free = reserveTurn(state, {now: now + 10, api: other, pace, latest: Infinity});
    expect(free.result).toEqual({kind: 'granted', sendAt: now + 10});
  });

  it('keeps the pauses of 16 APIs, those that end last', () => {
    const state = Array.from({length: 20}, (_, index) => index).reduce<PacingState | undefined>(
      (before, index) =>
        refuse(before, 0, {scope: 'api', api: `n:a${index}`, retryAfterMs: 1000 * (index + 1)}),
      undefined,
    );
    const names = Object.keys(state?.apis ?? {});
    expect(names).toHaveLength(16);
    expect(names).not.toContain('n:a3');
    expect(names).toContain('n:a4');
  });

  it('is seen by a caller that waits for its turn', () => {
    const app = refuse(undefined, 0);
    const single = refuse(undefined, 0, {scope: 'api'});
    expect(pausedBeyond(app, {now, api: other, pace}, now + 999)).toBe(true);
    expect(pausedBeyond(app, {now, api: other, pace}, now + 1000)).toBe(false);
    expect(pausedBeyond(single, {now, api, pace}, now)).toBe(true);
    expect(pausedBeyond(single, {now, api: other, pace}, now)).toBe(false);
    expect(pausedBeyond(undefined, {now, api, pace}, now)).toBe(false);
  });
});

describe('doubt', () => {
  const sound: PacingState = {...emptyPacingState, at: now, tat: now + 500, day: '2026-11-22', calls: 3};

  it.each<[string, PacingState | undefined]>([
    ['missing state', undefined],
    ['state from the future', {...sound, at: now + 2001}],
    ['a pause more than an hour ahead', {...sound, notBefore: now + 3_600_001}],
    ['a pause of an API more than an hour ahead', {...sound, apis: {[api]: now + 3_600_001}}],
  ])('means forget: %s', (_name, state) => {
    expect(trustedPacingState(state, now, pace)).toBe(emptyPacingState);
    expect(reserveTurn(state, {now, api, pace, latest: now}).result).toEqual({kind: 'granted', sendAt: now});
  });

  it('does not touch sound state', () => {
    expect(trustedPacingState({...sound, at: now + 2000, tat: now + 600_000}, now, pace).calls).toBe(3);
  });

  it('about a turn too far ahead for this pace goes on without a burst, and keeps the pauses', () => {
    const apis = {[api]: now + 3_600_000};
    const slow = {...sound, tat: now + 9_000_000, notBefore: now + 60_000, apis};
    expect(trustedPacingState(slow, now, pace)).toEqual({...slow, tat: now + 61_500});
  });

  it.each([
    null,
    7,
    'x',
    [],
    {},
    {...sound, v: 2},
    {...sound, at: '1'},
    {...sound, tat: Number.NaN},
    {...sound, notBefore: -1},
    {...sound, strikes: null},
    {...sound, apis: []},
    {...sound, apis: {a: 'x'}},
    {...sound, day: 1},
    {...sound, calls: Infinity},
  ])('drops broken or foreign content: %j', (value) => {
    expect(parsePacingState(value)).toBeUndefined();
  });

  it('reads its own state back and drops unknown fields', () => {
    expect(parsePacingState(JSON.parse(JSON.stringify({...sound, extra: 1})))).toEqual(sound);
  });
});

describe('at every magnitude', () => {
  /** From one call in 30 years to a thousand a second, evenly over the magnitudes. */
  const rates = fc.double({min: -9, max: 3, noNaN: true}).map((exponent) => 10 ** exponent);
  const moments = fc.integer({min: Date.UTC(1990, 0), max: Date.UTC(2200, 0)});
  const pauses = fc.integer({min: 1, max: 7_200_000});

  it('the pace is kept', () => {
    fc.assert(
      fc.property(rates, moments, fc.array(fc.double({min: 0, max: 3, noNaN: true})), (rate, start, gaps) => {
        const slowOrFast = paceOf(rate);
        const {intervalMs} = slowOrFast;
        let state: PacingState | undefined;
        let moment = start;
        const sent = gaps.flatMap((gap) => {
          moment += Math.round(gap * intervalMs);
          const turn = reserveTurn(state, {now: moment, api, pace: slowOrFast, latest: moment + 3_600_000});
          state = parsePacingState(JSON.parse(JSON.stringify(turn.state)));
          return turn.result.kind === 'granted' ? [turn.result.sendAt] : [];
        });
        sent.forEach((time, index) => {
          sent.slice(0, index).forEach((earlier, earlierIndex) => {
            // A thousandth of an interval for what is lost by adding fractions up.
            const filled = Math.floor((time - earlier) / intervalMs + 0.001);
            expect(index - earlierIndex + 1).toBeLessThanOrEqual(4 + filled);
          });
        });
      }),
    );
  });

  it('a pause is kept, as long as it was asked for up to an hour, whoever comes next at whatever pace', () => {
    const scopes = fc.constantFrom('app' as const, 'api' as const);
    fc.assert(
      fc.property(
        fc.tuple(rates, rates, moments, pauses, scopes, fc.array(fc.double({min: 0, max: 1, noNaN: true}))),
        ([rate, nextRate, start, retryAfterMs, scope, parts]) => {
          const kept = Math.min(retryAfterMs, 3_600_000);
          const first = {now: start, api, pace: paceOf(rate)};
          let state: PacingState | undefined = reserveTurn(undefined, {...first, latest: start}).state;
          state = recordRefusal(state, {...first, scope, retryAfterMs, bulk: false, random: 0.5});
          for (const part of parts.toSorted((a, b) => a - b)) {
            const moment = start + Math.floor(part * (kept - 1));
            const turn = reserveTurn(state, {now: moment, api, pace: paceOf(nextRate), latest: moment});
            state = parsePacingState(JSON.parse(JSON.stringify(turn.state)));
            expect(turn.result).toMatchObject({kind: 'too-late'});
          }
        },
      ),
    );
  });

  it('nobody waits longer than for the pause and one turn of each call before', () => {
    fc.assert(
      fc.property(rates, moments, pauses, (rate, start, retryAfterMs) => {
        const own = paceOf(rate);
        const facts = {now: start, api, pace: own};
        const refused = recordRefusal(undefined, {
          ...facts,
          scope: 'app',
          retryAfterMs,
          bulk: false,
          random: 0,
        });
        const turn = reserveTurn(refused, {...facts, latest: Infinity});
        expect(turn.result).toEqual({kind: 'granted', sendAt: start + Math.min(retryAfterMs, 3_600_000)});
      }),
    );
  });
});
