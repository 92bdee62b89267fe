const dayMs = 24 * 60 * 60 * 1000;
const chinaOffsetMs = 8 * 60 * 60 * 1000;

/** The day in China (UTC+8) at a moment, counted from 1970-01-01, which is 0. */
export function chinaDayAt(timeMs: number): number {
  return Math.floor((timeMs + chinaOffsetMs) / dayMs);
}

/** The number of a day written as `2026-12-01`; undefined if that is no date of the calendar. */
export function readDay(date: string): number | undefined {
  const timeMs = Date.parse(`${date}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(timeMs) && writeDay(timeMs / dayMs) === date
    ? timeMs / dayMs
    : undefined;
}

/** A day as `2026-12-01`. */
export function writeDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
