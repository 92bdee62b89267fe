import type {ChinaDay} from './china-day.ts';
import type {TrendSeries} from './series.ts';
import type {DayRange} from './trend-pieces.ts';

/** Days of each of the two windows that are compared. */
const windowDays = 14;

/** Figures come late, and no later than this; days that lack them after that are days without sales figures. */
const longestDelayDays = 3;

/** The days that are compared: the last 14, and the 14 before. */
export type Windows = {readonly recent: DayRange; readonly earlier: DayRange};

/**
 * The two windows. They end on the last day that has any figure, at most three days before the last day that was asked for.
 *
 * @param last the last day that was asked for
 */
export function windowsOf(series: TrendSeries, last: ChinaDay): Windows {
  const known = Object.values(series).flatMap((days: ReadonlyMap<ChinaDay, unknown>) => [...days.keys()]);
  const end = known
    .filter((day) => day <= last)
    .reduce((latest, day) => Math.max(latest, day), last - longestDelayDays);
  return {
    recent: {first: end - windowDays + 1, last: end},
    earlier: {first: end - 2 * windowDays + 1, last: end - windowDays},
  };
}

/** The figures of some days, of those that have one, the oldest first. */
export function valuesIn<Value>(
  days: ReadonlyMap<ChinaDay, Value>,
  {first, last}: DayRange,
): readonly Value[] {
  return [...days]
    .filter(([day]) => day >= first && day <= last)
    .toSorted(([one], [other]) => one - other)
    .map(([, value]) => value);
}

/** The mean of some numbers; undefined of none. */
export function meanOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Two decimals, for people and programs alike. */
export function twoDecimals(value: number): number {
  return Math.round(value * 100) / 100;
}
