import {commandName, operationName} from '@ali1688/contracts/errors';
import {describe, expect, test} from 'vitest';
import {scriptCommandNames} from '../../src/script/command-names.ts';
import type {Script} from '../../src/script/script.ts';
import {greet, lookUp, shelves} from '../support/sample-operations.ts';

const script: Script = {
  operations: [lookUp, greet],
  version: '1.2.3',
  topic: 'sample',
  extras: [shelves],
  loadCompanion: () => Promise.resolve([]),
};
const program = "node '/my skills/sample.mjs'";

describe('the commands in a text of a script', () => {
  const put = scriptCommandNames(script, program);

  test.each([
    [`Run: ${commandName('auth login')}. Or set it.`, `Run: ${program} auth login. Or set it.`],
    [`请运行：${commandName('auth login')}，或设置。`, `请运行：${program} auth login，或设置。`],
    [`${commandName('auth profiles use')} shop`, `${program} auth profiles use shop`],
    [`"${commandName('doctor')}" tests it`, `"${program} doctor" tests it`],
    [`Known ones: ${commandName('sample greet')}`, `Known ones: ${program} greet`],
    [`${commandName('sample look-up')} 12`, `${program} look-up 12`],
    [
      `${commandName('shelf list')}, ${commandName('shelf get')} 5`,
      `${program} shelves, ${program} shelves 5`,
    ],
  ])('are those that the script has: %s', (text, expected) => {
    expect(put(text)).toBe(expected);
  });

  test.each(['api list', 'sandbox start', 'shelf tree', 'sample greeting'])(
    'are those of the CLI where the script has none: %s',
    (words) => {
      expect(put(commandName(words))).toBe(`ali1688 ${words}`);
    },
  );

  test('are found by their marks alone, not by their words', () => {
    const foreign = 'ali1688 auth login failed inside ali1688: reason';
    expect(put(foreign)).toBe(foreign);
  });

  test('of a script without auth and extras are those of the CLI there, too', () => {
    const alone = scriptCommandNames({operations: [greet], version: '1'}, program);
    expect(
      alone(`${commandName('auth login')}, ${commandName('doctor')}, ${commandName('shelf list')}`),
    ).toBe('ali1688 auth login, ali1688 doctor, ali1688 shelf list');
  });

  test('are shortened where they are named without the program', () => {
    expect(put(`See ${operationName('sample greet')}, and go down with: ${operationName('shelf get')}`)).toBe(
      'See greet, and go down with: shelves',
    );
  });
});
