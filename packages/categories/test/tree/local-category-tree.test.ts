import {describe, expect, it} from 'vitest';
import fc from 'fast-check';
import {category, sampleChildren, sampleFetchedAt, treeOf} from './support/sample-tree.ts';

const tree = treeOf(sampleChildren);
const ids = (rows: readonly {readonly categoryId: string}[]) => rows.map(({categoryId}) => categoryId);
const found = (term: string, limit = 100) =>
  ids(tree.search(term, limit).matches.map((match) => match.category));

describe('a local tree', () => {
  it('says its language, its age and how many categories each level has', () => {
    expect([tree.language, tree.fetchedAt, tree.levels]).toStrictEqual(['en', sampleFetchedAt, [3, 3, 3]]);
  });

  it('gives each category back as it came', () => {
    const all = Object.values(sampleChildren).flat();
    expect(all.map(({categoryId}) => tree.find(categoryId))).toEqual(all);
    expect(tree.find('20')).toEqual(category('20', '长裙', 'Long skirt'));
  });

  it('knows no other id, not even a part of one or the root', () => {
    expect(['0', '1', '103', '', 'x', '10166\n1038378'].map((id) => tree.find(id))).toEqual(
      Array.from({length: 6}, () => undefined),
    );
  });

  it('lists children in the order of the gateway', () => {
    expect(ids(tree.children('0'))).toEqual(['312', '10166', '1038378']);
    expect(ids(tree.children('10166'))).toEqual(['1031910', '1031911']);
    expect(ids(tree.children('1031911'))).toEqual(['20']);
    expect([...tree.children('312'), ...tree.children('20'), ...tree.children('4')]).toEqual([]);
  });

  it('leads from the first level down to each category', () => {
    expect(ids(tree.path('10170'))).toEqual(['1038378', '125372002', '10170']);
    expect(ids(tree.path('20'))).toEqual(['10166', '1031911', '20']);
    expect(ids(tree.path('312'))).toEqual(['312']);
    expect([...tree.path('0'), ...tree.path('4')]).toEqual([]);
  });
});

describe('a search', () => {
  it('puts exact names on top, whatever their case and width, upper levels first', () => {
    expect(
      tree.search('ＳＨＯＥＳ', 2).matches.map(({category: {categoryId}, isExact}) => [categoryId, isExact]),
    ).toEqual([
      ['1038378', true],
      ['9', true],
    ]);
  });

  it('then has beginnings of names, of words, and the rest', () => {
    // Exact: 鞋. Inside: 女鞋 and 女式棉鞋.
    expect(found('鞋')).toEqual(['1038378', '9', '125372002', '10170']);
    // Dress exactly; "dresses" begins a word.
    expect(found('dress')).toEqual(['1031910', '1031911']);
    expect(found('skirt')).toEqual(['1031911', '20']);
    expect(found('kirt')).toEqual(['20', '1031911'].toReversed());
  });

  it('takes punctuation for a space', () => {
    expect(found("women's")).toEqual(['10166', '125372002']);
    expect(found('women’s　clothing')).toEqual(['10166']);
  });

  it('returns no more than was asked for, the best ones', () => {
    expect(found('鞋', 1)).toEqual(['1038378']);
    expect(found('s', 3)).toEqual(found('s').slice(0, 3));
  });

  it('without a match, or without anything to search for, is empty', () => {
    expect([...found('boat'), ...found(''), ...found(' 、 '), ...found('女装\t女装')]).toEqual([]);
  });

  it('prefers shorter names, then smaller ids', () => {
    const names = treeOf({
      '0': [
        category('100', '包包包包'),
        category('20', '包包包'),
        category('3', '包包包包'),
        category('12345678901234567890'.slice(0, 19), '包包包'),
      ],
    });
    expect(ids(names.search('包', 9).matches.map((match) => match.category))).toEqual([
      '20',
      '1234567890123456789',
      '3',
      '100',
    ]);
  });

  it('takes the length of the name that fits best, the shorter one of two, in characters', () => {
    const names = treeOf({
      '0': [
        category('1', '鞋鞋鞋鞋鞋'),
        category('2', '鞋鞋鞋鞋鞋鞋', '鞋鞋鞋'),
        category('3', '鞋鞋', '裤鞋'),
        category('4', '鞋ab'),
        category('5', '鞋𠮷', 'x 鞋'),
        category('6', '裤', '鞋abc'),
      ],
    });
    expect(ids(names.search('鞋', 9).matches.map((match) => match.category))).toEqual([
      '3',
      '2',
      '4',
      '5',
      '6',
      '1',
    ]);
  });

  it('finds in any tree what a look at every name finds', () => {
    const word = fc.constantFrom('a', 'b', 'ab', '鞋', ' ', '·', 'B');
    const name = fc.option(
      fc.array(word, {maxLength: 5}).map((words) => words.join('')),
      {nil: undefined},
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), {minLength: 1, maxLength: 12}), word, (names, term) => {
        const rows = names.map(([chinese, english], index) => category(`${index + 1}`, chinese, english));
        const folded = (text?: string) => (text ?? '').toLowerCase().replace(/[ ·]+/g, ' ').trim();
        const wanted = folded(term);
        const expected = rows.filter(
          ({chineseName, translatedName}) =>
            wanted !== '' && [chineseName, translatedName].some((each) => folded(each).includes(wanted)),
        );
        const all = treeOf({'0': rows});
        const {total, matches} = all.search(term, 100);
        expect(total).toBe(matches.length);
        for (const limit of [1, 2, 5])
          expect(all.search(term, limit)).toEqual({total, matches: matches.slice(0, limit)});
        expect(ids(matches.map((match) => match.category)).toSorted()).toEqual(ids(expected).toSorted());
        const exact = expected.filter(({chineseName, translatedName}) =>
          [chineseName, translatedName].some((each) => folded(each) === wanted),
        );
        expect(matches.slice(0, exact.length).every(({isExact}) => isExact)).toBe(true);
        expect(matches.filter(({isExact}) => isExact)).toHaveLength(exact.length);
      }),
    );
  });
});
