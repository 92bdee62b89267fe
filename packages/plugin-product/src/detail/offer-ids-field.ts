import {Ali1688Error, commandName} from '@ali1688/contracts/errors';
import {repeatableField} from '@ali1688/kit';
import {offerText} from '@ali1688/products';

const tooFew = (least: 1 | 2) => ({
  text:
    least === 1
      ? {en: 'OFFER_ID is missing.', zh: '缺少 OFFER_ID。'}
      : {en: 'Two different products are needed to compare.', zh: '比较至少需要两个不同的商品。'},
  hint: {
    en: `Name products by id or by the address of their page. To find some: ${commandName('product search')}`,
    zh: `请给出商品 ID 或商品页地址。查找商品：${commandName('product search')}`,
  },
});

/** The words that name products, as many as a command needs. */
export const offerIdsField = (least: 1 | 2) =>
  repeatableField({...offerText, minItems: least, missing: tooFew(least), valueName: 'OFFER_ID'});

/**
 * Two words may name one product.
 *
 * @throws `USAGE_INVALID` when there are not two different ones
 */
export function assertTwo(ids: readonly string[]): readonly string[] {
  if (ids.length >= 2) return ids;
  throw new Ali1688Error({code: 'USAGE_INVALID', ...tooFew(2)});
}
