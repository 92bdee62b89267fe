/**
 * A number in decimal digits without an exponent: 1e21 as `1000000000000000000000`,
 * 1.5e-7 as `0.00000015`. (gateway.md section 3)
 *
 * @throws RangeError for NaN and the infinities, which no request schema lets through
 */
export function decimalText(value: number | bigint): string {
  if (typeof value === 'bigint') {
    return String(value);
  }
  if (!Number.isFinite(value)) {
    throw new RangeError('A number on the wire must be finite.');
  }
  if (Number.isInteger(value)) {
    return String(BigInt(value));
  }
  const shortest = String(value);
  const exponentAt = shortest.indexOf('e');
  return exponentAt === -1 ? shortest : expandFraction(shortest, exponentAt);
}

/** A fraction is printed with an exponent only when it is small, so that the exponent is negative. */
function expandFraction(shortest: string, exponentAt: number): string {
  const sign = shortest.startsWith('-') ? '-' : '';
  const digits = shortest.slice(sign.length, exponentAt).replace('.', '');
  const leadingZeros = -Number(shortest.slice(exponentAt + 1)) - 1;
  return `${sign}0.${'0'.repeat(leadingZeros)}${digits}`;
}
