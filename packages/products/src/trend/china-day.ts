const dayMs = 86_400_000;
const chinaOffsetMs = 8 * 3_600_000;

/** A day in China (UTC+8), counted from 1970-01-01, which is 0. */
export type ChinaDay = number;

/** The day in China at a moment in milliseconds since 1970. */
export function chinaDayAt(timeMs: number): ChinaDay {
  return Math.floor((timeMs + chinaOffsetMs) / dayMs);
}

/** A day as `2026-12-01`. */
export function isoDay(day: ChinaDay): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** A day as the series APIs write it: `20261201`. */
export function compactDay(day: ChinaDay): string {
  return isoDay(day).replaceAll('-', '');
}

/** The day of `20261201` or `2026-12-01`; undefined for what is no day of the calendar. */
export function readDay(text: string | undefined): ChinaDay | undefined {
  const [, year, month, date] = /^\s*(\d{4})-?(\d\d)-?(\d\d)\s*$/.exec(text ?? '') ?? [];
  const iso = `${year}-${month}-${date}`;
  const timeMs = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(timeMs) || isoDay(timeMs / dayMs) !== iso ? undefined : timeMs / dayMs;
}

/** The same date one month earlier, or the last one of that month where it has none: 31 March leads to 28 February. */
export function monthBefore(day: ChinaDay): ChinaDay {
  const date = new Date(day * dayMs);
  const lastOfMonth = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 0);
  const sameDate = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 1, date.getUTCDate());
  return Math.min(lastOfMonth, sameDate) / dayMs;
}
