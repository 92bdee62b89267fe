import {describe, expect, test} from 'vitest';
import type {Environment} from '../../src/settings/environment.ts';
import {chooseFormat, wantsJson} from '../../src/present/choose-format.ts';
import {colorWanted} from '../../src/text/color-wanted.ts';

describe('the form of a failure', () => {
  test.each([
    ['', false, true],
    ['', true, false],
    ['--json', true, true],
    ['--format json', true, true],
    ['--format=json', true, true],
    ['--format table', false, false],
    ['--format=csv', false, false],
    ['--format raw', false, false],
    ['--json --format table', true, true],
    ['--format xml', false, true],
    ['--format xml', true, false],
    ['--format', false, true],
    ['--limit abc --json', true, true],
    ['1111 -- --json', true, false],
    ['-- --format table', false, true],
    ['--jsonx', true, false],
  ])('behind "%s", watched: %s, it is json: %s', (words, isTerminal, expected) => {
    expect(wantsJson(words.split(' ').filter(Boolean), isTerminal)).toBe(expected);
  });
});

describe('the form of a result', () => {
  test.each([
    [{json: false}, true, 'table'],
    [{json: false}, false, 'json'],
    [{json: false, output: 'a.txt'}, true, 'json'],
    [{json: true}, true, 'json'],
    [{json: false, format: 'csv'}, true, 'csv'],
    [{json: false, format: 'raw', output: 'a.txt'}, false, 'raw'],
  ] as const)('with %j, watched: %s, it is %s', (flags, isTerminal, expected) => {
    expect(chooseFormat(flags, isTerminal)).toBe(expected);
  });
});

describe('colours', () => {
  test.each<[Environment, boolean, boolean]>([
    [{}, true, true],
    [{}, false, false],
    [{NO_COLOR: '1'}, true, false],
    [{FORCE_COLOR: '1'}, false, true],
    [{FORCE_COLOR: '0'}, true, false],
    [{NO_COLOR: '1', FORCE_COLOR: '1'}, true, false],
  ])('with %j on a terminal: %s, are wanted: %s', (environment, isTerminal, expected) => {
    expect(colorWanted(environment, isTerminal)).toBe(expected);
  });
});
