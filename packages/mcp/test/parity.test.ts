import type {AnyOperation} from '@ali1688/kit';
import {at} from '@ali1688/testkit';
import type {Sandbox} from '@ali1688/sandbox';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {leaveOutEmpty} from '../src/answers/leave-out-empty.ts';
import {defaultTools} from '../src/tools/choose-tools.ts';
import {toolName} from '../src/tools/tool-name.ts';
import {openWorld, type World} from './support/open-world.ts';

type Fault = Parameters<Sandbox['setFaults']>[0][number];

let world: World;
let client: Awaited<ReturnType<World['connect']>>;
beforeAll(async () => {
  world = await openWorld();
  client = await world.connect();
  // The token is there, so that a document counts the same calls whoever asks first.
  await client.callTool({name: 'ranking_top_list', arguments: {categoryId: '1111'}});
});
afterAll(async () => world[Symbol.asyncDispose]());

/** What each default tool is asked, and the same for the CLI: words by place first. */
const asked: Readonly<Record<string, {readonly input: object; readonly words: readonly string[]}>> = {
  ranking_top_list: {
    input: {categoryId: '1111', type: 'hot', limit: 5},
    words: ['1111', '--type', 'hot', '--limit', '5'],
  },
  ranking_top_keyword: {input: {categoryId: '1111'}, words: ['1111']},
  category_list: {input: {}, words: []},
  category_get: {input: {categoryId: '10166', lang: 'ja'}, words: ['10166', '--lang', 'ja']},
  category_search: {input: {term: 'dress'}, words: ['dress']},
  product_search: {input: {term: 'dress', pageSize: 3}, words: ['dress', '--page-size', '3']},
  product_detail: {input: {offerId: ['617996246106']}, words: ['617996246106']},
  product_compare: {
    input: {offerId: ['617996246106', '944801178016'], quantity: 10},
    words: ['617996246106', '944801178016', '--quantity', '10'],
  },
  auth_status: {input: {check: true}, words: ['--check']},
  doctor: {input: {apis: true}, words: ['--apis']},
};

const faults: readonly (Fault | undefined)[] = [
  undefined,
  {kind: 'acl-decline'},
  {kind: 'no-usage-left'},
  {kind: 'missing-fields'},
  {kind: 'wrong-types'},
  {kind: 'html'},
  {kind: 'echo'},
];

describe.each(Object.entries(asked))('%s gives the document of the CLI', (name, {input, words}) => {
  test.each(faults)('with the fault %o', async (fault) => {
    const operation = operationOf(name);
    const document = async (ask: () => Promise<unknown>): Promise<unknown> => {
      world.sandbox.setFaults(fault === undefined ? [] : [fault]);
      return comparable(await ask());
    };
    const ofTool = await document(async () => {
      const {structuredContent, content, isError} = await client.callTool({name, arguments: {...input}});
      // Both halves are the same, and a failure is marked as one.
      expect(JSON.parse(String(at(content, '0.text')))).toEqual(structuredContent);
      expect(isError === true).toBe(at(structuredContent, 'ok') === false);
      return structuredContent;
    });
    const ofCommand = await document(async () => world.runCommand(operation, words));
    expect(ofTool).toEqual(ofCommand);
  });
});

test('every default tool that takes part in this is asked', () => {
  const listed = world.operations().map(toolName);
  // A login is no single answer; what comes of it is tested by itself.
  const expected = defaultTools.filter((name) => listed.includes(name) && name !== 'auth_login');
  expect(Object.keys(asked)).toEqual(expected);
});

test('a refusal of an input has the code of the CLI, and names the input as the tool has it', async () => {
  world.sandbox.setFaults([]);
  const {structuredContent} = await client.callTool({name: 'ranking_top_list', arguments: {limit: 50}});
  const ofCommand = await world.runCommand(operationOf('ranking_top_list'), ['--limit', '50']);
  expect(at(structuredContent, 'error.code')).toBe(at(ofCommand, 'error.code'));
  expect(at(structuredContent, 'error.message')).toBe(
    String(at(ofCommand, 'error.message')).replace('--limit', 'limit'),
  );
});

function operationOf(name: string): AnyOperation {
  const operation = world.operations().find((candidate) => toolName(candidate) === name);
  if (operation === undefined) throw new Error(`There is no ${name}.`);
  return operation;
}

/** A document without its time, and without empty fields in rows, which tools leave out. */
function comparable(document: unknown): unknown {
  const copy: unknown = structuredClone(document);
  if (typeof copy !== 'object' || copy === null) return copy;
  if ('data' in copy) Object.assign(copy, {data: leaveOutEmpty(copy.data)});
  const meta = 'meta' in copy ? copy.meta : undefined;
  if (typeof meta === 'object' && meta !== null) Object.assign(meta, {fetchedAt: ''});
  return copy;
}
