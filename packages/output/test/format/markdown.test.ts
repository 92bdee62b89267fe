import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {markdownText} from '../../src/format/markdown.ts';
import {hostileText} from '../support/hostile-text.ts';
import {lines, meta, render} from '../support/top-list-result.ts';

describe('markdownText', () => {
  test.each([
    ['a cell border and a backslash', String.raw`a|b\c`, String.raw`a\|b\\c`],
    ['HTML', '<img src=x> & "q"', '&lt;img src=x&gt; &amp; "q"'],
    ['line breaks', 'a\r\nb', 'a b'],
    ['links and images', '![i](u) [x](y)', String.raw`!\[i\](u) \[x\](y)`],
    ['emphasis, code and strike-through', '*a* _b_ `c` ~~d~~', String.raw`\*a\* \_b\_ \`c\` \~\~d\~\~`],
    ['an address', 'see https://a.example/?x=1&y=2 now', 'see `https://a.example/?x=1&y=2` now'],
    ['an address cut off by a border', 'www.a.example/b|c', String.raw`${'`www.a.example/b`'}\|c`],
    ['an escape', '\u001b[1m', String.raw`␛\[1m`],
  ])('neutralises %s', (_name, text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });
});

describe('md', () => {
  test('is a table under the title, numbers to the right', () => {
    expect(render({format: 'md', fields: ['title', 'soldOut']})).toBe(
      lines(
        '**综合榜 (1111)**',
        '',
        '| Title | Sold |',
        '| --- | ---: |',
        '| 厚底女士凉鞋 | 433454 |',
        '| Sandals, "soft" | 7 |',
      ),
    );
  });

  test('marks sandbox data in the first line', () => {
    const text = render({format: 'md', data: {items: []}, meta: {...meta, sandbox: true}, language: 'zh'});
    expect(text).toBe(lines('> **沙箱 · 虚构数据**', '', '没有找到任何结果。'));
  });

  test('shows data without rows as fields and values', () => {
    expect(
      render({format: 'md', layout: undefined, data: {profile: 'a_b', keys: [1, 2]}, language: 'zh'}),
    ).toBe(lines('| 字段 | 值 |', '| --- | --- |', String.raw`| profile | a\_b |`, '| keys | 1, 2 |'));
  });

  test('has one line a row, the same cells in each and no HTML outside code, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(hostileText, {minLength: 1, maxLength: 4}), (titles) => {
        const data = {items: titles.map((title) => ({itemId: title, title}))};
        const written = render({format: 'md', data, fields: ['itemId', 'title']})
          .trimEnd()
          .split('\n');
        expect(written).toHaveLength(titles.length + 2);
        for (const line of written) {
          const borders = line.replaceAll(/\\./g, '').replaceAll(/[^|]/g, '');
          expect(borders).toBe('|||');
          expect(line).not.toMatch(/[<>]/);
        }
      }),
    );
  });
});
