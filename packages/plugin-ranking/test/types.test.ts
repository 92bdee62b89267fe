import {at, each} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import {runRanking} from './support/run-ranking.ts';

test('the rank types are listed without any configuration, official ones first', async () => {
  const {exitCode, stderr, document} = await runRanking(['types']);
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(each(document(), 'data.types', 'rankType')).toEqual([
    'complex',
    'hot',
    'goodPrice',
    'anchorHot',
    'anchorNew',
    'anchorRecommend',
    'VNHot',
    'VNTrend',
  ]);
  expect(each(document(), 'data.types', 'official').filter(Boolean)).toHaveLength(3);
  expect(at(document(), 'data.types.1')).toEqual({
    rankType: 'hot',
    chineseName: '热卖榜',
    englishName: 'best sellers',
    official: true,
  });
});

test('the list is a table in both languages', async () => {
  const english = await runRanking(['types', '--format', 'table']);
  expect(english.stdout).toMatch(/^Rank type +Chinese +English +Official\n/);
  const chinese = await runRanking(['types', '--format', 'table'], {ALI1688_LANG: 'zh'});
  expect(chinese.stdout).toMatch(/^榜单类型 +中文名 +英文名 +官方\n/);
});
