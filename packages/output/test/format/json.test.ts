import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {lines, meta, render} from '../support/top-list-result.ts';

describe('json', () => {
  test('is the success document with its keys in the documented order', () => {
    const data = {rankId: '1', rankName: undefined, items: []};
    expect(render({format: 'json', data})).toBe(
      lines(
        '{',
        '  "ok": true,',
        '  "data": {',
        '    "rankId": "1",',
        '    "items": []',
        '  },',
        '  "meta": {',
        '    "operation": "ranking:top-list",',
        '    "api": "com.alibaba.fenxiao.crossborder:product.topList.query:1",',
        '    "fetchedAt": "2026-11-22T03:04:05.678Z",',
        '    "sandbox": false,',
        '    "calls": 1,',
        '    "notes": []',
        '  }',
        '}',
      ),
    );
  });

  test('carries notes and the sandbox flag, and nothing else that a caller put into meta', () => {
    const note = {code: 'RANK_TYPE_UNUSUAL', message: '少见', secret: 'x'};
    const text = render({
      format: 'json',
      data: {},
      meta: {...meta, api: undefined, sandbox: true, notes: [note]},
    });
    expect(JSON.parse(text)).toEqual({
      ok: true,
      data: {},
      meta: {
        operation: 'ranking:top-list',
        fetchedAt: meta.fetchedAt,
        sandbox: true,
        calls: 1,
        notes: [{code: 'RANK_TYPE_UNUSUAL', message: '少见'}],
      },
    });
  });

  test('writes a bigint as text, exact to the last digit', () => {
    expect(render({format: 'json', data: {id: 9007199254740993123n}})).toContain(
      '"id": "9007199254740993123"',
    );
  });

  test('always has data, null when there is none', () => {
    expect(JSON.parse(render({format: 'json', data: undefined}))).toMatchObject({ok: true, data: null});
  });

  test('keeps only the chosen fields', () => {
    const text = render({format: 'json', fields: ['soldOut', 'rankId']});
    expect(JSON.parse(text)).toMatchObject({
      data: {items: [{soldOut: 433454}, {soldOut: 7}], rankId: '1111'},
    });
    expect(text).not.toContain('title');
  });

  test('parses back to exactly the data', () => {
    fc.assert(
      fc.property(fc.jsonValue({stringUnit: 'binary', maxDepth: 3}), (data) => {
        const parsed: unknown = JSON.parse(render({format: 'json', data, layout: undefined}));
        // Through JSON once, because -0 is 0 there.
        expect(parsed).toMatchObject({ok: true, data: JSON.parse(JSON.stringify(data)) as unknown});
      }),
    );
  });
});

describe('ndjson', () => {
  test('writes whole rows, one a line, without an envelope', () => {
    const rows = render({format: 'ndjson'}).split('\n');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toBe(
      String.raw`{"itemId":"9007199254740993123","title":"Sandals, \"soft\"","soldOut":7}`,
    );
  });

  test('names chosen fields as the caller wrote them, in that order', () => {
    expect(render({format: 'ndjson', fields: ['items.title', 'rankId', 'imgUrl']})).toBe(
      lines(
        '{"items":{"title":"厚底女士凉鞋"},"rankId":"1111","imgUrl":"https://img.example/a.jpg?x=1&y=2"}',
        String.raw`{"items":{"title":"Sandals, \"soft\""},"rankId":"1111"}`,
      ),
    );
  });

  test('writes one line for data without rows', () => {
    expect(render({format: 'ndjson', layout: undefined, data: {a: 'x\ny', b: [1]}})).toBe(
      '{"a":"x\\ny","b":[1]}\n',
    );
    expect(render({format: 'ndjson', layout: undefined, data: undefined})).toBe('null\n');
    expect(render({format: 'ndjson', fields: ['rankId']})).toBe('{"rankId":"1111"}\n');
  });

  test('is empty for an empty list', () => {
    expect(render({format: 'ndjson', data: {items: []}})).toBe('');
  });

  test('gives every row back exactly, one line each', () => {
    const rows = fc.array(fc.dictionary(fc.string({unit: 'binary'}), fc.string({unit: 'binary'})), {
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, (data) => {
        const written = render({format: 'ndjson', layout: undefined, data}).trimEnd().split('\n');
        expect(written.map((line): unknown => JSON.parse(line))).toEqual(
          data.map((row): unknown => JSON.parse(JSON.stringify(row))),
        );
      }),
    );
  });
});
