import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {SheetLayout, TableLayout} from '../../src/sheet/table-layout.ts';
import {displayWidth} from '../../src/text/display-width.ts';
import {hostileText} from '../support/hostile-text.ts';
import {lines, render, type ShownResult} from '../support/top-list-result.ts';

type Product = Readonly<Record<string, string | number | undefined>>;

const layout: SheetLayout<never> & TableLayout<never> = {
  rows: 'items',
  columns: [
    {field: 'sort', header: {en: '#', zh: '名次'}, type: 'position'},
    {field: 'itemId', header: {en: 'Item', zh: '商品 ID'}, type: 'id'},
    {
      field: 'title',
      header: {en: 'Chinese title', zh: '标题'},
      type: 'title',
      reader: 'zh',
      link: 'detailUrl',
    },
    {
      field: 'translated',
      header: {en: 'Title', zh: '翻译标题'},
      type: 'title',
      reader: 'en',
      link: 'detailUrl',
    },
    {field: 'price', header: {en: 'Price', zh: '价格'}, type: 'number'},
    {field: 'sold', header: {en: 'Sold', zh: '销量'}, type: 'integer'},
    {field: 'shop', header: {en: 'Shop', zh: '店铺'}, type: 'name'},
  ],
};
const detailUrl = 'https://detail.1688.com/offer/699490252651.html';
const items: readonly Product[] = [
  {
    sort: 1,
    itemId: '699490252651',
    title: '厚底女士凉鞋',
    translated: 'Thick sandals',
    price: '1299.50',
    sold: 433454,
    shop: 'Yiwu Shoes',
    detailUrl,
  },
  {sort: 2, itemId: '12', title: '拖鞋', price: '9.90', sold: 7, shop: 'A'},
];

const table = (options: Omit<ShownResult, 'format'>) =>
  render({format: 'table', layout, data: {items}, ...options});

test('rows that have a place in no field are counted for people, and for nobody else', () => {
  const [, , ...columns] = layout.columns;
  const counted = {...layout, columns, firstPlace: () => 19};
  const places = (format: 'table' | 'md') =>
    render({format, layout: counted, data: {items}}).match(/^(?:\| )?(?:19|20)(?= )/gm);
  expect(places('table')).toEqual(['19', '20']);
  expect(places('md')).toEqual(['| 19', '| 20']);
  expect(render({format: 'csv', layout: counted, data: {items}})).toMatch(/^title,/);
  expect(render({format: 'table', layout: counted, data: {items: []}})).not.toContain('#');
});

describe('a table of products', () => {
  test('begins with the place and the title in the language of the reader, thousands separated', () => {
    expect(table({})).toBe(
      lines(
        '#  Title          Item             Price     Sold  Shop',
        '-  -------------  ------------  --------  -------  ----------',
        '1  Thick sandals  699490252651  1,299.50  433,454  Yiwu Shoes',
        '2  拖鞋           12                9.90        7  A',
      ),
    );
    expect(table({language: 'zh'}).split('\n')[2]).toBe(
      '   1  厚底女士凉鞋  699490252651  1,299.50  433,454  Yiwu Shoes',
    );
  });

  test('has both titles with --wide, whatever the width', () => {
    const [header] = table({isWide: true, width: 20}).split('\n');
    expect(header).toMatch(/^# {2}Chinese title {2}Title +Item +Price +Sold +Shop$/);
    expect(table({isWide: true, width: 20})).not.toContain('Left out');
  });

  test('has the columns that were chosen, both titles too, in the order of the choice', () => {
    const [header] = table({fields: ['sold', 'translated', 'title']}).split('\n');
    expect(header).toMatch(/^ +Sold {2}Title +Chinese title$/);
  });

  test('leaves the columns of csv in their order and as 1688 wrote them', () => {
    expect(render({format: 'csv', layout, data: {items}}).split('\r\n').slice(0, 2)).toEqual([
      'sort,itemId,title,translated,price,sold,shop',
      '1,699490252651,厚底女士凉鞋,Thick sandals,1299.50,433454,Yiwu Shoes',
    ]);
  });

  test('is not cut where there is no terminal', () => {
    const translated = 'Thick '.repeat(100).trim();
    expect(table({data: {items: [{itemId: '1', translated}]}})).toContain(translated);
  });

  test('fits into 60 columns with its titles told apart and its ids whole, and says what is left out', () => {
    const data = {
      items: items.map((item) => ({
        ...item,
        translated: `${item['sort']} ${'A very long title of a product '.repeat(4)}`,
      })),
    };
    const written = table({data, width: 60}).trimEnd().split('\n');
    expect(written).toEqual([
      '#  Title                              Item             Price',
      '-  ---------------------------------  ------------  --------',
      '1  1 A very long title of a product…  699490252651  1,299.50',
      '2  2 A very long title of a product…  12                9.90',
      'Left out, as the terminal is too narrow: Sold, Shop. All',
      'columns: --wide',
    ]);
  });

  test('never cuts a name, an id or a number, and never overruns the terminal, whatever the text and the width', () => {
    fc.assert(
      fc.property(
        fc.array(hostileText, {minLength: 1, maxLength: 4}),
        fc.integer({min: 32, max: 120}),
        (titles, width) => {
          const data = {
            items: titles.map((title, index) => ({...items[0], title, shop: title, sold: 10 ** (index * 3)})),
          };
          const written = table({data, width, language: 'zh'}).trimEnd().split('\n');
          for (const line of written) expect(displayWidth(line)).toBeLessThanOrEqual(width);
          const left = written.slice(titles.length + 2).join('');
          for (const whole of ['699490252651', '1,299.50'])
            expect(
              written.slice(2, titles.length + 2).every((line) => line.includes(whole)) || left !== '',
            ).toBe(true);
        },
      ),
    );
  });
});

test.each([
  ['en', 'Id     Name', 'Left out, as the terminal is too narrow: Chinese, Level. All', 'columns: --wide'],
  ['zh', 'ID     中文名', '终端宽度不足，未显示：译名。显示全部列：--wide', undefined],
] as const)('of two names the one in the language of the reader stays (%s)', (language, heading, ...note) => {
  const names: TableLayout<never> = {
    columns: [
      {field: 'id', header: {en: 'Id', zh: 'ID'}, type: 'id'},
      {field: 'chinese', header: {en: 'Chinese', zh: '中文名'}, type: 'name', reader: 'zh'},
      {field: 'name', header: {en: 'Name', zh: '译名'}, type: 'name', reader: 'en'},
      {field: 'level', header: {en: 'Level', zh: '层级'}},
    ],
  };
  const data = [
    {id: '10166', chinese: '女装', name: 'A name that is as long as this one is, and whole', level: '1'},
  ];
  const written = table({layout: names, data, language, width: 60}).trimEnd().split('\n');
  expect(written[0]?.startsWith(heading)).toBe(true);
  expect(written.slice(3)).toEqual(note.filter((line) => line !== undefined));
  expect(table({layout: names, data, language}).split('\n')[0]).toMatch(
    /^I[Dd] +(?:Chinese +Name +Level|中文名 +译名 +层级)$/,
  );
});

describe('a link', () => {
  const link = `\u001b]8;;${detailUrl}\u001b\\Thick sandals\u001b]8;;\u001b\\`;

  test('leads from the title to the page where the terminal shows links, and there alone', () => {
    expect(table({links: true}).split('\n')[2]).toBe(
      `1  ${link}  699490252651  1,299.50  433,454  Yiwu Shoes`,
    );
    expect(table({})).not.toContain('\u001b');
  });

  test('is made where the fields were chosen, too', () => {
    expect(table({links: true, fields: ['translated']})).toContain(link);
  });

  test.each([
    'javascript:alert(1)',
    'https://x.example/\u001b]0;title\u0007',
    'https://x.example/a b',
    '',
    undefined,
  ])('is not made to %j', (address) => {
    const data = {items: [{...items[0], detailUrl: address}]};
    expect(table({data, links: true})).not.toContain('\u001b');
  });
});
