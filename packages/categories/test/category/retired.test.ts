import {at, each, parseDocument} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {retiredLast} from '../../src/category/retired.ts';
import {categoryChoice} from '../../src/naming/category-choice.ts';
import {categoryGet, categoryList} from '../../src/operations/category-operations.ts';
import {rankByName} from '../../src/tree/rank-by-name.ts';
import {answered, startCategoryGateway} from '../support/category-gateway.ts';
import {resolve} from '../support/resolve-operation.ts';
import {runInTest} from '../support/run-in-test.ts';

const retired = {categoryId: '1', chineseName: '女装（停用）', translatedName: "Women's clothing"};
const live = {categoryId: '2', chineseName: '女士服装精品', translatedName: "Women's clothing"};
const other = {categoryId: '3', chineseName: '鞋', translatedName: 'Shoes'};
const firstLevel = [retired, live, other];

describe('a category with 停用 in its name', () => {
  test('stands behind the others, whose order stays', () => {
    expect(retiredLast([retired, other, live])).toEqual([other, live, retired]);
    const ranked = rankByName(firstLevel, '女', 9).map(({category}) => category.categoryId);
    expect(ranked).toEqual(['2', '3', '1']);
  });

  test('is marked in the list of all, which keeps the order of 1688', async () => {
    await using gateway = await startCategoryGateway({getById: () => answered({children: firstLevel})});
    const run = await runInTest(categoryList, [], gateway);
    expect(at(parseDocument(run.stdout), 'data.children')).toMatchObject([{retired: true}, live, other]);
    expect(at(parseDocument(run.stdout), 'data.children.1')).not.toHaveProperty('retired');
  });

  test('has a column of its own in the tables of lists that hold one, and in no other', async () => {
    await using some = await startCategoryGateway({getById: () => answered({children: firstLevel})});
    for (const operation of [categoryList, categoryGet]) {
      const words = operation === categoryGet ? ['0'] : [];
      const table = await runInTest(operation, [...words, '--format', 'table', '--wide'], some);
      expect(table.stdout).toContain('Retired');
      const csv = await runInTest(operation, [...words, '--format', 'csv'], some);
      expect(csv.stdout.split('\r\n')[0]).toMatch(/,retired$/);
    }
    await using none = await startCategoryGateway({getById: () => answered({children: [live, other]})});
    const table = await runInTest(categoryList, ['--format', 'table', '--wide'], none);
    expect(table.stdout).not.toContain('Retired');
  });

  test('is offered last, with its mark, where no category was named', async () => {
    await using gateway = await startCategoryGateway({getById: () => answered({children: firstLevel})});
    const run = await runInTest(resolve, [], gateway);
    expect(each(parseDocument(run.stdout), 'error.categories', 'categoryId')).toEqual(['2', '3', '1']);
    expect(at(parseDocument(run.stdout), 'error.categories.2.retired')).toBe(true);
    const table = await runInTest(resolve, ['--format', 'table'], gateway);
    expect(table.stderr).toContain('Retired');
  });

  test('gives way to one in use of the same name, and is told where it is the only one', async () => {
    await using both = await startCategoryGateway({getByKeyword: () => answered(firstLevel)});
    const taken = await runInTest(resolve, ["women's clothing"], both);
    expect(at(parseDocument(taken.stdout), 'data.categoryId')).toBe('2');
    await using alone = await startCategoryGateway({getByKeyword: () => answered([retired])});
    const told = await runInTest(resolve, ["women's clothing"], alone);
    expect(at(parseDocument(told.stdout), 'data.categoryId')).toBe('1');
    expect(at(parseDocument(told.stdout), 'meta.notes.0.message')).toContain('停用');
  });

  test('has a column of its own in a choice only where there is one', () => {
    const text = {en: 'Categories:', zh: '类目：'};
    const fieldsOf = (options: readonly (typeof live & {retired?: true})[]) =>
      categoryChoice(text, options).columns.map(({field}) => field);
    expect(fieldsOf([live])).not.toContain('retired');
    expect(fieldsOf([live, {...retired, retired: true}])).toContain('retired');
  });
});
