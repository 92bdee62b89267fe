import {hashText} from '../catalogue/hash.ts';

/**
 * A walk from -1 to 1 through the days: the same seed and day always give the same number, neighbouring days
 * lie close together, and within a week it goes somewhere. Any day is computed by itself, none from the one
 * before, so that a sandbox can be moved to any date.
 */
export function walk(seed: string, day: number): number {
  return 0.65 * legs(`${seed} week`, day, 6) + 0.35 * legs(`${seed} season`, day, 29);
}

/** Straight legs of so many days between random points; each seed turns on days of its own. */
function legs(seed: string, day: number, legDays: number): number {
  const shifted = day + (hashText(seed) % legDays);
  const leg = Math.floor(shifted / legDays);
  const done = shifted / legDays - leg;
  return point(`${seed} ${leg}`) * (1 - done) + point(`${seed} ${leg + 1}`) * done;
}

function point(seed: string): number {
  return 2 * part(seed) - 1;
}

/** A number from 0 to below 1 for a text. */
export function part(text: string): number {
  return hashText(text) / 2 ** 32;
}
