import {productSearchQueryProductDetail} from '@ali1688/contracts';
import {Ali1688Error} from '@ali1688/contracts/errors';
import type {OperationContext} from '@ali1688/kit';
import type {ProductDetail} from '../terms/product-detail.ts';

/** In which language, and with foreign prices in which currency. */
export type DetailOptions = {readonly language: string; readonly currency?: string | undefined};

/**
 * Asks for the detail of one product.
 *
 * @throws what the call throws; `RESPONSE_INVALID` when 1688 answers nothing
 */
export async function fetchDetail(
  context: Pick<OperationContext, 'call'>,
  offerId: string,
  {language, currency}: DetailOptions,
): Promise<ProductDetail> {
  const detail = await context.call(productSearchQueryProductDetail, {
    offerDetailParam: {offerId, country: language, ...(currency === undefined ? {} : {currency})},
  });
  if (detail !== undefined && Object.values(detail).some((value) => value !== undefined)) return detail;
  throw new Ali1688Error({
    code: 'RESPONSE_INVALID',
    details: {answeredBy: 'service'},
    text: {
      en: `1688 answered nothing about product ${offerId}.`,
      zh: `1688 未返回商品 ${offerId} 的任何信息。`,
    },
    hint: {
      en: 'The product may have been taken off. Look at its page, or ask for another one.',
      zh: '该商品可能已下架。请打开商品页查看，或换一个商品。',
    },
  });
}
