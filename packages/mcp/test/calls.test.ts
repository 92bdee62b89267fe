import {Client, ProtocolError, type ElicitRequest, type ElicitResult} from '@modelcontextprotocol/client';
import {at, each, listAt} from '@ali1688/testkit';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {mostBytes} from '../src/answers/cap-document.ts';
import {startHangingGateway} from './support/hanging-gateway.ts';
import {openWire, openWorld, versions, type World} from './support/open-world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => world[Symbol.asyncDispose]());

describe.each(versions)('with a client of %s', (version) => {
  test('a cancelled call closes the socket to 1688, and the next one is answered', async () => {
    await using gateway = await startHangingGateway();
    await using hanging = await openWorld(gateway.environment);
    const client = await hanging.connect(version);
    const cancel = new AbortController();
    const call = client.callTool(
      {name: 'ranking_top_list', arguments: {categoryId: '1111'}},
      {signal: cancel.signal},
    );
    // Looked at below; until then nobody else may be told of it.
    const ended = call.catch((thrown: unknown) => thrown);
    await gateway.came;
    cancel.abort();
    expect(await ended).toBeInstanceOf(Error);
    await gateway.closed;
    const {structuredContent} = await client.callTool({name: 'ranking_top_list', arguments: {limit: 0}});
    expect(at(structuredContent, 'error.code')).toBe('USAGE_INVALID');
  });

  test('progress is told to whoever asks for it, and grows', async () => {
    const client = await world.connect(version);
    const told: (readonly [number, number | undefined, string | undefined])[] = [];
    await client.callTool(
      {name: 'ranking_top_list', arguments: {categoryId: '1111', limit: 4, with: ['wholesale'], maxAge: 0}},
      {onprogress: ({progress, total, message}) => told.push([progress, total, message])},
    );
    expect(told.length).toBeGreaterThan(0);
    expect(told.map(([progress]) => progress)).toEqual(
      [...new Set(told.map(([progress]) => progress))].toSorted((left, right) => left - right),
    );
    expect(told.at(-1)?.[1]).toBe(4);
    expect(told.at(-1)?.[2]).toMatch(/\w/);
  });

  test('a choice is put to a client that shows forms, and its answer is used', async () => {
    const asked: ElicitRequest['params'][] = [];
    const client = await connectAsking(version, ({params}) => {
      asked.push(params);
      return {action: 'accept', content: {choice: '10166'}};
    });
    const {structuredContent} = await client.callTool({name: 'ranking_top_list', arguments: {}});
    expect(at(structuredContent, 'data.rankId')).toBe('10166');
    expect(asked).toHaveLength(1);
    const offered = listAt(asked[0], 'requestedSchema.properties.choice.oneOf');
    expect(offered).toHaveLength(listAt(await firstLevel(), 'data.children').length);
    expect(offered).toContainEqual({const: '10166', title: "10166 · 女装 · Women's clothing"});
  });

  test.each(['decline', 'cancel'] as const)('%s: the failure lists what there is', async (action) => {
    const client = await connectAsking(version, () => ({action}));
    const answer = await client.callTool({name: 'ranking_top_list', arguments: {}});
    expect(answer.isError).toBe(true);
    expect(at(answer.structuredContent, 'error.code')).toBe('CATEGORY_REQUIRED');
    expect(listAt(answer.structuredContent, 'error.categories').length).toBeGreaterThan(10);
  });

  test('without a client that shows forms the failure lists what there is', async () => {
    const client = await world.connect(version);
    const {structuredContent} = await client.callTool({name: 'ranking_top_list', arguments: {}});
    expect(listAt(structuredContent, 'error.categories').length).toBeGreaterThan(10);
  });

  test('resources: the rank types and the categories, whole or below one; prompts name what was asked', async () => {
    const client = await world.connect(version);
    const read = async (uri: string): Promise<unknown> => {
      const {contents} = await client.readResource({uri});
      return JSON.parse(String(at(contents, '0.text')));
    };
    expect(each(await read('ali1688://rank-types'), 'data.types', 'rankType')).toContain('goodPrice');
    expect(each(await read('ali1688://categories'), 'data.children', 'categoryId')).toContain('10166');
    expect(listAt(await read('ali1688://categories/10166'), 'data.children').length).toBeGreaterThan(0);
    await expect(read('ali1688://categories/999')).rejects.toThrow(ProtocolError);
    const {prompts} = await client.listPrompts();
    expect(prompts.map(({name}) => name)).toEqual(['find_sellers', 'what_moved', 'compare_offers']);
    const {messages} = await client.getPrompt({name: 'find_sellers', arguments: {product: '榨汁机'}});
    expect(at(messages, '0.content.text')).toContain('榨汁机');
    for (const given of [{}, {product: ' '}])
      await expect(client.getPrompt({name: 'find_sellers', arguments: given})).rejects.toThrow(/product/);
  });
});

test('a long answer is cut to what there is room for, and says how to ask for the rest', async () => {
  const client = await world.connect('2025-11-25', {}, world.open('all'));
  const ids = new Set<unknown>();
  let next: unknown = {arguments: {}};
  let rounds = 0;
  for (; at(next, 'arguments') !== undefined; rounds += 1) {
    const {structuredContent} = await client.callTool({
      name: 'product_search',
      arguments: {term: 'dress', pageSize: 50, ...Object(at(next, 'arguments'))},
    });
    expect(Buffer.byteLength(JSON.stringify(structuredContent))).toBeLessThanOrEqual(mostBytes + 1000);
    for (const id of each(structuredContent, 'data.items', 'offerId')) ids.add(id);
    next = at(structuredContent, 'next');
    expect(at(next, 'of')).toBe(50);
  }
  expect(ids.size).toBe(50);
  expect(rounds).toBeGreaterThan(1);
});

test('a sweep of many boards ends after a step, and is gone on with', async () => {
  await using own = await openWorld();
  const client = await own.connect('2025-11-25', {}, own.open('all'));
  const {contents} = await client.readResource({uri: 'ali1688://categories'});
  const listed = listAt(JSON.parse(String(at(contents, '0.text'))), 'data.children');
  const below = await Promise.all(
    listed.slice(0, 25).map(async (category) => {
      const categoryId = at(category, 'categoryId');
      const answer = await client.callTool({name: 'category_get', arguments: {categoryId}});
      return [categoryId, ...each(answer.structuredContent, 'data.children', 'categoryId')];
    }),
  );
  const categories = [...new Set(below.flat())].slice(0, 90);
  expect(categories).toHaveLength(90);
  const first = await client.callTool({name: 'tracker_sweep', arguments: {categories}});
  expect(at(first.structuredContent, 'error.code')).toBe('PARTIAL');
  expect(at(first.structuredContent, 'data.boards.left')).toBe(10);
  const second = await client.callTool({name: 'tracker_sweep', arguments: {resume: true}});
  expect(at(second.structuredContent, 'data.boards')).toMatchObject({asked: 90, left: 0});
  expect(at(second.structuredContent, 'data.calls')).toBe(10);
});

test('notes travel in the answer, and calls in parallel keep theirs apart', async () => {
  const client = await world.connect();
  const answers = await Promise.all(
    ['anchorHot', 'hot', 'anchorNew', 'complex'].map(async (type) =>
      client.callTool({name: 'ranking_top_list', arguments: {categoryId: '1111', type}}),
    ),
  );
  const codes = answers.map(({structuredContent}) => each(structuredContent, 'meta.notes', 'code'));
  expect(codes.map((own) => own.filter((code) => code !== 'SANDBOX').length)).toEqual([1, 0, 1, 0]);
  expect(answers.map(({structuredContent}) => at(structuredContent, 'meta.sandbox'))).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test('an id that is sent as a number counts as its digits, unless some of them are lost', async () => {
  const client = await world.connect();
  const ask = async (categoryId: unknown) =>
    (await client.callTool({name: 'category_get', arguments: {categoryId}})).structuredContent;
  expect(at(await ask(10_166), 'data.category.categoryId')).toBe('10166');
  expect(at(await ask(2 ** 60), 'error.code')).toBe('USAGE_INVALID');
  expect(at(await ask(1.5), 'error.code')).toBe('USAGE_INVALID');
});

test('one word where a list is expected is a list of it', async () => {
  const client = await world.connect();
  for (const offerId of ['617996246106', 617_996_246_106]) {
    const {structuredContent} = await client.callTool({name: 'product_detail', arguments: {offerId}});
    expect(each(structuredContent, 'data.items', 'offerId')).toEqual(['617996246106']);
  }
});

test('a line longer than any message is dropped, and what follows is answered', async () => {
  const wire = openWire(world.open());
  const client = new Client({name: 'test', version: '1'});
  await client.connect(wire.transport);
  wire.toServer.write('x'.repeat(9_000_000));
  wire.toServer.write('x\nno JSON\n');
  expect(await client.ping()).toEqual({});
  expect(wire.faults.filter(({message}) => message.includes('no message'))).toHaveLength(1);
  await client.close();
  await wire.served;
});

async function firstLevel(): Promise<unknown> {
  const client = await world.connect();
  return (await client.callTool({name: 'category_list', arguments: {}})).structuredContent;
}

async function connectAsking(
  version: (typeof versions)[number],
  answer: (request: ElicitRequest) => ElicitResult,
) {
  const client = await world.connect(version, {capabilities: {elicitation: {form: {}}}});
  client.setRequestHandler('elicitation/create', answer);
  return client;
}
