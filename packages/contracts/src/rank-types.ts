import type {Bilingual} from './errors/bilingual.ts';

/** A ranking that can be asked for, with how sure its existence is. */
export type RankType = {
  readonly rankType: string;
  readonly name: Bilingual;
  /** Other names that people use for it. */
  readonly otherNames: readonly string[];
  /** Whether the official page names it; the others are known from resellers only. */
  readonly official: boolean;
};

/** Rank types known by name (contracts.md section 5). Any other text may be sent, with a warning. */
export const rankTypes: readonly RankType[] = [
  {
    rankType: 'complex',
    name: {en: 'overall ranking', zh: '综合榜'},
    otherNames: ['综合', '综合排行榜'],
    official: true,
  },
  {
    rankType: 'hot',
    name: {en: 'best sellers', zh: '热卖榜'},
    otherNames: ['热卖', '热销榜', '热销', '热卖排行榜', '热销排行榜', '爆款榜', '爆款'],
    official: true,
  },
  {
    rankType: 'goodPrice',
    name: {en: 'good prices', zh: '好价榜'},
    otherNames: ['好价', '好价排行榜', '低价榜'],
    official: true,
  },
  {
    rankType: 'anchorHot',
    name: {en: 'streamer best sellers', zh: '主播热卖榜'},
    otherNames: ['主播热卖', '主播热销榜', '主播热销'],
    official: false,
  },
  {
    rankType: 'anchorNew',
    name: {en: 'streamer rising products', zh: '主播新兴榜'},
    otherNames: ['主播新兴', '主播新品榜'],
    official: false,
  },
  {
    rankType: 'anchorRecommend',
    name: {en: 'streamer picks', zh: '主播热推榜'},
    otherNames: ['主播热推', '主播推荐榜', '主播推荐'],
    official: false,
  },
  {
    rankType: 'VNHot',
    name: {en: 'Vietnam best sellers', zh: '越南热销榜'},
    otherNames: ['越南热销', '越南热卖榜', '越南热卖'],
    official: false,
  },
  {
    rankType: 'VNTrend',
    name: {en: 'Vietnam trend', zh: '越南趋势榜'},
    otherNames: ['越南趋势'],
    official: false,
  },
];
