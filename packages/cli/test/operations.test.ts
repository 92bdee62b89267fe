import {universalFlags} from '@ali1688/kit/script';
import {operationId} from '@ali1688/kit';
import {Ajv2020} from 'ajv/dist/2020.js';
import {describe, expect, test} from 'vitest';
import * as z from 'zod/mini';
import {builtCommands} from './support/built-commands.ts';
import {expectFailure, expectSuccess} from './support/documents.ts';
import {everyOperation} from './support/every-operation.ts';
import {formats} from './support/formats.ts';
import {openPlace, type Place} from './support/place.ts';

const schema = z.looseObject({
  $schema: z.literal('https://json-schema.org/draft/2020-12/schema'),
  type: z.literal('object'),
  properties: z.record(z.string(), z.looseObject({})),
});

const list = z.strictObject({
  operations: z.array(
    z.strictObject({
      id: z.string(),
      summary: z.string().check(z.minLength(1)),
      effects: z.strictObject({
        kind: z.enum([
          'reads-market',
          'reads-this-machine',
          'changes-this-machine',
          'starts-work-at-1688',
          'changes-something-at-1688',
        ]),
        repeatable: z.boolean(),
        personalData: z.boolean(),
      }),
      needs: z.enum(['nothing', 'app', 'token']),
      inputSchema: schema,
      positional: z.array(z.string()),
      outputSchema: schema,
      formats: z.array(z.enum(formats)).check(z.minLength(1)),
    }),
  ),
});

/** Commands that are no operations: oclif's own, help, and a topic that is spelt like a command. */
const otherCommands = [
  'auth:profiles',
  'autocomplete',
  'autocomplete:create',
  'autocomplete:script',
  'help',
  'mcp',
];

async function listedBy(place: Place, words: readonly string[] = []) {
  const {data} = expectSuccess(await place.run(['operations', ...words, '--json']));
  return list.parse(data).operations;
}

describe('operations', () => {
  test('lists every command of the program that is one, and nothing else', async () => {
    await using place = await openPlace();
    const ids = (await listedBy(place)).map(({id}) => id);
    expect(ids).toEqual(builtCommands().filter((id) => !otherCommands.includes(id)));
    // What the tests look at in this process is all there is.
    expect(everyOperation.map(operationId).toSorted()).toEqual(ids);
  });

  test('gives schemas that are JSON Schema 2020-12, and what else a caller needs', async () => {
    await using place = await openPlace();
    for (const {id, inputSchema, outputSchema, positional, formats: offered} of await listedBy(place)) {
      const ajv = new Ajv2020({strict: true});
      for (const published of [inputSchema, outputSchema]) {
        expect(ajv.validateSchema(published), `${id}: ${ajv.errorsText()}`).toBe(true);
        expect(() => ajv.compile(published), id).not.toThrow();
      }
      expect(inputSchema['additionalProperties'], id).toBe(false);
      expect(Object.keys(inputSchema.properties), id).toEqual(expect.arrayContaining(positional));
      for (const flag of Object.keys(universalFlags))
        expect(inputSchema.properties, id).not.toHaveProperty(flag);
      expect(offered, id).toEqual(formats.filter((format) => format !== 'raw' || offered.includes('raw')));
    }
  });

  test('fits its own output schema', async () => {
    await using place = await openPlace();
    const {data} = expectSuccess(await place.run(['operations', '--json']));
    const own = list.parse(data).operations.find(({id}) => id === 'operations');
    expect(new Ajv2020().compile(own?.outputSchema ?? false)(data)).toBe(true);
  });

  test.each([
    [['ranking:top-list'], ['ranking:top-list']],
    [['ranking top-list'], ['ranking:top-list']],
    [['ranking', 'top-list'], ['ranking:top-list']],
    [['auth', 'profiles', 'use'], ['auth:profiles:use']],
    [['ranking'], ['classic', 'top-keyword', 'top-list', 'types'].map((name) => `ranking:${name}`)],
    [['auth:profiles'], ['list', 'remove', 'rename', 'use'].map((name) => `auth:profiles:${name}`)],
  ])('%j gives those alone', async (words, ids) => {
    await using place = await openPlace();
    expect((await listedBy(place, words)).map(({id}) => id)).toEqual(ids);
  });

  test('offers raw where the gateway is asked, and nowhere else', async () => {
    await using place = await openPlace();
    // A signature needs the application and is made here, and an answer about tokens is never shown.
    for (const {id, needs, formats: offered} of await listedBy(place))
      expect(offered.includes('raw'), id).toBe(
        needs !== 'nothing' && id !== 'sign' && !id.startsWith('auth:'),
      );
  });
});

describe('a name that no operation has', () => {
  test.each([
    ['ranking:top-lists', 'ranking:top-list'],
    ['catgory:search', 'category:search'],
    ['doctr', 'doctor'],
    ['top-list', 'ranking:top-list'],
    ['rankin', 'ranking'],
  ])('%s is a usage failure that suggests %s', async (name, suggestion) => {
    await using place = await openPlace();
    const {message, hint} = expectFailure(await place.run(['operations', name]), 'USAGE_INVALID');
    expect(message).toBe(`There is no operation "${name}".`);
    expect(hint).toContain(`Did you mean ${suggestion}?`);
    expect(hint).toContain('ali1688 operations');
  });

  test('without one that is near says where all of them are', async () => {
    await using place = await openPlace({ALI1688_LANG: 'zh'});
    const {message, hint} = expectFailure(
      await place.run(['operations', 'nothing-like-this']),
      'USAGE_INVALID',
    );
    expect(message).toBe('没有“nothing-like-this”这个操作。');
    expect(hint).toBe('查看全部操作：ali1688 operations');
  });

  test.each(['Ranking', '../etc', '-1'])('%s cannot be one', async (name) => {
    await using place = await openPlace();
    const {message} = expectFailure(await place.run(['operations', name]), 'USAGE_INVALID');
    expect(message).toContain(`OPERATION "${name}" is not allowed`);
  });
});

describe('as a table', () => {
  test.each([
    [
      'en',
      /^Operation +What it does +Effect +Needs\b/,
      /ranking:types +Rank types .*reads-this-machine +nothing/,
    ],
    ['zh', /^操作 +用途 +影响 +所需条件/, /ranking:types +[^\n]*榜单类型[^\n]*reads-this-machine +nothing/],
  ])('it has headings and summaries in %s', async (language, heading, row) => {
    await using place = await openPlace({ALI1688_LANG: language});
    const run = await place.run(['operations', 'ranking', '--format', 'table']);
    expect({exitCode: run.exitCode, stderr: run.stderr}).toEqual({exitCode: 0, stderr: ''});
    expect(run.stdout).toMatch(heading);
    expect(run.stdout).toMatch(row);
    expect(run.stdout.trim().split('\n').length).toBeGreaterThanOrEqual(4);
  });

  test('summaries in JSON follow the language, schemas stay as they are', async () => {
    await using place = await openPlace();
    const [english] = await listedBy(place, ['ranking:types']);
    const {data} = expectSuccess(
      await place.run(['operations', 'ranking:types', '--json'], {ALI1688_LANG: 'zh'}),
    );
    const [chinese] = list.parse(data).operations;
    expect(chinese?.summary).toMatch(/\p{Script=Han}/u);
    expect({...chinese, summary: ''}).toEqual({...english, summary: ''});
  });
});
