import {Ali1688Error} from '@ali1688/contracts/errors';

/** What `watch` tells of. */
export type WatchRules = {
  readonly entered: boolean;
  readonly left: boolean;
  /** Places, up or down, from which on a move is told. Absent: moves are not told. */
  readonly moved?: number;
  /** Percent, up or down, from which on a change of price is told. */
  readonly price?: number;
  readonly stock: boolean;
};

/** What is watched for unless told otherwise. */
export const usualWatchRules = 'entered,left,moved:5,price:10,stock';

/**
 * Reads the rules of `--on`: `entered,left,moved:N,price:PERCENT,stock`.
 *
 * @throws `USAGE_INVALID`
 */
export function parseWatchRules(text: string): WatchRules {
  let rules: WatchRules = {entered: false, left: false, stock: false};
  for (const word of text.split(',').map((part) => part.trim())) {
    const [, name, number] = /^(moved|price):(\d{1,4}(?:\.\d{1,2})?)$/.exec(word) ?? [];
    const isFlag = word === 'entered' || word === 'left' || word === 'stock';
    if (isFlag) rules = {...rules, [word]: true};
    else if (name === undefined || !(Number(number) > 0)) throw invalidRule(word);
    else rules = {...rules, [name]: Number(number)};
  }
  return rules;
}

function invalidRule(word: string): Ali1688Error {
  const shown = JSON.stringify(word.slice(0, 40));
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {en: `--on cannot watch for ${shown}.`, zh: `--on 不支持 ${shown}。`},
    hint: {
      en: `Name what to watch for, with commas between: ${usualWatchRules}. The numbers are places and percent.`,
      zh: `请用逗号分隔要关注的变化：${usualWatchRules}。数字分别为名次与百分比。`,
    },
  });
}
