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
    // Two categories have this name.
    ['鞋', undefined],
    ['bag', undefined],
    ['0', undefined],
    ['-1', undefined],
    ['&', undefined],
  ])('"%s" means category %s', (answer, expected) => {
    expect(find(answer)?.categoryId).toBe(expected);
  });

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
