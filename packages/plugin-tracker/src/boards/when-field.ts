import type {Bilingual} from '@ali1688/contracts/errors';
import {optionalField, textField} from '@ali1688/kit';
import {parseWhen, type When} from '@ali1688/ledger';

/** A point in time; what it may be is read by the ledger, which says what is wrong with it. */
export function whenField(summary: Bilingual) {
  return optionalField(
    textField({
      pattern: /^[!-~]{1,40}$/,
      allowed: {
        en: 'a day in China (YYYY-MM-DD), a moment (YYYY-MM-DDThh:mmZ), 7d, 24h, or last',
        zh: '中国日期（YYYY-MM-DD）、时刻（YYYY-MM-DDThh:mmZ）、7d、24h 或 last',
      },
      valueName: 'WHEN',
      summary,
    }),
  );
}

/** Since when something is compared. */
export const sinceField = whenField({
  en: 'Compare with then: a day in China, a moment, so long ago (7d, 24h), or last, the snapshot before the newest. Default: last.',
  zh: '与该时间比较：中国日期、时刻、多久以前（7d、24h），或 last（最新快照的前一份）。默认 last。',
});

/** Until when something is compared. */
export const untilField = whenField({
  en: 'The later time. Default: the newest snapshot.',
  zh: '较晚的时间，默认为最新快照。',
});

/** @throws `USAGE_INVALID` */
export function readWhen(text: string | undefined, flag: string, now: number): When | undefined {
  return text === undefined ? undefined : parseWhen(text, flag, now);
}
