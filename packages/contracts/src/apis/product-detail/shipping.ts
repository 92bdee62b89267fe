import * as z from 'zod/mini';
import {absentableList} from '../../wire/absent.ts';
import {absentableId, absentableFigure, absentableText} from '../../wire/scalars.ts';

/** Centimetres, and what 1688 measured itself: centimetres and kilograms. */
const measures = () => ({
  width: absentableFigure(),
  length: absentableFigure(),
  height: absentableFigure(),
});

const officialMeasures = () => ({
  officialLength: absentableFigure(),
  officialWidth: absentableFigure(),
  officialHeight: absentableFigure(),
  /** Kilograms. */
  officialWeight: absentableFigure(),
  /** Where the sizes come from, in Chinese. */
  pkgSizeSource: absentableText(),
});

/** Makes the schema of the parcel of a product. Weights are in kilograms, but for one list (contracts.md section 7, discrepancy 8). */
export const productShippingInfo = () =>
  z.object({
    sendGoodsAddressText: absentableText(),
    /** `shipIn24Hours` or `shipIn48Hours`. */
    shippingTimeGuarantee: absentableText(),
    /** Kilograms. */
    weight: absentableFigure(),
    ...measures(),
    ...officialMeasures(),
    skuShippingInfoList: absentableList(
      z.object({
        skuId: absentableId(),
        specId: absentableText(),
        /** Grams, in this list alone. */
        weight: absentableFigure(),
        ...measures(),
      }),
    ),
    skuShippingDetails: absentableList(
      z.object({
        skuId: absentableId(),
        /** Kilograms. */
        weight: absentableFigure(),
        ...measures(),
        ...officialMeasures(),
        /** Predicted, in kilograms. */
        aiWeight: absentableFigure(),
        aiWeightAccuracy: absentableText(),
      }),
    ),
  });
