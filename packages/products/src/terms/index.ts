export {withBadgeTexts} from './badges.ts';
export type {ProductDetail} from './product-detail.ts';
export {textOf} from './shipping-terms.ts';
export {toWholesaleTerms} from './to-wholesale-terms.ts';
export {wholesaleTerms, type WholesaleTerms} from './wholesale-terms.ts';
