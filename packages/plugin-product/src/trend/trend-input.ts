import {Ali1688Error} from '@ali1688/contracts/errors';
import {optionalField, textField, wholeNumberField, type OperationContext} from '@ali1688/kit';
import {chinaDayAt, isoDay, readDay, type DayRange} from '@ali1688/products';

const daySeconds = 86_400;

/** Daily sales reach so far back (official page). */
const historyDays = 90;

const untilText = {
  en: 'a day in China as YYYY-MM-DD, not after today',
  zh: '中国日期，格式 YYYY-MM-DD，不晚于今天',
};

/** The inputs that say which days are wanted. */
export const trendInput = {
  days: wholeNumberField({
    minimum: 1,
    maximum: historyDays,
    default: 30,
    valueName: '1..90',
    summary: {
      en: 'How many days, 90 at most: one call for each 30 of them and series.',
      zh: '天数，最多 90；每个序列每 30 天一次调用。',
    },
  }),
  until: optionalField(
    textField({
      pattern: /^\d{4}-\d{2}-\d{2}$/,
      allowed: untilText,
      valueName: 'DATE',
      summary: {en: 'The last day. Default: today in China.', zh: '最后一天，默认为中国时间今天。'},
    }),
  ),
  maxAge: wholeNumberField({
    minimum: 0,
    maximum: daySeconds,
    default: daySeconds,
    valueName: 'SECONDS',
    summary: {
      en: 'How old series that were fetched on this machine today may be; 0 asks for all of them anew.',
      zh: '本机当天已取到的序列的最长有效时间（秒）；0 表示全部重新获取。',
    },
  }),
} as const;

/**
 * The days that are meant. Days before those that 1688 keeps are asked for all the same, and that is said.
 *
 * @throws `USAGE_INVALID` for a day that no calendar has, or that has not begun
 */
export function rangeOf(
  context: Pick<OperationContext, 'now' | 'note'>,
  {days, until}: {readonly days: number; readonly until: string | undefined},
): DayRange {
  const today = chinaDayAt(context.now());
  const last = until === undefined ? today : readDay(until);
  if (last === undefined || last > today) throw noSuchDay(until ?? '', isoDay(today));
  const first = last - days + 1;
  if (first < today - historyDays) context.note(historyLimited(isoDay(today - historyDays)));
  return {first, last};
}

function noSuchDay(written: string, today: string): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `--until ${written} is not allowed. Allowed: ${untilText.en}.`,
      zh: `--until ${written} 无效。允许的值：${untilText.zh}。`,
    },
    hint: {en: `Today in China is ${today}.`, zh: `中国时间今天是 ${today}。`},
  });
}

const historyLimited = (earliest: string) => ({
  code: 'HISTORY_LIMITED',
  text: {
    en: `1688 keeps daily sales for 90 days, so what lies before ${earliest} is likely to be a gap.`,
    zh: `1688 的每日销量仅保留 90 天，${earliest} 之前的数据可能为空。`,
  },
});
