import {describe, expect, test} from 'vitest';
import * as z from 'zod/mini';
import {sheetsOf} from '../../src/sheet/sheets-of.ts';
import {sheetLayouts, type TableLayout} from '../../src/sheet/table-layout.ts';

function header(text: string) {
  return {en: text, zh: text};
}

function sheets(data: unknown, layout: TableLayout<never>, fields: readonly string[] = []) {
  return sheetsOf({data, layouts: sheetLayouts(layout), fields, schema: undefined});
}

describe('the rows of a layout', () => {
  const columns = [{field: 'a', header: header('A')}];

  test.each([
    ['at a path', {list: {of: [{a: 1}]}}, {rows: 'list.of', columns}, [[1]]],
    ['of data that is the list', [{a: 1}, {a: 2}], {columns}, [[1], [2]]],
    ['are one where no list lies', {one: {a: 1}}, {rows: 'one', columns}, [[1]]],
    ['are one where the data is one thing', {a: 1}, {rows: '', columns}, [[1]]],
    ['are none where nothing lies', {}, {rows: 'list', columns}, []],
    ['are none where null lies', {list: null}, {rows: 'list', columns}, []],
  ])('%s', (_name, data, layout, rows) => {
    expect(sheets(data, layout)).toMatchObject([{kind: 'list', rows}]);
  });

  test('are those that an entry stands for', () => {
    type Node = {a: number; below?: Node[]};
    const unfold = ({a, below = []}: Node): {a: number}[] => [{a}, ...below.flatMap(unfold)];
    const data = {nodes: [{a: 1, below: [{a: 2, below: [{a: 3}]}]}, {a: 4}]};
    expect(sheets(data, {rows: 'nodes', unfold, columns})).toMatchObject([{rows: [[1], [2], [3], [4]]}]);
  });
});

describe('several sheets', () => {
  const layout: TableLayout<never> = {
    sheets: [
      {name: 'products', rows: 'items', columns: [{field: 'id', header: header('Id')}]},
      {name: 'prices', rows: 'tiers', columns: [{field: 'price', header: header('Price')}]},
    ],
  };
  const data = {shop: 's', items: [{id: '1', title: 't'}], tiers: [{price: 2, from: 10}]};

  test('are laid out in the order of the layout', () => {
    expect(sheets(data, layout)).toMatchObject([
      {name: 'products', rows: [['1']]},
      {name: 'prices', rows: [[2]]},
    ]);
  });

  test.each([
    [['title', 'shop'], 'products', [['t', 's']]],
    [['from'], 'prices', [[10]]],
    [['tiers.price', 'shop'], 'prices', [[2, 's']]],
    [['shop'], 'data', [['s']]],
  ])('become the first one that has %j', (fields, name, rows) => {
    expect(sheets(data, layout, fields)).toMatchObject([{name, rows}]);
  });

  test('refuse what none of them has alone, naming the fields of the first', () => {
    expect(() => sheets(data, layout, ['title', 'nothing'])).toThrow('"nothing"');
  });
});

describe('the type of a column', () => {
  const item = z.object({
    id: z.string(),
    sold: z.optional(z.number()),
    isNew: z.nullable(z.boolean()),
    tags: z.array(z.string()),
  });
  const schema = () => z.object({total: z.number(), items: z.array(item)});
  const columns = ['id', 'sold', 'isNew', 'tags'].map((field) => ({field, header: header(field)}));

  function typesOf(data: unknown, layout: TableLayout<never>, fields: readonly string[] = []) {
    const [sheet] = sheetsOf({data, layouts: sheetLayouts(layout), fields, schema});
    return sheet?.columns.map(({field, type}) => [field, type]);
  }

  test('is what the schema says, also without a value', () => {
    expect(typesOf({total: 0, items: []}, {rows: 'items', columns})).toEqual([
      ['id', 'text'],
      ['sold', 'number'],
      ['isNew', 'boolean'],
      ['tags', 'list'],
    ]);
  });

  test('is what the column states before that', () => {
    const stated = {...columns[0], field: 'id', header: header('Id'), type: 'id' as const};
    expect(typesOf({items: []}, {rows: 'items', columns: [stated]})).toEqual([['id', 'id']]);
  });

  test('is that of the chosen field, from wherever it is named', () => {
    const fields = ['items.sold', 'tags', 'total'];
    expect(typesOf({total: 1, items: [{sold: 1}]}, {rows: 'items', columns}, fields)).toEqual([
      ['items.sold', 'number'],
      ['tags', 'list'],
      ['total', 'number'],
    ]);
  });

  test('is a number without a schema when there is nothing else in it', () => {
    const [sheet] = sheetsOf({data: [{a: 1, b: 2n, c: 'x', d: 1}, {d: 'y'}], layouts: [], fields: []});
    expect(sheet?.columns.map(({type}) => type)).toEqual(['number', 'number', 'text', 'text']);
  });
});
