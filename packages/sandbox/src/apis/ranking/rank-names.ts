import type {Bilingual} from '@ali1688/contracts/errors';

/**
 * The rank types with their names (contracts.md section 5; `Comprehensive List` is the page's
 * example). The five that are not official are known from resellers only.
 */
export const rankNames: Readonly<Record<string, {readonly name: Bilingual; readonly official: boolean}>> = {
  complex: {name: {zh: '综合榜', en: 'Comprehensive List'}, official: true},
  hot: {name: {zh: '热卖榜', en: 'Best Sellers List'}, official: true},
  goodPrice: {name: {zh: '好价榜', en: 'Good Price List'}, official: true},
  anchorHot: {name: {zh: '主播热卖榜', en: 'Streamer Best Sellers List'}, official: false},
  anchorNew: {name: {zh: '主播新兴榜', en: 'Streamer Rising List'}, official: false},
  anchorRecommend: {name: {zh: '主播热推榜', en: 'Streamer Picks List'}, official: false},
  VNHot: {name: {zh: '越南热销榜', en: 'Vietnam Best Sellers List'}, official: false},
  VNTrend: {name: {zh: '越南趋势榜', en: 'Vietnam Trend List'}, official: false},
};
