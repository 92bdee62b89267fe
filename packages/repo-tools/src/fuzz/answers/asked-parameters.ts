/** What a request carries beside what it asks. */
const ownParameters: ReadonlySet<string> = new Set(['access_token', '_aop_signature', '_aop_timestamp']);

/** What a request asks, by name: without token and signature. */
export function askedParameters(form: URLSearchParams): readonly (readonly [name: string, value: string])[] {
  return [...form]
    .filter(([name]) => !ownParameters.has(name))
    .toSorted(([first], [second]) => (first < second ? -1 : 1));
}
