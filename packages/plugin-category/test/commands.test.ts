import {describe, expect, test} from 'vitest';
import Get from '../src/commands/category/get.ts';
import List from '../src/commands/category/list.ts';
import Path from '../src/commands/category/path.ts';
import Search from '../src/commands/category/search.ts';
import Sync from '../src/commands/category/sync.ts';
import Tree from '../src/commands/category/tree.ts';

describe('the commands', () => {
  test('tell which arguments may be left out', () => {
    expect(Search.args['TERM']).toMatchObject({required: true});
    expect(Get.args['CATEGORY_ID']).not.toMatchObject({required: true});
  });

  test.each([
    [Get, ['CATEGORY_ID'], ['lang'], '查询一个类目及其下级类目。'],
    [List, [], ['lang'], '列出全部一级类目。'],
    [Path, ['CATEGORY_ID'], ['lang', 'live'], '从一级类目到某类目的完整路径。'],
    [Search, ['TERM'], ['limit', 'lang', 'live'], '按名称搜索类目。'],
    [Sync, [], ['lang', 'restart'], '在本地保存完整类目树。'],
    [Tree, ['CATEGORY_ID'], ['depth', 'lang', 'live'], '列出类目及其各级下级。'],
  ])('are made from their operations (%#)', (command, argumentNames, flagNames, chineseSummary) => {
    expect(Object.keys(command.args)).toEqual(argumentNames);
    expect(Object.keys(command.flags).slice(0, flagNames.length)).toEqual(flagNames);
    expect(Object.keys(command.flags)).toContain('sandbox');
    expect(Reflect.get(command, 'zh')).toMatchObject({summary: chineseSummary});
  });
});
