/** A price, or a range of prices, each bound in the digits of the answer. */
export type Price = {
  /** As it is shown: `12.50`, or `125-128`. */
  readonly text: string;
  readonly low: string;
  readonly high: string;
};

/** CNY sign, digits with or without groups of three, a fraction, the word for CNY. */
const amount = String.raw`[¥￥]?\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d+)?)\s*元?`;
const written = new RegExp(String.raw`^\s*${amount}(?:\s*[-~～–—至]\s*${amount})?\s*$`);

/**
 * Reads a price as 1688 writes it: `140.00`, `16`, `125-128`; signs and separators of groups are left out. Undefined
 * for what is no price: missing, empty, words such as 面议, and 0, for which nobody sells. (contracts.md section 7,
 * discrepancy 27)
 */
export function readPrice(text: string | undefined): Price | undefined {
  const [, first, second] = written.exec(text ?? '') ?? [];
  if (first === undefined) return undefined;
  const bounds = [first, second ?? first].map((digits) => digits.replaceAll(',', ''));
  const [low = '', high = ''] = bounds.toSorted((left, right) => compareAmounts(left, right));
  if (microOf(low) === 0n) return undefined;
  return {low, high, text: second === undefined ? low : `${low}-${high}`};
}

/** The price as it is shown; undefined for what is no price. */
export function priceText(text: string | undefined): string | undefined {
  return readPrice(text)?.text;
}

/** Digits behind the decimal point that are counted with. */
const countedDigits = 6;
const oneInMicro = 10n ** BigInt(countedDigits);

/** A decimal text in millionths, exact; further digits are cut off. */
export function microOf(amountText: string): bigint {
  const [whole = '0', fraction = ''] = amountText.split('.');
  return BigInt(whole) * oneInMicro + BigInt(fraction.slice(0, countedDigits).padEnd(countedDigits, '0'));
}

/** Negative when the left amount is less. */
export function compareAmounts(left: string, right: string): number {
  const [one, other] = [microOf(left), microOf(right)];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Millionths as text, rounded half up to two decimals. */
export function roundedText(micro: bigint): string {
  const hundredths = (micro + 5000n) / 10_000n;
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}

/** The lowest and the highest of some prices; undefined when there is none. */
export function rangeOf(
  prices: readonly (Price | undefined)[],
): {readonly from: string; readonly to: string} | undefined {
  const known = prices.filter((price) => price !== undefined);
  const [lowest] = known.map(({low}) => low).toSorted(compareAmounts);
  const highest = known
    .map(({high}) => high)
    .toSorted(compareAmounts)
    .at(-1);
  return lowest === undefined || highest === undefined ? undefined : {from: lowest, to: highest};
}
