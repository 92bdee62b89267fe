/** A value inside a document, by a dotted path; undefined where there is none. */
export function at(document: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  }, document);
}

/** One field of every entry of a list inside a document. */
export function each(document: unknown, path: string, field: string): readonly unknown[] {
  const list = at(document, path);
  return Array.isArray(list) ? list.map((entry: unknown) => at(entry, field)) : [];
}
