import {describe, expect, it} from 'vitest';
import {assembleTree} from '../../src/tree/assemble-tree.ts';
import {category, type Children} from './support/sample-tree.ts';

const assemble = (children: Children) => {
  const {categories, childCounts, levels} = assembleTree(new Map(Object.entries(children)));
  return {ids: categories.map(({categoryId}) => categoryId).join(' '), childCounts, levels};
};

describe('a tree is made of the children that were fetched', () => {
  it('level by level', () => {
    const children = {
      '0': [category('1'), category('2')],
      '1': [category('11')],
      '2': [category('21'), category('22')],
      '21': [category('211')],
      '11': [category('111')],
    };
    expect(assemble(children)).toStrictEqual({
      ids: '1 2 11 21 22 111 211',
      childCounts: [2, 1, 2, 1, 1, 0],
      levels: [2, 3, 2],
    });
  });

  it('taking an id once, where it comes first', () => {
    const children = {
      '0': [category('1', 'first'), category('1', 'again'), category('2')],
      '1': [category('2'), category('3')],
      '2': [category('3')],
    };
    expect(assemble(children)).toMatchObject({ids: '1 2 3', levels: [2, 1, 0]});
    expect(assembleTree(new Map(Object.entries(children))).categories[0]?.chineseName).toBe('first');
  });

  it('without a category that lists itself, its parent or the root', () => {
    const children = {
      '0': [category('0'), category('1')],
      '1': [category('1'), category('0'), category('2')],
      '2': [category('1'), category('2'), category('3')],
      '3': [category('1'), category('4')],
    };
    expect(assemble(children)).toMatchObject({ids: '1 2 3', levels: [1, 1, 1]});
  });

  it('of nothing', () => {
    expect(assemble({})).toStrictEqual({ids: '', childCounts: [0], levels: [0, 0, 0]});
  });
});
