import * as z from 'zod/mini';
import {absentableList} from '../../wire/absent.ts';
import {absentableId, absentableNumber, absentableText} from '../../wire/scalars.ts';

/** Centimetres, and what 1688 measured itself: centimetres and kilograms. */
const measures = () => ({
  width: absentableNumber(),
  length: absentableNumber(),
  height: absentableNumber(),
});

const officialMeasures = () => ({
  officialLength: absentableNumber(),
  officialWidth: absentableNumber(),
  officialHeight: absentableNumber(),
  /** Kilograms. */
  officialWeight: absentableNumber(),
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
    weight: absentableNumber(),
    ...measures(),
    ...officialMeasures(),
    skuShippingInfoList: absentableList(
      z.object({
        skuId: absentableId(),
        specId: absentableText(),
        /** Grams, in this list alone. */
        weight: absentableNumber(),
        ...measures(),
      }),
    ),
    skuShippingDetails: absentableList(
      z.object({
        skuId: absentableId(),
        /** Kilograms. */
        weight: absentableNumber(),
        ...measures(),
        ...officialMeasures(),
        /** Predicted, in kilograms. */
        aiWeight: absentableNumber(),
        aiWeightAccuracy: absentableText(),
      }),
    ),
  });
