/** A decimal number in text, with or without groups of three; undefined for anything else, such as `1000+`. */
export function readNumber(text: string | undefined): number | undefined {
  const digits = (text ?? '').trim();
  return /^-?(\d{1,3}(,\d{3})+|\d{1,15})(\.\d{1,15})?$/.test(digits)
    ? Number(digits.replaceAll(',', ''))
    : undefined;
}

/** How an API writes a share when no percent sign stands behind it. */
export type ShareForm =
  /** `0.4666`, as in the detail; what is above 1 can only be a percent. */
  | 'fraction'
  /** `11`, as in the searches; what is below 1 is taken for a fraction, because shares come without decimals there. */
  | 'percent';

/**
 * A share as a number in percent, with two decimals at most, whatever form the API used: `10%`, `20`, `0.4666`.
 * Undefined when it is missing, empty or no number. (contracts.md section 7, discrepancies 7 and 8)
 */
export function readPercent(text: string | undefined, form: ShareForm): number | undefined {
  const [, digits, sign] = /^\s*(\d{1,6}(?:\.\d{1,15})?)\s*([%％]?)\s*$/.exec(text ?? '') ?? [];
  if (digits === undefined) return undefined;
  const value = Number(digits);
  const isFraction = sign === '' && (form === 'fraction' ? value <= 1 : value < 1);
  return Math.round(value * (isFraction ? 10_000 : 100)) / 100;
}

/** The same for figures of fulfilment, of which an empty text means 0 (contracts.md section 7, discrepancy 13). */
export function readFulfilmentPercent(text: string | undefined): number | undefined {
  return text !== undefined && text.trim() === '' ? 0 : readPercent(text, 'percent');
}

/** A size or weight that was measured; 0 stands where nobody filled it in. */
export function positive(value: number | undefined): number | undefined {
  return value !== undefined && value > 0 ? value : undefined;
}
