export {
  commonQuantity,
  compareOffers,
  offerComparison,
  type OfferComparison,
} from './compare/compare-offers.ts';
export {fetchDetail, type DetailOptions} from './fetch/fetch-detail.ts';
export {fetchTerms, type TermsOptions} from './fetch/fetch-terms.ts';
export {fetchTrends, type TrendOptions} from './fetch/fetch-trends.ts';
export {workOff, type WorkedOff} from './fetch/work-off.ts';
export {positive, readFulfilmentPercent, readNumber, readPercent, type ShareForm} from './numbers/figures.ts';
export {compareAmounts, priceText, readPrice, type Price} from './numbers/price.ts';
export {offerField, offerText, readOfferId, readOfferIds} from './offer/offer-field.ts';
export {detailUrlOf, isOfferId, offerIdOf} from './offer/offer-id.ts';
export {classicScore} from './score/classic-score.ts';
export {momentumScore} from './score/momentum-score.ts';
export * from './shapes.ts';
export {withBadgeTexts} from './terms/badges.ts';
export type {ProductDetail} from './terms/product-detail.ts';
export {followedTerms} from './terms/followed-terms.ts';
export {textOf} from './terms/shipping-terms.ts';
export {toWholesaleTerms} from './terms/to-wholesale-terms.ts';
export {chinaDayAt, isoDay, readDay, type ChinaDay} from './trend/china-day.ts';
export type {FetchedSeries, TrendSeries} from './trend/series.ts';
export {toProductTrend} from './trend/to-product-trend.ts';
export {piecesOf, type DayRange} from './trend/trend-pieces.ts';
export {windowsOf} from './trend/windows.ts';
