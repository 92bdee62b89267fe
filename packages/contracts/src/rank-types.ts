import type {Bilingual} from './errors/bilingual.ts';

/** A ranking that can be asked for, with how sure its existence is. */
export type RankType = {
  readonly rankType: string;
  readonly name: Bilingual;
  /** Whether the official page names it; the others are known from resellers only. */
  readonly official: boolean;
};

/** Rank types known by name (contracts.md section 5). Any other text may be sent, with a warning. */
export const rankTypes: readonly RankType[] = [
  {rankType: 'complex', name: {en: 'overall ranking', zh: '综合榜'}, official: true},
  {rankType: 'hot', name: {en: 'best sellers', zh: '热卖榜'}, official: true},
  {rankType: 'goodPrice', name: {en: 'good prices', zh: '好价榜'}, official: true},
  {rankType: 'anchorHot', name: {en: 'streamer best sellers', zh: '主播热卖榜'}, official: false},
  {rankType: 'anchorNew', name: {en: 'streamer rising products', zh: '主播新兴榜'}, official: false},
  {rankType: 'anchorRecommend', name: {en: 'streamer picks', zh: '主播热推榜'}, official: false},
  {rankType: 'VNHot', name: {en: 'Vietnam best sellers', zh: '越南热销榜'}, official: false},
  {rankType: 'VNTrend', name: {en: 'Vietnam trend', zh: '越南趋势榜'}, official: false},
];
