import {describe, expect, it} from 'vitest';
import {rankTypes, services} from '../src/index.ts';

describe('rank types', () => {
  it('are eight, of which three are official', () => {
    expect(rankTypes.map(({rankType, official}) => [rankType, official])).toEqual([
      ['complex', true],
      ['hot', true],
      ['goodPrice', true],
      ['anchorHot', false],
      ['anchorNew', false],
      ['anchorRecommend', false],
      ['VNHot', false],
      ['VNTrend', false],
    ]);
  });

  it('have the Chinese names of the pages', () => {
    expect(rankTypes.map(({name}) => name.zh)).toEqual([
      '综合榜',
      '热卖榜',
      '好价榜',
      '主播热卖榜',
      '主播新兴榜',
      '主播热推榜',
      '越南热销榜',
      '越南趋势榜',
    ]);
  });
});

describe('services', () => {
  it('are readable in both languages', () => {
    expect(services['sendGoods24H']).toEqual({en: 'ships within 24 h', zh: '24小时发货'});
    expect(Object.keys(services)).toEqual(['sendGoods24H', 'sendGoods48H']);
  });
});
