/** China has one time zone and no summer time. */
const offsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** The day in China of a moment, counted from 1970-01-01 there. */
export function chinaDay(at: number): number {
  return Math.floor((at + offsetMs) / dayMs);
}

/** The first moment of a day in China, in milliseconds since 1970. */
export function startOfChinaDay(day: number): number {
  return day * dayMs - offsetMs;
}

/** A day in China as people write it: 2026-11-01. */
export function chinaDate(at: number): string {
  return new Date(at + offsetMs).toISOString().slice(0, 10);
}
