import {describe, expect, test} from 'vitest';
import {categoryChoice} from '../../src/naming/category-choice.ts';

const text = {en: 'Categories:', zh: '类目：'};
const shoes = {categoryId: '10', chineseName: '鞋', translatedName: 'Shoes'};
const bags = {categoryId: '11', chineseName: '箱包', translatedName: 'Bags & luggage'};
const oldShoes = {categoryId: '12', chineseName: '鞋', translatedName: 'Old shoes', level: '2'};

describe('choosing a category', () => {
  const {find} = categoryChoice(text, [shoes, bags, oldShoes]);

  test.each([
    ['10', '10'],
    ['SHOES', '10'],
    ['bags  luggage', '11'],
    ['箱包', '11'],
    ['77', '77'],
    ['id 1', '1'],
    ['ID:12', '12'],
    ['类目 5', '5'],
    // It could be the number of a row, and there is none: it may have been mistyped.
    ['4', undefined],
    // Two categories have this name.
    ['鞋', undefined],
    ['bag', undefined],
    ['0', undefined],
    ['-1', undefined],
    ['&', undefined],
  ])('"%s" means category %s', (answer, expected) => {
    expect(find(answer)?.categoryId).toBe(expected);
  });

  test.each([
    ['bag', ['11']],
    ['old shoe', ['12']],
    ['shoes OLD', ['12']],
    ['鞋', ['10', '12']],
    ['箱', ['11']],
    ['ags', []],
    ['&', []],
  ])('the words "%s" narrow the list down to %j', async (words, expected) => {
    const {narrow} = categoryChoice(text, [shoes, bags, oldShoes]);
    expect((await narrow?.(words))?.map(({categoryId}) => categoryId)).toEqual(expected);
  });

  test.each(["women's clothing", 'women\u2019s', 'women clothing', 'WOMEN'])(
    '"%s" is found',
    async (words) => {
      const women = {categoryId: '10166', chineseName: '女装', translatedName: "Women's clothing"};
      expect(await categoryChoice(text, [bags, women]).narrow?.(words)).toEqual([women]);
    },
  );

  test('shows a level only where one is known', () => {
    const fieldsOf = (options: Parameters<typeof categoryChoice>[1]) =>
      categoryChoice(text, options).columns.map(({field}) => field);
    expect(fieldsOf([shoes, {...bags, level: undefined}])).toEqual([
      'categoryId',
      'chineseName',
      'translatedName',
    ]);
    expect(fieldsOf([oldShoes])).toContain('level');
  });
});
