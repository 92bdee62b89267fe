import type {Bilingual} from '@ali1688/contracts/errors';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * A tree is used for so long, in milliseconds: 30 days. How often 1688 changes its categories is not
 * published; the answer tells the age of the tree, and `--live` always asks.
 */
export const treeLifeMs = 30 * dayMs;

/** How long ago something was, in words: `3 days`, `5 小时`. */
export function ageText(ageMs: number): Bilingual {
  if (ageMs >= 2 * dayMs) return counted(Math.floor(ageMs / dayMs), 'days', '天');
  if (ageMs >= 2 * hourMs) return counted(Math.floor(ageMs / hourMs), 'hours', '小时');
  if (ageMs >= 2 * minuteMs) return counted(Math.floor(ageMs / minuteMs), 'minutes', '分钟');
  return {en: 'a moment', zh: '片刻'};
}

function counted(count: number, english: string, chinese: string): Bilingual {
  return {en: `${count} ${english}`, zh: `${count} ${chinese}`};
}
