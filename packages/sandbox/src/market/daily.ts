import {hashText} from '../catalogue/hash.ts';
import type {Product} from '../catalogue/product.ts';
import {productOnDay} from './market-product.ts';
import {offerOf} from './offer.ts';
import {walk} from './walk.ts';

/**
 * Sales show late in the figure of 30 days: the middle of the week that ends yesterday leads to today's. So whose figure
 * rose within a week, and who climbs with it, has sold more in that week than in the one before.
 */
const leadDays = 4;

/** Of so many days in a row one has no figures, as real series have holes. */
const daysToAGap = 17;

/** What a product does on one day, each figure undefined where there is none. */
export type DailyFigures = {
  readonly units: number | undefined;
  /** Of what was paid, in hundredths of CNY. */
  readonly medianCents: number | undefined;
  /** A share in percent. */
  readonly repurchase: number | undefined;
};

/**
 * The figures of a product on a day, which agree with those of 30 days in rankings and searches of the days around it: a
 * pure function of the product and the day.
 *
 * @param day counted from 1970-01-01 in China
 */
export function figuresOnDay(product: Product, day: number): DailyFigures {
  const seed = `${product.leaf.categoryId}/${product.index}`;
  const {lowest} = offerOf(product);
  const isGap = (name: string): boolean =>
    (day + (hashText(`${name} ${seed}`) % daysToAGap)) % daysToAGap === 0;
  return {
    units: isGap('no sales') ? undefined : Math.round(productOnDay(product, day + leadDays).soldOut / 30),
    medianCents:
      isGap('no price') || !Number.isFinite(lowest)
        ? undefined
        : Math.round(lowest * (1 + 0.06 * walk(`price ${seed}`, day))),
    repurchase: isGap('no share')
      ? undefined
      : Math.min(100, Math.max(0, Math.round(repurchaseOf(product) + 4 * walk(`share ${seed}`, day)))),
  };
}

/** The share of buyers that come again, in percent. */
export function repurchaseOf({leaf, index}: Product): number {
  return hashText(`found ${leaf.categoryId}/${index}`) % 60;
}
