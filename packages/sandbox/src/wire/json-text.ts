/** A JSON value whose integers may be wider than a number is exact. */
export type JsonValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly JsonValue[]
  | {readonly [key: string]: JsonValue | undefined};

/** Writes JSON with `bigint` as a bare integer, as the gateway sends a Long. Undefined fields are left out. */
export function writeJson(value: JsonValue): string {
  if (typeof value === 'bigint') {
    return value.toString();
  }
  if (isList(value)) {
    return `[${value.map(writeJson).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).flatMap(([name, field]) =>
      field === undefined ? [] : [`${JSON.stringify(name)}:${writeJson(field)}`],
    );
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** `Array.isArray` that also recognises a list of unchangeable type. */
export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
