import {Ali1688Error} from '@ali1688/contracts/errors';
import {shownWord} from '@ali1688/kit';
import {jsonText} from '@ali1688/kit/face';

/**
 * The rows to skip, as a client gave them.
 *
 * @throws `USAGE_INVALID` for anything but a whole number from 0 on
 */
export function readOffset(given: unknown): number {
  if (given === undefined) return 0;
  if (typeof given === 'number' && Number.isSafeInteger(given) && given >= 0) return given;
  const shown = shownWord(jsonText(given));
  throw new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `offset "${shown}" is not allowed. Allowed: a whole number from 0 on.`,
      zh: `offset 的值“${shown}”无效。允许：不小于 0 的整数。`,
    },
    hint: {
      en: 'Use the offset that stands in next of the answer before.',
      zh: '请使用上一次结果 next 中给出的 offset。',
    },
  });
}
