import {describe, expect, test} from 'vitest';
import type {Environment} from '../../src/settings/environment.ts';
import {chooseFormat, wantsJson} from '../../src/present/choose-format.ts';
import {failureOf} from '@ali1688/testkit';
import {colorWanted} from '@ali1688/output';

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
    ['--output a.csv', false, false],
    ['--output=a.json', false, true],
    ['--output a.json', true, false],
    ['--output a', false, true],
    ['--format xml --output a.csv', false, true],
  ])('behind "%s", watched: %s, it is json: %s', (words, isTerminal, expected) => {
    expect(wantsJson(words.split(' ').filter(Boolean), isTerminal)).toBe(expected);
  });
});

describe('the form of a result', () => {
  test.each([
    [{json: false}, true, 'table'],
    [{json: false}, false, 'json'],
    [{json: false, output: 'a'}, true, 'json'],
    [{json: false, output: '/dev/fd/63'}, true, 'json'],
    [{json: false, output: 'a.b/c'}, true, 'json'],
    [{json: false, output: 'a.json'}, true, 'json'],
    [{json: false, output: 'a.csv'}, true, 'csv'],
    [{json: false, output: 'b.c/A.CSV'}, false, 'csv'],
    [{json: false, output: 'a.ndjson'}, false, 'ndjson'],
    [{json: false, output: 'a.md'}, true, 'md'],
    [{json: false, output: 'a.xlsx'}, true, 'xlsx'],
    [{json: true, output: 'a.csv'}, true, 'json'],
    [{json: false, format: 'md', output: 'a.txt'}, true, 'md'],
    [{json: true}, true, 'json'],
    [{json: false, format: 'csv'}, true, 'csv'],
    [{json: false, format: 'raw', output: 'a.txt'}, false, 'raw'],
  ] as const)('with %j, watched: %s, it is %s', (flags, isTerminal, expected) => {
    expect(chooseFormat(flags, isTerminal)).toBe(expected);
  });

  test.each(['a.txt', 'a.jsonl', 'a.csv.gz', 'a.xls'])(
    'of a file %s is refused, naming the endings',
    async (output) => {
      const refusal = await failureOf(() => chooseFormat({json: false, output}, false));
      expect([refusal.code, refusal.exitCode]).toEqual(['USAGE_INVALID', 2]);
      expect(refusal.text.en).toContain(`"${output}"`);
      expect(refusal.text.zh).toContain('.json、.csv、.ndjson、.md、.xlsx');
      expect(refusal.hint.en).toContain('--format');
    },
  );
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
