import {isAli1688Error} from '@ali1688/contracts/errors';
import {describe, expect, test} from 'vitest';
import * as z from 'zod/mini';
import {selectFields as selectOf} from '../../src/sheet/select-fields.ts';
import {sheetLayouts, type TableLayout} from '../../src/sheet/table-layout.ts';
import {render, topList, topListLayout} from '../support/top-list-result.ts';

const layout = topListLayout;

type Choice = {readonly layout: TableLayout<never> | undefined; readonly schema?: () => z.ZodMiniType};

function selectFields(data: unknown, fields: readonly string[], {layout: choice, schema}: Choice): unknown {
  return selectOf({data, fields, layouts: sheetLayouts(choice), schema});
}

function refusal(action: () => unknown): {code: string; text: string; hint: string} {
  try {
    action();
  } catch (error) {
    if (isAli1688Error(error)) return {code: error.code, text: error.text.en, hint: error.hint.en};
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('selectFields', () => {
  test('keeps a field of the rows in the shape of the data', () => {
    expect(selectFields(topList, ['itemId'], {layout})).toEqual({
      items: [{itemId: '699490252651'}, {itemId: '9007199254740993123'}],
    });
  });

  test('gives the same for a path from the top of the data', () => {
    expect(selectFields(topList, ['items.itemId'], {layout})).toEqual(
      selectFields(topList, ['itemId'], {layout}),
    );
  });

  test('keeps the order of the fields, not of the data', () => {
    const selected = selectFields(topList, ['title', 'rankName', 'itemId'], {layout});
    expect(JSON.stringify(selected)).toBe(
      String.raw`{"items":[{"title":"厚底女士凉鞋","itemId":"699490252651"},{"title":"Sandals, \"soft\"","itemId":"9007199254740993123"}],"rankName":"综合榜"}`,
    );
  });

  test('looks at the top of the data before the rows', () => {
    const data = {level: '1', children: [{level: '2'}]};
    const children: TableLayout<typeof data> = {rows: 'children', columns: []};
    expect(selectFields(data, ['level'], {layout: children})).toEqual({level: '1'});
    expect(selectFields(data, ['children.level'], {layout: children})).toEqual({children: [{level: '2'}]});
  });

  test('leaves a known field out where a row lacks it', () => {
    expect(selectFields(topList, ['services'], {layout})).toEqual({
      items: [{services: ['ships within 24 h', 'ships within 48 h']}, {}],
    });
  });

  test('leaves a field out that only a column knows', () => {
    expect(selectFields({items: [{itemId: '1'}]}, ['soldOut'], {layout})).toEqual({items: [{}]});
  });

  test('keeps everything below a chosen field, also beside a narrower choice', () => {
    expect(selectFields(topList, ['items.title', 'items'], {layout})).toEqual({items: topList.items});
    expect(selectFields(topList, ['items', 'items.title'], {layout})).toEqual({items: topList.items});
  });

  test('walks into objects and nested lists', () => {
    const data = {a: {b: 1, c: 2}, list: [{deep: [{x: 1, y: 2}]}, null, 'text']};
    expect(selectFields(data, ['a.c', 'list.deep.y'], {layout: undefined})).toEqual({
      a: {c: 2},
      list: [{deep: [{y: 2}]}],
    });
  });

  test('takes the entries of a list as rows when no layout says more', () => {
    expect(selectFields([{a: 1, b: 2}, {a: 3}], ['b'], {layout: undefined})).toEqual([{b: 2}, {}]);
  });

  test('ignores blanks around a field and a repeated field', () => {
    expect(selectFields(topList, [' rankId ', 'rankId'], {layout})).toEqual({rankId: '1111'});
  });

  test('reads and writes a field named __proto__ as any other', () => {
    const data: unknown = JSON.parse('{"__proto__": {"polluted": 1}, "b": 2}');
    const selected = selectFields(data, ['__proto__.polluted'], {layout: undefined});
    expect(JSON.stringify(selected)).toBe('{"__proto__":{"polluted":1}}');
    expect(refusal(() => selectFields({}, ['constructor'], {layout: undefined})).code).toBe('USAGE_INVALID');
  });

  test.each([['nope'], ['items.nope'], ['rankName.nope'], ['']])(
    'refuses the unknown field "%s"',
    (field) => {
      expect(refusal(() => selectFields(topList, ['itemId', field], {layout}))).toEqual({
        code: 'USAGE_INVALID',
        text: `--fields names "${field}", and the result has no such field.`,
        hint: 'Fields that exist: rankId, rankName, items, itemId, title, services, soldOut, imgUrl',
      });
    },
  );

  test('says so when there are no fields at all', () => {
    expect(refusal(() => selectFields('text', ['a'], {layout: undefined})).hint).toBe(
      'The result has no fields: leave --fields out.',
    );
  });

  test('takes any field of an empty result, which cannot tell', () => {
    expect(selectFields({rankId: '1', items: []}, ['imgUrl', 'rankId'], {layout})).toEqual({
      items: [],
      rankId: '1',
    });
  });

  test('knows the fields of the schema, also when the answer lacks them', () => {
    const size = z.object({width: z.number()});
    const item = z.object({itemId: z.string(), imgUrl: z.optional(z.string()), size});
    const schema = () => z.object({rankId: z.string(), rankName: z.string(), items: z.array(item)});
    const empty = {rankId: '1', items: []};
    expect(selectFields(empty, ['rankName', 'imgUrl', 'items.size'], {layout, schema})).toEqual({
      items: [],
    });
    expect(refusal(() => selectFields(empty, ['imgURL'], {layout, schema})).hint).toBe(
      'Fields that exist: rankId, items, itemId, title, services, soldOut, rankName, imgUrl, size, size.width',
    );
  });

  test('refuses a field that the layout makes up and the data holds nowhere', () => {
    const made: TableLayout<{a: number}> = {
      unfold: ({a}: {a: number}) => [{double: a * 2}],
      columns: [{field: 'double', header: {en: 'Double', zh: '两倍'}}],
    };
    expect(refusal(() => selectFields({a: 1}, ['double'], {layout: made})).hint).toBe('Fields that exist: a');
    expect(render({format: 'csv', data: {a: 1}, layout: made, fields: ['double', 'a']})).toBe(
      'double,a\r\n2,1\r\n',
    );
  });

  test('refuses a field of rows that are made of the whole data', () => {
    const copying: TableLayout<object> = {
      unfold: ({one, two}: {one: {a: number}[]; two: {a: number}[]}) => [...one, ...two],
      columns: [],
    };
    const data = {one: [{a: 1}], two: [{a: 2}]};
    expect(refusal(() => selectFields(data, ['a'], {layout: copying})).code).toBe('USAGE_INVALID');
    expect(selectFields(data, ['two.a'], {layout: copying})).toEqual({two: [{a: 2}]});
    expect(render({format: 'ndjson', data, layout: copying, fields: ['a']})).toBe('{"a":1}\n{"a":2}\n');
  });

  test('makes rows of data that is no object', () => {
    const words: TableLayout<string> = {
      unfold: (text: string) => text.split(' ').map((word) => ({word})),
      columns: [{field: 'word', header: {en: 'Word', zh: '词'}}],
    };
    expect(render({format: 'csv', data: 'one two', layout: words, fields: ['word']})).toBe(
      'word\r\none\r\ntwo\r\n',
    );
  });

  test('knows the fields of the list that the rows are made from', () => {
    const copying: TableLayout<never> = {
      rows: 'items',
      unfold: (item: {a: number}) => [{...item}],
      columns: [],
    };
    expect(selectFields({items: [{a: 1, b: 2}]}, ['b'], {layout: copying})).toEqual({items: [{b: 2}]});
  });
});
