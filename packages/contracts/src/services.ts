import type {Bilingual} from './errors/bilingual.ts';

/** Dispatch services that occur in `serviceList` (contract of product.topList.query). */
export const services: Readonly<Record<string, Bilingual>> = {
  sendGoods24H: {en: 'ships within 24 h', zh: '24小时发货'},
  sendGoods48H: {en: 'ships within 48 h', zh: '48小时发货'},
};
