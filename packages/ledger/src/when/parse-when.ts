import {Ali1688Error} from '@ali1688/contracts/errors';
import {startOfChinaDay} from './china-day.ts';

/** A point in time that snapshots are looked for at. */
export type When =
  /** The snapshot before the newest. */
  | {readonly kind: 'last'}
  /** A whole day in China, or one moment, where both ends are the same; milliseconds since 1970. */
  | {readonly kind: 'time'; readonly start: number; readonly end: number};

const dayMs = 86_400_000;
const unitMs: Readonly<Record<string, number>> = {d: dayMs, h: 3_600_000};

/**
 * Reads a `WHEN`: `2026-11-01` (a day in China), `2026-11-01T08:00Z`, `7d`, `24h`, `last`.
 *
 * @param flag what it was given for, as people know it, such as `--since`
 * @throws `USAGE_INVALID`
 */
export function parseWhen(text: string, flag: string, now: number): When {
  const word = text.trim();
  if (word === 'last') return {kind: 'last'};
  const [, count, unit] = /^(\d{1,5})([dh])$/.exec(word) ?? [];
  if (count !== undefined && unit !== undefined) return moment(now - Number(count) * (unitMs[unit] ?? 0));
  const day = /^\d{4}-\d{2}-\d{2}$/.test(word) ? readTime(word, 'T00:00:00Z') : undefined;
  if (day !== undefined) {
    const start = startOfChinaDay(day / dayMs);
    return {kind: 'time', start, end: start + dayMs - 1};
  }
  const isMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(word);
  const at = isMoment ? readTime(word, '') : undefined;
  if (at === undefined) throw invalidWhen(flag, text);
  return moment(at);
}

/** The moment before which something lies that is to be removed: of a day its beginning. `last` is none. */
export function startOf(when: When): number | undefined {
  return when.kind === 'time' ? when.start : undefined;
}

function moment(at: number): When {
  return {kind: 'time', start: at, end: at};
}

/** `2026-02-30` is a time to JavaScript, in March. */
function readTime(word: string, rest: string): number | undefined {
  const at = Date.parse(word + rest);
  const day = Date.parse(`${word.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(at) || Number.isNaN(day)) return undefined;
  return new Date(day).toISOString().startsWith(word.slice(0, 10)) ? at : undefined;
}

function invalidWhen(flag: string, text: string): Ali1688Error {
  const shown = JSON.stringify(text.slice(0, 40));
  const today = '2026-11-01';
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `${flag} ${shown} is not a time.`,
      zh: `${flag} ${shown} 不是有效的时间。`,
    },
    hint: {
      en: `Write a day in China (${today}), a moment (${today}T08:00Z), so long ago (7d, 24h), or last for the snapshot before the newest.`,
      zh: `请填写日期（中国时间，如 ${today}）、时刻（${today}T08:00Z）、多久以前（7d、24h），或 last（最新快照的前一份）。`,
    },
  });
}
