import {describe, expect, test} from 'vitest';
import {expectFailure} from './support/documents.ts';
import {openScene} from './support/scene.ts';
import type {Variables} from './support/place.ts';

const chinese: readonly Variables[] = [
  {ALI1688_LANG: 'zh'},
  {ALI1688_LANG: 'zh', LC_ALL: 'en_US.UTF-8'},
  {LC_ALL: 'zh_CN.UTF-8'},
  {LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8'},
  {LANG: 'zh_TW.UTF-8'},
];
const english: readonly Variables[] = [
  {},
  {ALI1688_LANG: 'en', LC_ALL: 'zh_CN.UTF-8'},
  {LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8'},
  {LANG: 'C.UTF-8'},
];

describe.concurrent('surface.md section 2: the language of messages', () => {
  test.each(chinese)('is Chinese with %j', async (variables) => {
    await using scene = await openScene();
    const {message, hint} = expectFailure(
      await scene.run(['ranking', 'top-list', '-1'], variables),
      'USAGE_INVALID',
    );
    expect(message).toContain('无效');
    expect(hint).toContain('查看用法');
  });

  test.each(english)('is English with %j', async (variables) => {
    await using scene = await openScene();
    const {message} = expectFailure(
      await scene.run(['ranking', 'top-list', '-1'], variables),
      'USAGE_INVALID',
    );
    expect(message).toContain('is not allowed');
  });
});

test.each(['en', 'zh'])('known languages are no closed list in the help: %s', async (language) => {
  await using scene = await openScene({ALI1688_LANG: language});
  const {stdout} = await scene.run(['ranking', 'top-list', '--help']);
  expect(stdout).toContain('--lang=<LANG>');
  expect(stdout).not.toContain('en|ja');
  expect(stdout).toMatch(/(For\s+example: |例如：)en/);
});

describe.concurrent('in Chinese', () => {
  test('the help has Chinese headings, summaries, flags and examples', async () => {
    await using scene = await openScene({ALI1688_LANG: 'zh'});
    const {stdout} = await scene.run(['ranking', 'top-list', '--help']);
    for (const text of [
      '用法',
      '参数',
      '选项',
      '说明',
      '示例',
      '查询类目商品榜单',
      '返回商品数',
      '热卖榜前 20',
    ]) {
      expect(stdout).toContain(text);
    }
    expect(stdout).not.toMatch(/^(USAGE|ARGUMENTS|FLAGS|DESCRIPTION|EXAMPLES)$/m);
  });

  test('the help of a command has Chinese labels and no word that is broken', async () => {
    await using scene = await openScene({ALI1688_LANG: 'zh'});
    const {stdout} = await scene.run(['ranking', 'top-list', '--help']);
    expect(stdout).toContain('[默认值：complex]');
    expect(stdout).toContain('<可选值：json|table|csv|ndjson|md|raw>');
    expect(stdout).not.toMatch(/default:|options:/);
    for (const word of ['好价榜（goodPrice）', '供选择', '保持原样']) expect(stdout).toContain(word);
  });

  test('the help of the program has no English heading and no English summary of our own', async () => {
    await using scene = await openScene({ALI1688_LANG: 'zh'});
    const {stdout} = await scene.run(['--help']);
    for (const text of ['用法', '主题', '命令', '环境变量', '检查安装', '显示某个命令的帮助']) {
      expect(stdout).toContain(text);
    }
    expect(stdout).not.toMatch(/^(USAGE|TOPICS|COMMANDS|ENVIRONMENT)$/m);
  });

  test('the help of a topic lists its commands in Chinese', async () => {
    await using scene = await openScene({ALI1688_LANG: 'zh'});
    const {stdout} = await scene.run(['ranking', '--help']);
    expect(stdout).toContain('查询类目热搜词');
    expect(stdout).not.toContain('Trending search words');
  });

  test('a table has Chinese headings and csv keeps the names of the fields', async () => {
    await using scene = await openScene({ALI1688_LANG: 'zh'});
    const table = await scene.run(['ranking', 'top-list', '1111', '--format', 'table']);
    expect(table.stdout.split('\n')[1]).toMatch(/^名次 +标题 +商品 ID +30 天销量 +买家数 +评分 +服务$/);
    const csv = await scene.run(['ranking', 'types', '--format', 'csv']);
    expect(csv.stdout.split('\r\n')[0]).toBe('rankType,chineseName,englishName,official');
  });

  test('a failure as text, with its categories, is Chinese throughout', async () => {
    await using scene = await openScene({ALI1688_LANG: 'zh'});
    const {stderr, exitCode} = await scene.run(['ranking', 'top-list', '--format', 'table']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^错误 CATEGORY_REQUIRED：需要指定类目/);
    expect(stderr).toContain('下一步：');
    expect(stderr).not.toContain('Category id');
  });

  test('doctor speaks Chinese', async () => {
    await using scene = await openScene({ALI1688_LANG: 'zh'});
    const {stdout} = await scene.run(['doctor', '--offline', '--format', 'table']);
    expect(stdout).toContain('检查项');
    expect(stdout).toContain('官方示例签名正确');
  });
});
