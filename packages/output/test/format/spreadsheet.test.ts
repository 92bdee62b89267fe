import {describe, expect, test} from 'vitest';
import {renderSpreadsheet} from '../../src/format/spreadsheet.ts';
import {sheetLayouts, type TableLayout} from '../../src/sheet/table-layout.ts';
import {failureOf} from '@ali1688/testkit';
import {meta, type ShownResult} from '../support/top-list-result.ts';
import {unzip} from './unzip.ts';

const layout: TableLayout<never> = {
  rows: 'items',
  columns: [
    {field: 'id', header: {en: 'Item', zh: '商品 ID'}, type: 'id'},
    {field: 'title', header: {en: 'Title', zh: '标题'}, type: 'title'},
    {field: 'price', header: {en: 'Price', zh: '价格'}, type: 'number'},
  ],
};

async function workbook(data: unknown, options: Partial<Omit<ShownResult, 'format'>> = {}) {
  const {layout: own = layout, ...rest} = options;
  const bytes = await renderSpreadsheet({
    meta,
    language: 'en',
    color: false,
    fields: [],
    ...rest,
    data,
    layouts: sheetLayouts(own),
  });
  const files = unzip(bytes);
  const texts = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
    ([, text]) => text,
  );
  const names = [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet\b[^>]*?\bname="([^"]*)"/g)].map(
    ([, name]) => name,
  );
  const cells = [
    ...(files.get('xl/worksheets/sheet1.xml') ?? '').matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(.*?)<\/c>/g),
  ];
  const cell = (place: string): unknown => {
    const [, , attributes = '', inside = ''] = cells.find(([, at]) => at === place) ?? [];
    const value = /<v>([^<]*)<\/v>/.exec(inside)?.[1];
    return attributes.includes('t="s"')
      ? texts[Number(value)]
      : value === undefined
        ? undefined
        : Number(value);
  };
  return {files, names, cell};
}

describe('a spreadsheet', () => {
  test('has headings in the language of the messages, ids as text and numbers as numbers', async () => {
    const data = {items: [{id: '9007199254740993123', title: '厚底女士凉鞋', price: '1299.50'}, {id: '2'}]};
    const {cell, names} = await workbook(data, {language: 'zh'});
    expect(['A1', 'B1', 'C1'].map(cell)).toEqual(['商品 ID', '标题', '价格']);
    expect(['A2', 'B2', 'C2'].map(cell)).toEqual(['9007199254740993123', '厚底女士凉鞋', 1299.5]);
    expect(['A3', 'B3', 'C3'].map(cell)).toEqual(['2', undefined, undefined]);
    expect(names).toEqual(['items']);
  });

  test('holds no formula, and no character that acts', async () => {
    const {files, cell} = await workbook({
      items: [{id: '=1+1', title: '\u001b[31m\u0000<b>&', price: '1234567890123456789'}],
    });
    expect(['A2', 'B2', 'C2'].map(cell)).toEqual(['=1+1', '␛[31m␀&lt;b&gt;&amp;', '1234567890123456789']);
    expect([...files.values()].join('')).not.toMatch(/<f>|[\u0000\u001b]/);
  });

  test('has a sheet for each list, and says in its name that data is made up', async () => {
    const sheets: TableLayout<never> = {
      sheets: [
        {name: 'products/[1]', rows: 'items', columns: layout.columns},
        {name: 'a name that is longer than any sheet may have', rows: 'tiers', columns: layout.columns},
      ],
    };
    const {names} = await workbook({items: [], tiers: []}, {layout: sheets, meta: {...meta, sandbox: true}});
    expect(names).toEqual(['products  1 SANDBOX', 'a name that is longe SANDBOX']);
  });

  test('shows one thing as fields and values', async () => {
    const {cell} = await workbook({items: [], total: 7, name: 'x'}, {fields: ['name', 'total']});
    expect(['A1', 'B1', 'A2', 'B2', 'A3', 'B3'].map(cell)).toEqual([
      'Field',
      'Value',
      'name',
      'x',
      'total',
      7,
    ]);
  });

  test('cuts a text that no cell takes, and refuses rows that no sheet takes', async () => {
    const {cell} = await workbook({items: [{title: 'x'.repeat(40_000)}]});
    expect(String(cell('B2'))).toHaveLength(32_767);
    const rows = Array.from({length: 1_048_576}, () => ({}));
    const refusal = await failureOf(() => workbook(rows, {layout: {columns: layout.columns.slice(0, 1)}}));
    expect([refusal.code, refusal.hint.en]).toEqual([
      'USAGE_INVALID',
      'Write them as csv: --output FILE.csv',
    ]);
  });
});
