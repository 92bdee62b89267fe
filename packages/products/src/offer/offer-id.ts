/** Ids of products are 12 or 13 digits; a Long of 1688 has 19 at most. None begins with 0. */
const offerId = /^[1-9]\d{0,18}$/;

/** Pages of products, for computers and phones; the id is in the path or in `offerId`. */
const hosts: ReadonlySet<string> = new Set(['detail.1688.com', 'm.1688.com', 'detail.m.1688.com']);

/** The longest address that is looked at. */
const longestAddress = 4096;

/**
 * The id of the product that a word means, exact to the last digit: the id itself, or the address of its page with
 * whatever query: `detail.1688.com/offer/ID.html`, `m.1688.com/offer/ID.html`,
 * `detail.m.1688.com/page/index.html?offerId=ID`, with or without a scheme. Undefined for anything else.
 */
export function offerIdOf(word: string): string | undefined {
  const text = word.trim();
  if (offerId.test(text)) return text;
  if (text.length > longestAddress || /\s/.test(text)) return undefined;
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text.replace(/^\/\//, '')}`;
  if (!URL.canParse(whole)) return undefined;
  const address = new URL(whole);
  if (!/^https?:$/.test(address.protocol) || !hosts.has(address.hostname)) return undefined;
  const [, inPath] = /^\/offer\/(\d{1,19})\.html$/i.exec(address.pathname) ?? [];
  const id = inPath ?? address.searchParams.get('offerId') ?? undefined;
  return isOfferId(id) ? id : undefined;
}

/** Whether a text is the id of a product and nothing else. */
export function isOfferId(text: string | undefined): text is string {
  return text !== undefined && offerId.test(text);
}

/** The page of a product. */
export function detailUrlOf(id: string): string {
  return `https://detail.1688.com/offer/${id}.html`;
}

/** The page of a product that an answer names; undefined for what is no id, whose page would be nobody's. */
export function detailUrlIfId(written: string | undefined): string | undefined {
  return isOfferId(written) ? detailUrlOf(written) : undefined;
}
