import {Ali1688Error} from '@ali1688/contracts/errors';
import {describe, expect, test} from 'vitest';
import type {TableLayout} from '../../src/sheet/table-layout.ts';
import {renderFailureText} from '../../src/failure/failure-text.ts';
import {displayedCharacters, displayWidth} from '../../src/text/display-width.ts';
import {truncateText} from '../../src/text/fit-text.ts';
import {jsonText} from '../../src/text/json-text.ts';
import {visibleText} from '../../src/text/visible-text.ts';
import {render} from '../support/top-list-result.ts';

/** Ten times what an argument list of the engine takes. */
const manyRows = 1_300_000;

describe('very many rows', () => {
  const row = {id: '1'};
  const rows = Array.from({length: manyRows}, () => row);
  const columns = [{field: 'id', header: {en: 'Id', zh: 'ID'}}];
  const layout: TableLayout<never> = {rows: 'items', columns};

  test('are a line each in a table', () => {
    const text = render({format: 'table', layout, data: {items: rows}, width: 60});
    expect(text.split('\n')).toHaveLength(manyRows + 3);
  });

  test('are listed with a failure', () => {
    const error = new Ali1688Error({
      code: 'CATEGORY_UNKNOWN',
      text: {en: 'x', zh: 'x'},
      hint: {en: 'x', zh: 'x'},
      details: {lists: [{name: 'matches', title: {en: 'x', zh: 'x'}, columns, rows}]},
    });
    const text = renderFailureText(error, {language: 'en', color: false, width: 60});
    expect(text.split('\n').length).toBeGreaterThan(manyRows);
  });
});

describe('a deep document', () => {
  const nested = (depth: number, inside: unknown): unknown => {
    let value = inside;
    for (let level = 0; level < depth; level += 1) value = [value];
    return value;
  };

  test('is one line when its indentation would be far longer than itself, and the same to a program', () => {
    const value = nested(
      1000,
      Array.from({length: 100_000}, () => 1),
    );
    const text = jsonText(value, 2);
    expect(text.length).toBeLessThan(300_000);
    expect(text).not.toContain('\n');
    expect(JSON.parse(text)).toEqual(value);
  });

  test.each([
    ['as deep as answers are', nested(12, [{a: '}]",[{', b: 'x\\', c: 'y\\"'}])],
    ['small and deep', nested(100, 1)],
    ['long and flat', Array.from({length: 50_000}, (_, id) => ({id, text: '",['}))],
  ])('is indented when it is %s', (_what, value) => {
    expect(jsonText(value, 2)).toBe(JSON.stringify(value, undefined, 2));
  });
});

describe('a text of millions of characters that take no room', () => {
  const marks = '\u0301'.repeat(5_000_000);

  test('is as wide as what can be seen, and one displayed character', () => {
    expect(displayWidth(`e${marks}`)).toBe(1);
    expect([...displayedCharacters(`e${marks}x`)]).toHaveLength(2);
    expect(displayWidth('\u200d'.repeat(5_000_000))).toBe(0);
  });

  test('is cut where nobody could read it any more', () => {
    expect(truncateText(`e${marks}`, 20)).toBe('…');
    expect(truncateText(`abc${marks}`, 20)).toBe('ab…');
  });

  test('is made visible, to the last one', () => {
    const text = visibleText('\u200b'.repeat(1_000_000));
    expect(text).toHaveLength(6_000_000);
    expect(text.endsWith(String.raw`\u200b\u200b`)).toBe(true);
  });
});

test.each([
  ['a pair of halves', '😀'],
  ['a run of line breaks', '\r\n'],
  ['an unseen character beyond the basic plane', '\u{e0001}'],
])('the parts in which long texts are made visible do not show: %s', (_what, piece) => {
  for (const before of ['', 'x']) {
    const text = before + piece.repeat(100_000);
    const single = visibleText(piece);
    const expected = piece === '\r\n' ? `${before} ` : before + single.repeat(100_000);
    expect(visibleText(text) === expected).toBe(true);
    const lines = before + (piece === '\r\n' ? '\n'.repeat(100_000) : single.repeat(100_000));
    expect(visibleText(text, {keepLineBreaks: true}) === lines).toBe(true);
  }
});
