import {Ali1688Error} from '@ali1688/contracts/errors';
import {shownWord, textField} from '@ali1688/kit';
import {offerIdOf} from './offer-id.ts';

const allowed = {
  en: 'a product id, or the address of its page such as https://detail.1688.com/offer/ID.html',
  zh: '商品 ID，或商品页地址，例如 https://detail.1688.com/offer/ID.html',
};

/** What an input for products says of itself. The address is read by `readOfferIds`. */
export const offerText = {
  pattern: /^\S{1,4096}$/,
  allowed,
  summary: {
    en: 'Product id, as rankings print it (itemId), or the address of the product page.',
    zh: '商品 ID（即榜单中的 itemId）或商品页地址。',
  },
} as const;

/** The input of a command about one product. */
export const offerField = textField(offerText);

/**
 * The ids that words mean, each once, in their order.
 *
 * @throws `USAGE_INVALID` naming the first word that is neither an id nor the address of a product
 */
export function readOfferIds(words: readonly string[]): readonly string[] {
  return [...new Set(words.map(readOfferId))];
}

/** The id that a word means. Throws `USAGE_INVALID` for a word that is neither an id nor the address of a product. */
export function readOfferId(word: string): string {
  const id = offerIdOf(word);
  if (id !== undefined) return id;
  const shown = shownWord(word);
  throw new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `OFFER_ID "${shown}" is not allowed. Allowed: ${allowed.en}.`,
      zh: `OFFER_ID “${shown}” 无效。允许的值：${allowed.zh}。`,
    },
    hint: {
      en: 'Copy the id or the whole address of the product page.',
      zh: '请复制商品 ID 或完整的商品页地址。',
    },
  });
}
