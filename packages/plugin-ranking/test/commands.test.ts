import {describe, expect, test} from 'vitest';
import TopKeyword from '../src/commands/ranking/top-keyword.ts';
import TopList from '../src/commands/ranking/top-list.ts';
import Types from '../src/commands/ranking/types.ts';

describe('the commands', () => {
  test.each([
    [TopList, ['CATEGORY_ID'], ['type', 'limit', 'lang'], '查询类目商品榜单。'],
    [TopKeyword, ['CATEGORY_ID'], ['country', 'type'], '查询类目热搜词。'],
    [Types, [], [], '列出可用的榜单类型。'],
  ])('are made from their operations (%#)', (command, argumentNames, flagNames, chineseSummary) => {
    expect(Object.keys(command.args)).toEqual(argumentNames);
    expect(Object.keys(command.flags).slice(0, flagNames.length)).toEqual(flagNames);
    expect(Object.keys(command.flags)).toContain('sandbox');
    expect(Reflect.get(command, 'zh')).toMatchObject({summary: chineseSummary});
  });
});
