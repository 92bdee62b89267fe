import {interruption} from '@ali1688/contracts/errors';
import {Secret} from '@ali1688/contracts/ports';
import {describe, expect, test} from 'vitest';
import {createChooser} from '../../src/terminal/create-chooser.ts';
import {createSecretGuard} from '../../src/secrets/secret-guard.ts';
import type {Environment} from '../../src/settings/environment.ts';
import {nobodyThere, silentPrompt} from '../../src/interaction/silent-prompt.ts';
import type {Choice} from '../../src/interaction/choice.ts';
import {failureOf} from '@ali1688/testkit';
import {createTestHost} from '../support/test-host.ts';

type Fruit = {readonly name: string; readonly color?: string};

const fruits: readonly Fruit[] = [{name: 'apple', color: 'green'}, {name: 'plum\u001b[2J\u202e'}];
const choice: Choice<Fruit> = {
  text: {en: 'There is fruit:', zh: '有水果：'},
  question: {en: 'Which?', zh: '哪个？'},
  columns: [
    {field: 'name', header: {en: 'Fruit', zh: '水果'}},
    {field: 'color', header: {en: 'Color', zh: '颜色'}},
  ],
  find: (answer) => fruits.find(({name}) => name === answer),
};

type Person = {
  /** What the person types, one answer a question; an error is thrown instead. */
  readonly answers: readonly (string | Error)[];
  readonly environment?: Environment;
  readonly isTable?: boolean;
  readonly isTerminal?: boolean;
  readonly isInteractive?: boolean;
};

/** A chooser whose host has a person at the terminal. */
function chooserOf({
  answers,
  environment = {},
  isTable = true,
  isTerminal = true,
  isInteractive = true,
}: Person) {
  const left = [...answers];
  const asked: string[] = [];
  const host = {
    ...createTestHost({environment, isTerminal}),
    prompt: {
      ...silentPrompt,
      isInteractive,
      text: (question: {readonly en: string}) => {
        asked.push(question.en);
        const answer = left.shift() ?? new Error('One question too many.');
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
      },
    },
  };
  const guard = createSecretGuard();
  const choose = createChooser({
    host,
    language: 'en',
    guard,
    guardStored: () => guard.protect(new Secret('stored-canary')),
    isTable,
  });
  return {choose, asked, stdout: () => host.stdout.text(), stderr: () => host.stderr.text()};
}

describe('a person at the terminal', () => {
  test('sees the options on standard error, made safe, and chooses one', async () => {
    const {choose, asked, stdout, stderr} = chooserOf({answers: [' apple ']});
    expect(await choose(choice, fruits)).toBe(fruits[0]);
    expect(asked).toEqual(['Which?']);
    expect(stdout()).toBe('');
    expect(stderr()).toContain('There is fruit:');
    expect(stderr().replaceAll(/\u001b\[\d+m/g, '')).toMatch(
      /# {2}Fruit +Color\n- {2}-+ +-+\n1 {2}apple +green\n2 {2}plum␛\[2J\\u202e/,
    );
  });

  test('chooses by the number of a row, whatever else the number may mean', async () => {
    const numbered = {...choice, find: () => fruits[1]};
    expect(await chooserOf({answers: ['1']}).choose(numbered, fruits)).toBe(fruits[0]);
    expect(await chooserOf({answers: ['01']}).choose(numbered, fruits)).toBe(fruits[1]);
    expect(await chooserOf({answers: ['3', '0', '2']}).choose(choice, fruits)).toBe(fruits[1]);
  });

  test('narrows the options down by words, numbered anew, as often as the words mean some', async () => {
    const [, plum] = fruits;
    const pear = {name: 'pear'};
    const found: Readonly<Record<string, readonly Fruit[]>> = {
      p: [pear, fruits[0] ?? pear],
      pl: plum === undefined ? [] : [plum],
    };
    const narrowing = {...choice, narrow: (words: string) => Promise.resolve(found[words] ?? [])};
    const {choose, asked, stderr} = chooserOf({answers: ['x', 'p', 'y', 'pl', 'p', '1']});
    expect(await choose(narrowing, fruits)).toBe(pear);
    expect(asked).toHaveLength(6);
    expect(stderr().replaceAll(/\u001b\[\d+m/g, '')).toMatch(/1 {2}pear\n2 {2}apple +green\n[^]*1 {2}plum/);
  });

  test('is not asked without end', async () => {
    const narrowing = {...choice, narrow: () => Promise.resolve(fruits)};
    const {choose, asked} = chooserOf({answers: Array.from({length: 100}, () => 'x')});
    expect(await choose(narrowing, fruits)).toBeUndefined();
    expect(asked.length).toBeLessThan(50);
  });

  test('is told that an answer means none, and asked again, three times in all', async () => {
    const {choose, asked, stderr} = chooserOf({answers: ['pear', 'a\u001b[2J', 'x'.repeat(200)]});
    expect(await choose(choice, fruits)).toBeUndefined();
    expect(asked).toHaveLength(3);
    expect(stderr()).toContain('"pear" matches none of these, or more than one.');
    expect(stderr()).toContain('"a␛[2J" matches none');
    expect(stderr()).not.toContain('x'.repeat(81));
    const second = chooserOf({answers: ['pear', 'apple']});
    expect(await second.choose(choice, fruits)).toBe(fruits[0]);
  });

  test('does not get a stored secret repeated that was given as the answer', async () => {
    const {choose, stderr} = chooserOf({answers: ['stored-canary', 'apple']});
    expect(await choose(choice, fruits)).toBe(fruits[0]);
    expect(stderr()).toContain('"[redacted]" matches none of these');
  });

  test.each([
    ['Enter alone', ''],
    ['spaces', '  '],
    ['Ctrl-D', nobodyThere(choice.question)],
  ])('chooses none with %s', async (_what, answer) => {
    const {choose, asked} = chooserOf({answers: [answer]});
    expect(await choose(choice, fruits)).toBeUndefined();
    expect(asked).toHaveLength(1);
  });

  test('may interrupt', async () => {
    const {choose} = chooserOf({answers: [interruption(undefined)]});
    expect((await failureOf(() => choose(choice, fruits))).code).toBe('INTERRUPTED');
  });
});

describe('nobody is asked and nothing is written', () => {
  test.each<[string, Omit<Person, 'answers'>]>([
    ['in another form than a table', {isTable: false}],
    ['where standard output is no terminal', {isTerminal: false}],
    ['where nobody can answer', {isInteractive: false}],
    ['with CI set', {environment: {CI: 'true'}}],
  ])('%s', async (_where, person) => {
    const {choose, asked, stderr} = chooserOf({...person, answers: []});
    expect(await choose(choice, fruits)).toBeUndefined();
    expect([asked, stderr()]).toEqual([[], '']);
  });

  test('without options', async () => {
    const {choose, asked, stderr} = chooserOf({answers: []});
    expect(await choose(choice, [])).toBeUndefined();
    expect([asked, stderr()]).toEqual([[], '']);
  });
});
