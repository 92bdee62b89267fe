import {Ali1688Error} from '@ali1688/contracts/errors';

/** Units of one SKU. */
export type SkuQuantity = {readonly skuId: string; readonly number: number};

/** How many units are to be sent, and of which SKUs. */
export type FreightQuantity = {readonly total: number; readonly skus: readonly SkuQuantity[]};

/**
 * Reads `--quantity` and `--sku ID=N`, which have passed their patterns: a SKU that is named twice counts twice, and all
 * of them together are the quantity; without any it is 1.
 *
 * @throws `USAGE_INVALID` when the quantity is not that of the SKUs together
 */
export function readQuantity(quantity: number | undefined, words: readonly string[]): FreightQuantity {
  const numbers = new Map<string, number>();
  for (const word of words) {
    const [skuId = '', number = ''] = word.split('=');
    numbers.set(skuId, (numbers.get(skuId) ?? 0) + Number(number));
  }
  const skus = [...numbers].map(([skuId, number]) => ({skuId, number}));
  const together = skus.reduce((sum, {number}) => sum + number, 0);
  if (quantity !== undefined && skus.length > 0 && quantity !== together) {
    throw new Ali1688Error({
      code: 'USAGE_INVALID',
      text: {
        en: `--quantity ${quantity} is not the ${together} units of the SKUs together.`,
        zh: `--quantity ${quantity} 与各 SKU 数量之和 ${together} 不一致。`,
      },
      hint: {en: 'Leave --quantity out.', zh: '请去掉 --quantity。'},
    });
  }
  return {total: quantity ?? (skus.length === 0 ? 1 : together), skus};
}
