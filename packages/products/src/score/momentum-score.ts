import {readPrice} from '../numbers/price.ts';
import {isoDay, type ChinaDay} from '../trend/china-day.ts';
import type {TrendSeries} from '../trend/series.ts';
import {meanOf, twoDecimals, valuesIn, windowsOf, type Windows} from '../trend/windows.ts';
import type {MomentumScore} from './momentum-score-shape.ts';

const weights = {growth: 0.6, price: 0.2, repurchase: 0.2};

/** Days with figures that each window needs. */
const neededDays = 7;

type Parts = NonNullable<MomentumScore['parts']>;

/**
 * 0.6 × growth + 0.2 × price + 0.2 × repurchase, 0 to 100. With a and b the mean daily units of the last 14 days and of the
 * 14 before: growth = 100 / (1 + e^(−2·ln((a+1)/(b+1)))). With p the relative change of the mean median price: price =
 * 50 + 250·p. Repurchase is the last known percent. A part that is not known is left out and the weights of the rest make
 * 1; without growth there is no number.
 *
 * @param last the last day that was asked for
 */
export function momentumScore(series: TrendSeries, last: ChinaDay): MomentumScore {
  const windows = windowsOf(series, last);
  const [recent, earlier] = [valuesIn(series.sold, windows.recent), valuesIn(series.sold, windows.earlier)];
  const [a, b] = [meanOf(recent), meanOf(earlier)];
  const days = {recent: recent.length, earlier: earlier.length};
  if (a === undefined || b === undefined || days.recent < neededDays || days.earlier < neededDays)
    return {kind: 'momentum', reason: 'NOT_ENOUGH_HISTORY', days, needed: neededDays};
  const growth = 100 / (1 + Math.exp(-2 * Math.log((a + 1) / (b + 1))));
  const price = pricePart(series, windows);
  const repurchase = lastOf(series.repurchasePercent);
  const whole = weights.growth + (price ? weights.price : 0) + (repurchase ? weights.repurchase : 0);
  const scaled = (weight: number): number => Math.round((weight / whole) * 10_000) / 10_000;
  const value =
    (weights.growth * growth +
      weights.price * (price?.value ?? 0) +
      weights.repurchase * (repurchase?.value ?? 0)) /
    whole;
  const parts: Parts = {
    growth: {
      value: twoDecimals(growth),
      weight: scaled(weights.growth),
      recentDaily: twoDecimals(a),
      earlierDaily: twoDecimals(b),
    },
    ...(price === undefined
      ? {}
      : {price: {...price, value: twoDecimals(price.value), weight: scaled(weights.price)}}),
    ...(repurchase === undefined ? {} : {repurchase: {...repurchase, weight: scaled(weights.repurchase)}}),
  };
  return {kind: 'momentum', value: Math.round(value * 10) / 10, parts};
}

function pricePart({medianPrice}: TrendSeries, {recent, earlier}: Windows) {
  const meanPrice = (window: Windows['recent']): number | undefined =>
    meanOf(
      valuesIn(medianPrice, window)
        .flatMap((text) => readPrice(text)?.low ?? [])
        .map(Number),
    );
  const [now, before] = [meanPrice(recent), meanPrice(earlier)];
  if (now === undefined || before === undefined) return undefined;
  const change = (now - before) / before;
  return {
    value: within(50 + 250 * change),
    recentMean: twoDecimals(now),
    earlierMean: twoDecimals(before),
    change: Math.round(change * 10_000) / 10_000,
  };
}

/** The newest figure, of whatever day. */
function lastOf(days: ReadonlyMap<ChinaDay, number>) {
  const [newest] = [...days].toSorted(([one], [other]) => other - one);
  return newest && {value: within(newest[1]), date: isoDay(newest[0])};
}

function within(value: number): number {
  return Math.min(100, Math.max(0, value));
}
