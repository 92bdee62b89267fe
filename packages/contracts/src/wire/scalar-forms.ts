/** What JSON calls the values that a scalar may arrive as. */
export type JsonType = 'string' | 'integer' | 'number' | 'boolean' | 'null';

/** The ways in which the gateway writes one kind of value. */
export type ScalarForm<Value> = {
  readonly types: readonly JsonType[];
  /** The value, or undefined for what is no such value. */
  readonly read: (value: unknown) => {readonly value: Value} | undefined;
  /** Whether a text without a character in it stands for no value, as it cannot be one. */
  readonly isAbsentWhenBlank?: boolean;
  /** Whether any other text, number or boolean that is no such value stands for none. */
  readonly isAbsentWhenOdd?: boolean;
};

/** Whether a value is a text without a character in it, which can be no number, boolean, object or list. */
export function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

/**
 * An id as text, exact to the last digit. The gateway sends a bare integer or text
 * (gateway.md section 10); the body reader has already turned long integers into text.
 */
export const idForm: ScalarForm<string> = {
  types: ['string', 'integer'],
  read(value) {
    const isId = typeof value === 'string' || typeof value === 'bigint' || Number.isSafeInteger(value);
    return isId ? {value: String(value)} : undefined;
  },
};

/** Text; a number in its place is written in decimal digits (codes, scores and prices occur as both). */
export const textForm: ScalarForm<string> = {
  types: ['string', 'number', 'boolean'],
  read(value) {
    const isText = ['string', 'bigint', 'boolean'].includes(typeof value) || Number.isFinite(value);
    return isText ? {value: String(value)} : undefined;
  },
};

/** A number, also when it arrives as text such as `"36000"`. */
export const numberForm: ScalarForm<number> = {
  types: ['number', 'string'],
  isAbsentWhenBlank: true,
  read(value) {
    const isDecimal = typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value);
    const number = isDecimal ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? {value: number} : undefined;
  },
};

/** A boolean, also as the text `"true"` or `"false"` (contracts.md discrepancy 3). */
export const booleanForm: ScalarForm<boolean> = {
  types: ['boolean', 'string'],
  isAbsentWhenBlank: true,
  read(value) {
    const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
    if (word === true || word === 'true') return {value: true};
    return word === false || word === 'false' ? {value: false} : undefined;
  },
};
