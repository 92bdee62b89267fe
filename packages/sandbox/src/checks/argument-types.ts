import type {ArgumentType} from '../entries/api-arguments.ts';

/** Whether a parameter of its own, which is always text, can be read as a type. No page says how a list is written in a parameter of its own. */
export const isWrittenAs: Readonly<Record<ArgumentType, (text: string) => boolean>> = {
  String: () => true,
  Long: isLong,
  Integer: (text) => isLong(text) && BigInt.asIntN(32, BigInt(text)) === BigInt(text),
  Double: (text) => text.trim() !== '' && Number.isFinite(Number(text)),
  Boolean: (text) => text === 'true' || text === 'false',
  List: () => true,
};

/** Whether a value inside a JSON parameter has a type. A Long may be text, since a number is exact to 2^53 alone. */
export function isOfType(type: ArgumentType, value: unknown): boolean {
  const actual = javaTypeOf(value);
  switch (type) {
    case 'Long':
      return actual === 'Integer' || (typeof value === 'string' && isLong(value));
    case 'Double':
      return actual === 'Integer' || actual === 'Double';
    default:
      return actual === type;
  }
}

/** A 64-bit integer in decimal digits. */
function isLong(text: string): boolean {
  return /^-?\d{1,19}$/.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text);
}

/** The type of a JSON value, as the gateway names it in its errors. */
export function javaTypeOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'boolean':
      return 'Boolean';
    case 'number':
      return Number.isInteger(value) ? 'Integer' : 'Double';
    default:
      return Array.isArray(value) ? 'List' : 'Map';
  }
}
