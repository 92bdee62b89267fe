/** One parameter as it is signed and sent: the raw name and the raw value, before url-encoding. */
export type WireParameter = readonly [name: string, value: string];

/** The parameter that carries the signature. It is never part of the signed text. */
export const signatureParameter = '_aop_signature';

/**
 * The text that is signed: the path, then the finished `name + value` strings in code unit
 * order. The strings are sorted, not the names: `countryCodeUS` stands before `countryen`.
 * (gateway.md sections 2.1 and 2.2)
 *
 * @param path `param2/{version}/{namespace}/{api}/{appKey}`; empty for push messages
 * @param parameters every parameter sent, in form or query; the signature itself is skipped
 */
export function canonicalString(path: string, parameters: Iterable<WireParameter>): string {
  const parts: string[] = [];
  for (const [name, value] of parameters) {
    if (name !== signatureParameter) {
      parts.push(name + value);
    }
  }
  // Array.prototype.sort without a comparator orders by UTF-16 code unit; localeCompare does not.
  return path + parts.sort().join('');
}
