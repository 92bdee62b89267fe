import {countTokens} from 'gpt-tokenizer/encoding/o200k_base';
import {inputSchema, operationId, type AnyOperation} from '@ali1688/kit';
import {at, listAt} from '@ali1688/testkit';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {chooseTools, defaultTools} from '../src/tools/choose-tools.ts';
import {mayBeTool} from '../src/tools/may-be-tool.ts';
import {toolName} from '../src/tools/tool-name.ts';
import {openWorld, type World} from './support/open-world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => world[Symbol.asyncDispose]());

describe('a tool says what its operation says', () => {
  test('name, title, description, inputs and effects, for every tool there is', async () => {
    const client = await world.connect('2025-11-25', {}, world.open('all'));
    const {tools} = await client.listTools();
    const operations = new Map(world.operations().map((operation) => [toolName(operation), operation]));
    expect(tools.map(({name}) => name).toSorted()).toEqual([...operations.keys()].toSorted());
    for (const tool of tools) {
      const operation = operations.get(tool.name);
      if (operation === undefined) throw new Error(tool.name);
      expect(tool.title, tool.name).toBe(plain(operation.summary.en).replace(/\.$/, ''));
      expect(tool.description, tool.name).toBe(plain((operation.description ?? operation.summary).en));
      expectInputs(tool.inputSchema, operation);
      expect(tool.annotations, tool.name).toEqual(hints(operation));
    }
  });

  test('the document that comes back fits the output schema of the tool, which names the fields of the data', async () => {
    const client = await world.connect();
    const {tools} = await client.listTools();
    const topList = tools.find(({name}) => name === 'ranking_top_list');
    expect(Object.keys(at(topList, 'outputSchema.properties.data.properties') ?? {})).toEqual(
      expect.arrayContaining(['rankId', 'rankName', 'rankType', 'category', 'items']),
    );
    // The client checks what comes back against the schema, and throws if it does not fit.
    const answer = await client.callTool({name: 'ranking_top_list', arguments: {categoryId: '1111'}});
    expect(listAt(answer.structuredContent, 'data.items')).toHaveLength(10);
  });
});

test('the default set has 15 tools at most and costs 5,000 tokens at most', async () => {
  const client = await world.connect();
  const {tools} = await client.listTools();
  expect(defaultTools.length).toBeLessThanOrEqual(15);
  expect(tools.map(({name}) => name)).toEqual(
    defaultTools.filter((name) => tools.some((tool) => tool.name === name)),
  );
  expect(countTokens(JSON.stringify(tools))).toBeLessThanOrEqual(5000);
  expect(countTokens(client.getInstructions() ?? '')).toBeLessThanOrEqual(300);
});

test('nothing that prints a secret, waits for a person, reads standard input or manages files is a tool', () => {
  const all = world.plugins.flatMap(({operations}) => operations);
  const left = all.filter((operation) => !mayBeTool(operation)).map((operation) => operationId(operation));
  expect(left).toEqual(
    expect.arrayContaining([
      'auth:login',
      'auth:url',
      'auth:exchange',
      'auth:refresh',
      'auth:renew',
      'auth:logout',
      'auth:export',
      'auth:profiles:use',
      'auth:profiles:rename',
      'auth:profiles:remove',
      'product:image-search',
    ]),
  );
});

test('a tool that says that it only reads keeps nothing', async () => {
  const {tools} = await (await world.connect('2025-11-25')).listTools();
  const topList = tools.find(({name}) => name === 'ranking_top_list');
  expect(at(topList, 'annotations.readOnlyHint')).toBe(true);
  expect(Object.keys(at(topList, 'inputSchema.properties') ?? {})).not.toContain('record');
});

test('no tool takes the name of a file, and a sweep says how many calls one step makes', async () => {
  const client = await world.connect('2025-11-25', {}, world.open('all'));
  const {tools} = await client.listTools();
  const sweep = tools.find(({name}) => name === 'tracker_sweep');
  expect(Object.keys(at(sweep, 'inputSchema.properties') ?? {})).not.toContain('from');
  expect(at(sweep, 'inputSchema.properties.maxCalls.default')).toBe(80);
  const {structuredContent} = await client.callTool({name: 'tracker_sweep', arguments: {from: '/etc/hosts'}});
  expect(at(structuredContent, 'error.code')).toBe('USAGE_INVALID');
  // What was asked for is not looked at, so nothing is told of it.
  expect(JSON.stringify(structuredContent)).not.toContain('/etc/hosts');
});

test('--tools takes names, all and default, and refuses what is none with the nearest', () => {
  const operations = world.operations();
  expect([...chooseTools(operations, 'product_shop').keys()]).toEqual(['product_shop']);
  expect([...chooseTools(operations, 'default,product_shop').keys()]).toEqual([
    ...chooseTools(operations).keys(),
    'product_shop',
  ]);
  expect(chooseTools(operations, 'all').size).toBe(operations.length);
  expect(() => chooseTools(operations, 'product_shob')).toThrow(/no tool "product_shob"/);
});

const plain = (text: string): string => text.replaceAll(/[\u0002\u0003]/g, '');

function expectInputs(schema: unknown, operation: AnyOperation): void {
  const {$schema: _dialect, oneOf: _oneOf, ...whole} = inputSchema(operation);
  const listed = structuredClone(schema);
  const properties = Object.fromEntries(
    Object.entries(whole.properties).map(([name, property]) => [name, briefly(property)]),
  );
  expect(listed, toolName(operation)).toEqual({
    type: 'object',
    properties,
    required: whole.required.length === 0 ? undefined : whole.required,
    additionalProperties: false,
  });
}

/** The schema of an operation without what a model does not need. */
function briefly(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(briefly);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([name, value]: [string, unknown]) => {
      if (name === 'pattern' && String(value).length > 16) return [];
      if (name === 'maximum' && Number(value) >= 1_000_000) return [];
      if (name === 'default' && value === false) return [];
      return [[name, name === 'examples' && Array.isArray(value) ? value.slice(0, 5) : briefly(value)]];
    }),
  );
}

function hints({effects: {kind, repeatable}, apis}: AnyOperation) {
  const readsOnly = kind.startsWith('reads-');
  return {
    readOnlyHint: readsOnly,
    destructiveHint: !readsOnly && kind !== 'starts-work-at-1688',
    idempotentHint: repeatable,
    openWorldHint: kind !== 'reads-this-machine' || apis.length > 0,
  };
}
