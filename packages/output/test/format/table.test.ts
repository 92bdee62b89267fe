import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {displayWidth} from '../../src/text/display-width.ts';
import {hostileText} from '../support/hostile-text.ts';
import {lines, meta, render, topList, topListLayout} from '../support/top-list-result.ts';

const sandboxMeta = {...meta, sandbox: true};

describe('a result that is a text', () => {
  const layout = {...topListLayout, text: 'readme'};
  const data = {...topList, readme: '# 榜单\n\u001b[31mred\n\n'};

  test.each(['table', 'md'] as const)(
    'is printed as it is in %s, control characters made visible',
    (format) => {
      expect(render({format, layout, data})).toBe('# 榜单\n␛[31mred\n');
    },
  );

  test('gives way to chosen fields and to the formats for programs', () => {
    expect(render({format: 'table', layout, data, fields: ['title']})).not.toContain('榜单');
    expect(render({format: 'csv', layout, data})).not.toContain('# 榜单');
  });
});

describe('table', () => {
  test('aligns by terminal cells, numbers to the right, under a title', () => {
    expect(render({format: 'table'})).toBe(
      lines(
        '综合榜 (1111)',
        'Product id           Title            Services                                Sold',
        '-------------------  ---------------  ------------------------------------  ------',
        '699490252651         厚底女士凉鞋     ships within 24 h, ships within 48 h  433454',
        '9007199254740993123  Sandals, "soft"                                             7',
      ),
    );
  });

  test('says codes in words, and in Chinese yes and no; fields without a layout have Chinese names', () => {
    const layout = {
      rows: 'checks',
      columns: [
        {
          field: 'check',
          header: {en: 'Check', zh: '检查项'},
          words: {store: {en: 'token folder', zh: '令牌目录'}},
        },
        {field: 'ok', header: {en: 'OK', zh: '正常'}},
      ],
    } as const;
    const data = {
      checks: [
        {check: 'store ~/a', ok: true},
        {check: 'other', ok: false},
      ],
    };
    const shown = (language: 'en' | 'zh', format: 'table' | 'md' | 'csv' = 'table') =>
      render({format, layout, data, language});
    expect(shown('zh')).toMatch(/令牌目录 ~\/a\s+是\nother\s+否/);
    expect(shown('en')).toMatch(/token folder ~\/a\s+true\nother\s+false/);
    expect(shown('zh', 'md')).toContain('是 |');
    expect(shown('zh', 'csv')).toContain('store ~/a,true');
    const record = {layout: undefined, data: {renewed: true, kept: 1}, chineseNames: {renewed: '已续期'}};
    expect(render({format: 'table', language: 'zh', ...record})).toBe(lines('已续期  是', 'kept    1'));
    expect(render({format: 'table', language: 'en', ...record})).toBe(lines('renewed  true', 'kept     1'));
    expect(render({format: 'table', headings: 'zh', ...record})).toContain('已续期');
  });

  test('shrinks texts to the terminal, leaves ids whole, and tells which columns found no room', () => {
    expect(render({format: 'table', width: 52, language: 'zh'})).toBe(
      lines(
        '综合榜（1111）',
        '商品 ID              标题             服务',
        '-------------------  ---------------  --------------',
        '699490252651         厚底女士凉鞋     ships within …',
        '9007199254740993123  Sandals, "soft"',
        '终端宽度不足，未显示：销量。显示全部列：--wide',
      ),
    );
  });

  test('shows chosen fields in their order, those without a column under their path', () => {
    const fields = ['rankId', 'soldOut', 'imgUrl'];
    expect(render({format: 'table', fields, width: 60})).toBe(
      lines(
        '综合榜 (1111)',
        'rankId    Sold  imgUrl',
        '------  ------  ---------------------------------',
        '1111    433454  https://img.example/a.jpg?x=1&y=2',
        '1111         7',
      ),
    );
    expect(render({format: 'table', fields, width: 40})).toContain(
      lines('1111         7', 'Left out, as the terminal is too narrow:', 'imgUrl. All columns: --wide'),
    );
  });

  test('shows the columns of the layout for the whole list', () => {
    const header = render({format: 'table', fields: ['rankId', 'items']}).split('\n')[1];
    expect(header).toMatch(/^rankId {2}Product id +Title +Services +Sold$/);
  });

  test.each([
    ['en', 'Nothing was found.'],
    ['zh', '没有找到任何结果。'],
  ] as const)('says in %s that nothing was found', (language, sentence) => {
    expect(render({format: 'table', data: {items: []}, language})).toBe(lines(sentence));
  });

  test('says it in the words of the layout, under the title', () => {
    const layout = {...topListLayout, empty: {en: 'The ranking is empty.', zh: '榜单为空。'}};
    const data = {rankId: '1', rankName: 'Hot', items: []};
    expect(render({format: 'table', data, layout})).toBe(lines('Hot (1)', 'The ranking is empty.'));
  });

  test.each([
    ['en', 'SANDBOX · made-up data'],
    ['zh', '沙箱 · 虚构数据'],
  ] as const)('marks sandbox data in the first line in %s', (language, mark) => {
    for (const data of [
      {rankId: '1', items: []},
      {rankId: '1', items: [{itemId: '2'}]},
    ]) {
      const text = render({format: 'table', data, language, meta: sandboxMeta});
      expect(text.split('\n')[0]).toBe(mark);
    }
  });

  test('sets headings bold and rules dim only where colour is wanted', () => {
    const data = {items: [{itemId: '1'}]};
    const options = {format: 'table', data, fields: ['itemId'], meta: sandboxMeta} as const;
    expect(render({...options, color: true})).toBe(
      lines(
        '\u001b[1mSANDBOX · made-up data\u001b[22m',
        '\u001b[1mProduct id\u001b[22m',
        '\u001b[2m----------\u001b[22m',
        '1',
      ),
    );
    expect(render(options)).not.toContain('\u001b');
  });

  test('shows data without rows as one field a line, values whole', () => {
    const address = `https://auth.example/${'x'.repeat(120)}`;
    const data = {
      profile: 'default',
      address,
      missing: null,
      scopes: ['a', 'b'],
      app: {key: '1'},
      absent: undefined,
    };
    expect(render({format: 'table', layout: undefined, data})).toBe(
      lines('profile  default', `address  ${address}`, 'missing', 'scopes   a, b', 'app      {"key":"1"}'),
    );
    expect(render({format: 'table', fields: ['rankName', 'rankId']})).toBe(
      lines('rankName  综合榜', 'rankId    1111'),
    );
  });

  test('shows a list without a layout with the fields as headings, and plain values as one column', () => {
    expect(
      render({
        format: 'table',
        layout: undefined,
        data: [
          {a: 1, b: true},
          {a: 22n, c: [['x'], 'y']},
        ],
      }),
    ).toBe(lines(' a  b     c', '--  ----  --------', ' 1  true', '22        ["x"], y'));
    expect(render({format: 'table', layout: undefined, data: ['x', 2]})).toBe(
      lines('value', '-----', 'x', '2'),
    );
    expect(render({format: 'table', layout: undefined, data: 'text'})).toBe(lines('value  text'));
  });

  test('keeps within the terminal and shows one line a row, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(hostileText, {minLength: 1, maxLength: 4}),
        fc.integer({min: 40, max: 90}),
        (titles, width) => {
          const data = {
            rankId: '1',
            items: titles.map((title) => ({itemId: '12', title, services: [title, title]})),
          };
          const written = render({format: 'table', data, width}).trimEnd().split('\n');
          const note = written.findIndex((line) => line.startsWith('Left out'));
          expect(note === -1 ? written.length : note).toBe(titles.length + 2);
          for (const line of written) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
