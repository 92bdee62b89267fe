/** Query and form fields as one set, raw values in the order of arrival (gateway.md section 1). */
export class Parameters {
  readonly entries: readonly (readonly [name: string, value: string])[];

  constructor(query: URLSearchParams, form: URLSearchParams) {
    this.entries = [...query, ...form];
  }

  /** The value of a parameter; the last one if it was sent more than once. */
  valueOf(name: string): string | undefined {
    return this.entries.findLast(([sentName]) => sentName === name)?.[1];
  }

  /** Whether any name occurs twice, be it in query and form. */
  hasRepeatedName(): boolean {
    return new Set(this.entries.map(([name]) => name)).size < this.entries.length;
  }
}
