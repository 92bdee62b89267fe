import {describe, expect, it} from 'vitest';
import {rankByName} from '../../src/tree/rank-by-name.ts';
import {category} from './support/sample-tree.ts';

const ranked = (rows: readonly ReturnType<typeof category>[], term: string, limit = 100) =>
  rankByName(rows, term, limit).map(({category: {categoryId}, isExact}) =>
    isExact ? `${categoryId}!` : categoryId,
  );

describe('what the gateway finds', () => {
  it('is ordered as a search in the tree is', () => {
    const rows = [
      category('1', '女鞋', "Women's shoes", {level: '2'}),
      category('2', '鞋', 'Shoes', {level: '2'}),
      category('3', '鞋', 'Footwear', {level: '1'}),
      category('4', '鞋垫', 'Insoles', {level: '1'}),
      category('5', '鞋', 'Shoe', {level: 'unknown'}),
    ];
    expect(ranked(rows, '鞋')).toEqual(['3!', '2!', '5!', '4', '1']);
    expect(ranked(rows, '鞋', 2)).toEqual(['3!', '2!']);
  });

  it('for other reasons than its name comes last, in the order of the gateway', () => {
    const rows = [category('9', '短靴'), category('3', 'boot'), category('1', '长靴'), category('2')];
    expect(ranked(rows, 'Boot')).toEqual(['3!', '9', '1', '2']);
    expect(ranked(rows, '！')).toEqual(['9', '3', '1', '2']);
    expect(ranked([], 'boot')).toEqual([]);
  });
});
