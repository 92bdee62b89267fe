// What an operation says of its output, for those that must start fast: nothing that fetches or maps.
export {detailUrlIfId} from './offer/offer-id.ts';
export {classicScoreShape, type ClassicScore} from './score/classic-score-shape.ts';
export {wholesaleTerms, type WholesaleTerms} from './terms/wholesale-terms.ts';
export {momentumScoreShape, type MomentumScore} from './score/momentum-score-shape.ts';
export {productTrend, type ProductTrend} from './trend/trend-shape.ts';
