import {at, parseDocument} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {categoryExtra} from '../src/category-extra.ts';
import {runScriptInTest} from './support/run-in-test.ts';

const script = {operations: [], version: '0.0.0', extras: [categoryExtra]};

async function run(argv: readonly string[], environment = {}): Promise<string> {
  return (await runScriptInTest(script, argv, environment)).stdout;
}

describe('categories', () => {
  test('lists the first level, and with an id what lies below it', async () => {
    const all = parseDocument(await run(['categories', '--sandbox']));
    expect(at(all, 'meta.operation')).toBe('category:list');
    const one = parseDocument(await run(['categories', '--sandbox', '--lang', 'en', '10166']));
    expect(at(one, 'meta.operation')).toBe('category:get');
    expect(at(one, 'data.category.categoryId')).toBe('10166');
  });

  test('has a line of the help in the language of the user', async () => {
    expect(await run(['--help'])).toMatch(/^ {2}categories \[CATEGORY_ID\] {2}All first-level categories;/m);
    expect(await run(['--help'], {ALI1688_LANG: 'zh'})).toContain(
      '列出全部一级类目；给出 ID 时列出其下级类目。',
    );
  });
});
