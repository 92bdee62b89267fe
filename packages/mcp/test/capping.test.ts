import {countTokens} from 'gpt-tokenizer/encoding/o200k_base';
import {jsonText} from '@ali1688/kit/face';
import {at, listAt} from '@ali1688/testkit';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {capDocument, mostBytes, type Capped} from '../src/answers/cap-document.ts';
import {toolName} from '../src/tools/tool-name.ts';
import {openWorld, type World} from './support/open-world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => world[Symbol.asyncDispose]());

const cap = (name: string, document: {readonly data?: unknown; readonly error?: unknown}, offset = 0) => {
  const operation = world.operations().find((candidate) => toolName(candidate) === name);
  if (operation === undefined) throw new Error(`There is no ${name}.`);
  return capDocument({ok: document.error === undefined, ...document}, operation, offset);
};

/** Rows of some hundred bytes. */
const rows = (count: number) =>
  Array.from({length: count}, (_, index) => ({
    itemId: String(600_000_000_000 + index),
    title: '夏季新款连衣裙女装休闲宽松显瘦长裙',
    rank: index,
  }));

function expectShort(document: Capped): void {
  expect(Buffer.byteLength(jsonText({data: document.data, error: document.error}))).toBeLessThanOrEqual(
    mostBytes + 100,
  );
  // It travels twice.
  expect(2 * countTokens(jsonText(document))).toBeLessThanOrEqual(10_000);
}

describe('answers of many boards', () => {
  test.each(['tracker_changes', 'tracker_keywords'])('%s: the rest is asked for with offset', (name) => {
    const list = name === 'tracker_changes' ? 'boards' : 'lists';
    const data = {[list]: Array.from({length: 60}, (_, index) => ({index, entered: rows(8)})), missing: []};
    const seen: unknown[] = [];
    let offset: number | undefined = 0;
    while (offset !== undefined) {
      const document: Capped = cap(name, {data}, offset);
      expectShort(document);
      expect(document.next).toMatchObject({rows: list, from: offset, of: 60});
      seen.push(...listAt(document.data, list));
      offset = document.next?.arguments?.offset;
    }
    expect(seen).toEqual(data[list]);
  });

  test('of one board the longest list is cut', () => {
    const document = cap('tracker_keywords', {
      data: {new: rows(10), gone: rows(300), risen: [], missing: []},
    });
    expectShort(document);
    expect(listAt(document.data, 'new')).toHaveLength(10);
    expect(document.next).toMatchObject({rows: 'gone', of: 300});
  });
});

describe('failures that list much', () => {
  test('snapshots of many boards are cut, and it is said of how many', () => {
    const document = cap('tracker_changes', {error: {code: 'SNAPSHOT_MISSING', snapshots: rows(900)}});
    expectShort(document);
    const shown = listAt(document.error, 'snapshots').length;
    expect(document.next).toEqual({rows: 'error.snapshots', from: 0, shown, of: 900});
  });

  test('beside data a failure takes a quarter, and the data the rest', () => {
    const failed = rows(500);
    const document = cap('tracker_sweep', {data: {failed, sweepId: '1'}, error: {code: 'PARTIAL', failed}});
    expectShort(document);
    expect(listAt(document.data, 'failed').length).toBeGreaterThan(listAt(document.error, 'failed').length);
    // To sweep again would not give the others.
    expect(document.next).toMatchObject({rows: 'failed', of: 500});
    expect(document.next?.arguments).toBeUndefined();
  });

  test('all first-level categories are always there', () => {
    const categories = Array.from({length: 90}, (_, index) => ({
      categoryId: String(1_000_000 + index),
      chineseName: '家居用品',
      translatedName: 'Home & household supplies',
    }));
    const document = cap('ranking_top_list', {error: {code: 'CATEGORY_REQUIRED', categories}});
    expect(at(document.error, 'categories')).toEqual(categories);
    expectShort(document);
  });
});

test('an offset that is none is refused before 1688 is asked', async () => {
  const client = await world.connect();
  const before = world.sandbox.requests.byApi['product.topList.query'] ?? 0;
  for (const offset of [-1, 1.5, '3', null]) {
    const {structuredContent} = await client.callTool({
      name: 'ranking_top_list',
      arguments: {categoryId: '1111', offset},
    });
    expect(at(structuredContent, 'error.code'), String(offset)).toBe('USAGE_INVALID');
  }
  expect(world.sandbox.requests.byApi['product.topList.query'] ?? 0).toBe(before);
});
