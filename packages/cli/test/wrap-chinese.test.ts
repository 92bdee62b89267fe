import {describe, expect, test} from 'vitest';
import {wrapChinese} from '../src/help/wrap-chinese.ts';

describe('lines of Chinese help', () => {
  test.each([
    ['end after punctuation', '热卖榜、好价榜（goodPrice）等', 16, ['热卖榜、好价榜', '（goodPrice）等']],
    ['end at spaces', 'top-list 列出 goodPrice', 14, ['top-list 列出', 'goodPrice']],
    ['never begin with punctuation', '一二三四，五六', 8, ['一二三', '四，五六']],
    ['never part punctuation', '（一二三）。四', 12, ['（一二三）。', '四']],
    ['end between characters where there is nothing else', '一二三四五六七', 6, ['一二三', '四五六', '七']],
    ['part a word only if it is too long', 'abcdefgh', 5, ['abcde', 'fgh']],
    ['do not count colors', '\u001b[1m一二\u001b[22m 三', 7, ['\u001b[1m一二\u001b[22m 三']],
    ['stay where they were broken', '一\n\n二', 10, ['一', '', '二']],
    ['may be hopelessly narrow', '一二', 1, ['一', '二']],
  ])('%s', (_name, text, width, lines) => {
    expect(wrapChinese(text, width).split('\n')).toEqual(lines);
  });
});
