import {describe, expect, test} from 'vitest';
import {rephraseCommands, rephraseHelp} from '../../src/script/rephrase-commands.ts';
import type {Script} from '../../src/script/script.ts';
import {greet, lookUp} from '../support/sample-operations.ts';

const script: Script = {
  operations: [lookUp, greet],
  version: '1.2.3',
  topic: 'sample',
  usesCategories: true,
  loadCompanion: () => Promise.resolve([]),
};
const program = "node '/my skills/sample.mjs'";

describe('rephraseCommands', () => {
  const rephrase = rephraseCommands(script, program);

  test.each([
    ['Run: ali1688 auth login. Or set it.', `Run: ${program} auth login. Or set it.`],
    ['请运行：ali1688 auth login，或设置。', `请运行：${program} auth login，或设置。`],
    ['ali1688 auth profiles use shop', `${program} auth profiles use shop`],
    ['"ali1688 doctor" tests it', `"${program} doctor" tests it`],
    ['Known ones: ali1688 sample greet', `Known ones: ${program} greet`],
    ['ali1688 sample look-up 12', `${program} look-up 12`],
    ['ali1688 category list, ali1688 category get 5', `${program} categories, ${program} categories 5`],
    ['See: ali1688 --help', `See: ${program} --help`],
  ])('%s', (text, expected) => {
    expect(rephrase(text)).toBe(expected);
  });

  test.each([
    'ali1688 api list',
    'ali1688 sandbox start',
    'ali1688 category tree',
    'ali1688 authorization state',
    'ali1688 sample greeting',
    'Something went wrong inside ali1688: reason',
  ])('leaves what the script does not have: %s', (text) => {
    expect(rephrase(text)).toBe(text);
  });

  test('of a script without auth and categories leaves those, too', () => {
    const alone = rephraseCommands({operations: [greet], version: '1'}, program);
    const text = 'ali1688 auth login, ali1688 doctor, ali1688 category list';
    expect(alone(text)).toBe(text);
  });
});

test('rephraseHelp shortens siblings that are named without the program', () => {
  const rephrase = rephraseHelp(script);
  expect(rephrase('See sample greet, and go down with: category get')).toBe(
    'See greet, and go down with: categories',
  );
  expect(rephrase('A resample greets.')).toBe('A resample greets.');
});
