import {expect, test} from 'vitest';
import {barLine, barsWanted, lastNumbers} from '../../src/text/bar-line.ts';

test('a series is a line of bars from its lowest to its highest number, with its gaps', () => {
  expect(barLine([1, 2, 3, 4, 5, 6, 7, 8])).toBe('▁▂▃▄▅▆▇█');
  expect(barLine([0, undefined, 10, null, 'x'])).toBe('▁ █  ');
  expect(barLine([3, 3])).toBe('▅▅');
  expect([barLine([]), barLine([undefined]), barLine('5')]).toEqual(['', '', '']);
});

test('a long series is as wide as fits a table, and keeps its course', () => {
  const line = barLine(Array.from({length: 90}, (_, day) => day));
  expect(line).toHaveLength(23);
  expect([line[0], line.at(-1)]).toEqual(['▁', '█']);
});

test('where no bars can be, the last numbers stand', () => {
  expect(lastNumbers([1, 2, undefined, 4, 5, 6, 7, 8, 9])).toBe('- 4 5 6 7 8 9');
  expect([lastNumbers([]), lastNumbers([undefined]), lastNumbers(undefined)]).toEqual(['', '', '']);
});

test('bars are for terminals whose locale takes UTF-8', () => {
  expect(barsWanted({LANG: 'zh_CN.UTF-8'}, true)).toBe(true);
  expect(barsWanted({LC_ALL: 'C.utf8', LANG: 'C'}, true)).toBe(true);
  expect(barsWanted({LC_ALL: 'C', LANG: 'en_US.UTF-8'}, true)).toBe(false);
  expect(barsWanted({LC_ALL: '', LANG: 'en_US.UTF-8'}, true)).toBe(true);
  expect([barsWanted({}, true), barsWanted({LANG: 'en_US.UTF-8'}, false)]).toEqual([false, false]);
});
