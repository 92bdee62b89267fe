import {Ali1688Error, commandName} from '@ali1688/contracts/errors';

/**
 * The words that name products, as many as a command needs.
 *
 * @throws `USAGE_INVALID` when there are fewer
 */
export function assertSome(words: readonly string[], least: 1 | 2 = 1): readonly string[] {
  if (words.length >= least) return words;
  const isOne = least === 1;
  throw new Ali1688Error({
    code: 'USAGE_INVALID',
    text: isOne
      ? {en: 'OFFER_ID is missing.', zh: '缺少 OFFER_ID。'}
      : {en: 'Two different products are needed to compare.', zh: '比较至少需要两个不同的商品。'},
    hint: {
      en: `Name products by id or by the address of their page. To find some: ${commandName('product search')}`,
      zh: `请给出商品 ID 或商品页地址。查找商品：${commandName('product search')}`,
    },
  });
}
