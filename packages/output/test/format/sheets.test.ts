import {describe, expect, test} from 'vitest';
import type {TableLayout} from '../../src/sheet/table-layout.ts';
import {lines, meta, render} from '../support/top-list-result.ts';

const layout: TableLayout<typeof data> = {
  sheets: [
    {
      name: 'products',
      rows: 'items',
      title: ({shop}) => ({en: `Products of ${shop}`, zh: `${shop} 的商品`}),
      columns: [{field: 'id', header: {en: 'Id', zh: '编号'}}],
    },
    {
      name: 'prices',
      rows: 'tiers',
      empty: {en: 'No prices.', zh: '没有价格。'},
      columns: [
        {field: 'from', header: {en: 'From', zh: '起'}, type: 'integer'},
        {field: 'price', header: {en: 'Price', zh: '价格'}, type: 'number'},
      ],
    },
  ],
};
const data = {shop: 'x', items: [{id: '1'}], tiers: [{from: 10, price: '2.50'}]};

describe('a result of several sheets', () => {
  test('is one table below the other, marked once', () => {
    expect(render({format: 'table', layout, data, meta: {...meta, sandbox: true}})).toBe(
      lines(
        'SANDBOX · made-up data',
        'Products of x',
        'Id',
        '--',
        '1',
        '',
        'From  Price',
        '----  -----',
        '  10   2.50',
      ),
    );
    expect(render({format: 'table', layout, data: {...data, tiers: []}}).endsWith('1\n\nNo prices.\n')).toBe(
      true,
    );
  });

  test('is one Markdown table below the other', () => {
    expect(render({format: 'md', layout, data, language: 'zh'})).toBe(
      lines(
        '**x 的商品**',
        '',
        '| 编号 |',
        '| --- |',
        '| 1 |',
        '',
        '| 起 | 价格 |',
        '| ---: | ---: |',
        '| 10 | 2.50 |',
      ),
    );
  });

  test('is its first list in the formats that hold one', () => {
    expect(render({format: 'csv', layout, data})).toBe('id\r\n1\r\n');
    expect(render({format: 'ndjson', layout, data})).toBe('{"id":"1"}\n');
    expect(render({format: 'csv', layout, data, fields: ['price']})).toBe('price\r\n2.50\r\n');
  });
});

test.each(['id', 'integer', 'number', 'time', 'url'] as const)(
  'a column of the type %s is never cut',
  (type) => {
    const value = `https://img.example/${'x'.repeat(60)}`;
    const columns = [
      {field: 'value', header: {en: 'Value', zh: '值'}, type},
      {field: 'text', header: {en: 'Text', zh: '文字'}},
    ];
    const rows = [{value, text: 'a text that is long'}];
    const table = render({format: 'table', layout: {columns}, data: rows, width: 40});
    expect(table).toContain(value);
    expect(table).not.toContain('a text that is long');
  },
);
