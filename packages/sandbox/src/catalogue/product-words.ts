import type {Bilingual} from '@ali1688/contracts/errors';

type Words = readonly [Bilingual, ...Bilingual[]];

/** Words that fit a dress and a drill alike; titles and hot keywords are built from them. */
export const qualities: Words = [
  {zh: '升级款', en: 'upgraded'},
  {zh: '轻便', en: 'lightweight'},
  {zh: '耐用', en: 'durable'},
  {zh: '简约', en: 'plain-style'},
  {zh: '经典款', en: 'classic'},
  {zh: '加大号', en: 'oversized'},
  {zh: '便携', en: 'portable'},
  {zh: '新款', en: 'new-style'},
  {zh: '高性价比', en: 'good-value'},
  {zh: '复古', en: 'retro'},
];

/** Terms of trade at the end of a title. */
export const tradeTerms: Words = [
  {zh: '厂家直销', en: 'factory direct'},
  {zh: '现货批发', en: 'in stock, wholesale'},
  {zh: '跨境专供', en: 'for cross-border sellers'},
  {zh: '支持定制', en: 'made to order'},
  {zh: '一件代发', en: 'single pieces shipped'},
];

/** Endings of hot search words. */
export const searchEndings: Words = [
  {zh: '批发', en: 'wholesale'},
  {zh: '新款', en: 'new style'},
  {zh: '跨境', en: 'cross-border'},
  {zh: '定制', en: 'made to order'},
];
