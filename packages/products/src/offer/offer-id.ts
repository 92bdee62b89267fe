/** Ids of products are 12 or 13 digits; a Long of 1688 has 19 at most. */
const digitsOnly = /^\d{1,19}$/;

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
  if (digitsOnly.test(text)) return withoutLeadingZeros(text);
  if (text.length > longestAddress || /\s/.test(text)) return undefined;
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text.replace(/^\/\//, '')}`;
  if (!URL.canParse(whole)) return undefined;
  const address = new URL(whole);
  if (!/^https?:$/.test(address.protocol) || !hosts.has(address.hostname)) return undefined;
  const [, inPath] = /^\/offer\/(\d{1,19})\.html$/i.exec(address.pathname) ?? [];
  const inQuery = address.searchParams.get('offerId') ?? '';
  const id = inPath ?? (digitsOnly.test(inQuery) ? inQuery : undefined);
  return id === undefined ? undefined : withoutLeadingZeros(id);
}

/** `0` alone is no product either, and no id begins with it. */
function withoutLeadingZeros(digits: string): string | undefined {
  return digits.startsWith('0') ? undefined : digits;
}

/** The page of a product. */
export function detailUrlOf(offerId: string): string {
  return `https://detail.1688.com/offer/${offerId}.html`;
}
