import {crc32} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {columnOf} from '../../src/tree/column-text.ts';
import {readTreeText} from '../../src/tree/read-tree-text.ts';
import {
  category,
  sampleChildren,
  sampleFetchedAt,
  sampleIdentity,
  treeOf,
  treeTextOf,
  type Children,
} from './support/sample-tree.ts';

const read = (text: string, identity = sampleIdentity, now = sampleFetchedAt) => {
  const reading = readTreeText(Buffer.from(text), identity, now);
  return reading.kind === 'tree' ? 'tree' : reading.reason;
};
const text = treeTextOf(sampleChildren);

/** The text with other columns or another head, and a checksum that fits. */
function altered(change: Readonly<Record<string, unknown>>): string {
  const [first = '', rest = ''] = text.split(/(?<=^.*),\n/);
  const columns: unknown = JSON.parse(`{${rest}`);
  const own = Object.fromEntries(
    Object.entries(change).filter(([name]) => Object.hasOwn(Object(columns), name)),
  );
  const lines = Object.entries({...Object(columns), ...own}).map(
    ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`,
  );
  const body = `${lines.join(',\n')}}`;
  const head = {
    ...JSON.parse(`${first}}`),
    checksum: crc32(body).toString(16),
    ...Object.fromEntries(Object.entries(change).filter(([name]) => !Object.hasOwn(own, name))),
  };
  return `${JSON.stringify(head).slice(0, -1)},\n${body}`;
}

describe('the text of a tree', () => {
  it('is JSON that names its version, gateway, language, date and counts', () => {
    expect(JSON.parse(text)).toMatchObject({
      v: 2,
      ...sampleIdentity,
      fetchedAt: sampleFetchedAt,
      levels: [3, 3, 3],
      childCounts: [3, 0, 2, 1, 0, 1, 2],
    });
    expect(read(text)).toBe('tree');
    expect(read(altered({}))).toBe('tree');
  });

  it('keeps names with control characters, backslashes and halves of surrogate pairs as they are', () => {
    const names = [
      'a\nb',
      '|',
      '\\|',
      '\\!',
      '\\',
      '\\n',
      '\\-',
      '',
      '\u0000\u001b[2J',
      'tab\there',
      '\u2028',
      '\ud800',
      '"',
      undefined,
    ];
    const rows = names.map((name, index) =>
      category(`${index + 1}`, name, name, {level: 'x\ny', leaf: false}),
    );
    const kept = treeOf({'0': rows}).children('0');
    expect(kept.map(({chineseName}) => chineseName)).toEqual(names);
    expect(kept.map(({translatedName}) => translatedName)).toEqual(names);
    expect(new Set(kept.map(({level}) => level))).toEqual(new Set(['x\ny']));
  });

  it.each([254, 255, 256, 509, 510, 511, 70_000])(
    'keeps a name of %d bytes and finds those beside it',
    (bytes) => {
      const rows = [
        category('1', 'a'.repeat(bytes)),
        category('2', '"'.repeat(bytes), 'b'),
        category('3', 'c'),
      ];
      const tree = treeOf({'0': rows});
      expect(tree.children('0')).toEqual(
        rows.map((row) => ({leaf: undefined, level: undefined, parentCateId: undefined, ...row})),
      );
      expect(['a', 'b', 'c'].map((term) => tree.search(term, 9).matches[0]?.category.categoryId)).toEqual([
        '1',
        '2',
        '3',
      ]);
    },
  );

  it('does not find a name beyond its own line, whatever the name holds', () => {
    const tree = treeOf({'0': [category('1', 'a|b/c'), category('2', 'b c')]});
    expect(tree.search('b c', 9).matches.map((match) => match.category.categoryId)).toEqual(['2', '1']);
  });

  it('holds 10 000 children of one category', () => {
    const many = Array.from({length: 10_000}, (_unused, index) => category(`${index + 100}`, `名${index}`));
    const children: Children = {'0': [category('1', '一')], '1': many};
    const tree = treeOf(children);
    expect(tree.children('1')).toHaveLength(10_000);
    expect(tree.path('10099').map(({categoryId}) => categoryId)).toEqual(['1', '10099']);
    expect(tree.search('名9999', 5).matches.map(({isExact}) => isExact)).toEqual([true]);
  });
});

describe('a text that is not trusted', () => {
  it.each([
    ['empty', '', 'not a tree of this version'],
    ['cut in the head', text.slice(0, 20), 'not a tree of this version'],
    ['cut in the rows', text.slice(0, -10), 'checksum'],
    ['changed in one letter', text.replace('女装', '男装'), 'checksum'],
    ['of a later version', altered({v: 3}), 'not a tree of this version'],
    ['of an earlier version', altered({v: 1}), 'not a tree of this version'],
    ['without a date', altered({fetchedAt: 'today'}), 'not a tree of this version'],
    ['with other counts', altered({levels: [3, 3, 4]}), 'counts'],
    ['with levels that are shifted', altered({levels: [3, 2, 4]}), 'counts'],
    ['with a row less', altered({ids: columnOf(['1', '2'])}), 'counts'],
    ['with a row more', altered({ids: columnOf(Array.from({length: 10}, () => '1'))}), 'counts'],
    ['with rows of other lengths', altered({ids: ['AQEBAQEBAQEC', '1|2|3|4|5|6|7|8|9']}), 'counts'],
    ['with rows that end elsewhere', altered({ids: ['AgABAQEBAQEB', '1|2|3|4|5|6|7|8|9']}), 'counts'],
    ['with a length that goes on', altered({ids: ['AQEBAQEBAQH/', '1|2|3|4|5|6|7|8|9']}), 'counts'],
    ['with a leaf more', altered({leaves: '1111111111'}), 'counts'],
    ['with fewer children', altered({childCounts: [3, 0, 2, 1, 0, 1, 1]}), 'counts'],
    ['with a column of another type', altered({ids: 5}), 'columns'],
    ['with a column that is a text', altered({ids: '1|2|3'}), 'columns'],
    ['with a checksum of something else', altered({checksum: 'x'}), 'checksum'],
    ['that is an array', '[1],\n[2]', 'not a tree of this version'],
  ])('%s', (_what, changed, reason) => {
    expect(read(changed)).toBe(reason);
  });

  it('of another gateway or language', () => {
    expect(read(text, {...sampleIdentity, language: 'ja'})).toBe('another gateway or language');
    expect(read(text, {...sampleIdentity, gateway: 'http://127.0.0.1:8'})).toBe(
      'another gateway or language',
    );
  });

  it('of a date in the future, beyond what a corrected clock explains', () => {
    expect(read(text, sampleIdentity, sampleFetchedAt - 299_000)).toBe('tree');
    expect(read(text, sampleIdentity, sampleFetchedAt - 301_000)).toBe('from the future');
  });
});
