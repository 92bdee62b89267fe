import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {visibleText} from '../../src/text/visible-text.ts';
import {actingCharacter, hostileText} from '../support/hostile-text.ts';
import {parseCsv} from './parse-csv.ts';
import {render} from '../support/top-list-result.ts';

function oneCell(value: unknown): string {
  const [, record] = parseCsv(
    render({format: 'csv', layout: undefined, data: [{before: 1, value, after: 2}]}),
  );
  return record?.[1] ?? 'no cell';
}

function withoutApostrophes(text: string): string {
  return text.replaceAll("'", '');
}

describe('csv', () => {
  test('has paths as the header in every language, CRLF and lists joined with semicolons', () => {
    expect(render({format: 'csv', language: 'zh'})).toBe(
      [
        'itemId,title,services,soldOut',
        '699490252651,厚底女士凉鞋,"ships within 24 h;ships within 48 h",433454',
        '9007199254740993123,"Sandals, ""soft""",,7',
        '',
      ].join('\r\n'),
    );
  });

  test.each([
    ['zh', '商品 ID,标题,服务,销量'],
    ['en', 'Product id,Title,Services,Sold'],
    ['fields', 'itemId,title,services,soldOut'],
  ] as const)('has words as the header where they are asked for: %s', (headings, header) => {
    expect(render({format: 'csv', headings, language: 'en'}).split('\r\n')[0]).toBe(header);
  });

  test('takes fields of the data and of the rows, named as the caller wrote them', () => {
    expect(render({format: 'csv', fields: ['rankName', 'items.itemId', 'imgUrl']})).toBe(
      'rankName,items.itemId,imgUrl\r\n综合榜,699490252651,https://img.example/a.jpg?x=1&y=2\r\n综合榜,9007199254740993123,\r\n',
    );
  });

  test('joins what the entries of a nested list have', () => {
    const data = {groups: [{names: ['a', 'b']}, {names: ['c']}, {}, 'text'], id: 1};
    expect(render({format: 'csv', layout: undefined, data, fields: ['groups.names', 'id']})).toBe(
      'groups.names,id\r\n"[""a"",""b""];[""c""]",1\r\n',
    );
    const row = {items: [{itemId: '1', sizes: [{width: 2}, {height: 3}, {width: 4}]}]};
    expect(render({format: 'csv', data: row, fields: ['sizes.width']})).toBe('sizes.width\r\n"2;4"\r\n');
  });

  test('is a header alone for an empty list', () => {
    expect(render({format: 'csv', data: {items: []}})).toBe('itemId,title,services,soldOut\r\n');
  });

  test('is one row for data without rows', () => {
    expect(render({format: 'csv', layout: undefined, data: {a: 1, b: {c: 2}}})).toBe(
      'a,b\r\n1,"{""c"":2}"\r\n',
    );
  });

  test('quotes the empty cell of a single column, which would be an empty line', () => {
    expect(render({format: 'csv', layout: undefined, data: [{a: ''}]})).toBe('a\r\n""\r\n');
  });

  test('begins with a byte order mark in a file and nowhere else', () => {
    expect(render({format: 'csv', isFile: true})).toBe(`\ufeff${render({format: 'csv'})}`);
    expect(render({format: 'csv'}).startsWith('itemId')).toBe(true);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+86 571', "'+86 571"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['"=1', `'"=1`],
    ["'=1", "''=1"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['\u3000＠A', "'\u3000＠A"],
    ['\u2212 1', "'\u2212 1"],
    ['\t=1', "' =1"],
    ['\tplain', "' plain"],
    ['\rplain', "'\nplain"],
    ['text\n=1', "text\n'=1"],
    ['text;=1', "text;'=1"],
  ])('a cell %j is no formula', (value, expected) => {
    expect(oneCell(value)).toBe(expected);
  });

  test('neutralises every entry of a list', () => {
    expect(oneCell(['a', '=1', -5])).toBe("a;'=1;-5");
  });

  test('neutralises a heading that the data names', () => {
    expect(render({format: 'csv', layout: undefined, data: {'=cmd': 1}})).toBe("'=cmd\r\n1\r\n");
  });

  test.each([
    [-5, '-5'],
    ['-5', '-5'],
    [-0.25, '-0.25'],
    [-1e-7, '-1e-7'],
    ['1=1', '1=1'],
    ['a-b', 'a-b'],
  ])('a cell %j stays as it is', (value, expected) => {
    expect(oneCell(value)).toBe(expected);
  });

  test('writes a bigint in full', () => {
    expect(oneCell(-9007199254740993123n)).toBe('-9007199254740993123');
  });

  test('shows control characters and keeps line breaks', () => {
    expect(oneCell('a\u0000b\u001b[1m\r\nc\td')).toBe('a␀b␛[1m\nc d');
  });

  test('is read back as the visible text by any RFC 4180 reader, apart from the marks against formulas', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostileText, hostileText), {minLength: 1, maxLength: 4}), (pairs) => {
        const text = render({format: 'csv', layout: undefined, data: pairs.map(([a, b]) => ({a, b}))});
        const visible = pairs.map((pair) => pair.map((value) => visibleText(value, {keepLineBreaks: true})));
        expect(
          parseCsv(text)
            .slice(1)
            .map((record) => record.map(withoutApostrophes)),
        ).toEqual(visible.map((record) => record.map(withoutApostrophes)));
      }),
    );
  });

  test('holds neither acting characters nor formulas, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (value) => {
        const text = render({format: 'csv', layout: undefined, data: [{a: value, b: 1}]});
        expect(text.replaceAll('\r\n', '\n')).not.toMatch(actingCharacter);
        const cell = parseCsv(text)[1]?.[0] ?? '';
        for (const stretch of cell.split(/[;\n]/)) {
          expect(stretch).not.toMatch(/^[\s"]*(?:[=+@＝＋－＠]|-(?!\d+(?:\.\d+)?(?:e[+-]?\d+)?$))/i);
        }
      }),
      {numRuns: 500},
    );
  });
});
