import * as z from 'zod/mini';
import {absentableFlag, absentableFigure, absentableText} from '../../wire/scalars.ts';

/**
 * Makes the schema of what 1688 says of a seller. Shares are fractions here, `0.4666`, and percents in the searches
 * (contracts.md section 7, discrepancy 8).
 */
export const sellerDataInfo = () =>
  z.object({
    tradeMedalLevel: absentableText(),
    compositeServiceScore: absentableText(),
    logisticsExperienceScore: absentableText(),
    disputeComplaintScore: absentableText(),
    offerExperienceScore: absentableText(),
    consultingExperienceScore: absentableText(),
    afterSalesExperienceScore: absentableText(),
    repeatPurchasePercent: absentableText(),
    collect30DayWithin48HPercent: absentableText(),
    qualityRefundWithin30Day: absentableText(),
  });

/** Makes the schema of a mixed batch: different products of one shop that together reach its minimum. */
export const sellerMixSetting = () =>
  z.object({
    generalHunpi: absentableFlag(),
    /** CNY. */
    mixAmount: absentableFigure(),
    mixNumber: absentableFigure(),
  });
