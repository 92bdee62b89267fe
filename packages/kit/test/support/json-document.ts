/** The one JSON document that a text is. */
export function parseDocument(text: string): unknown {
  return JSON.parse(text);
}

/** A value inside a document, by a dotted path; undefined where there is none. */
export function at(document: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  }, document);
}

/** A list inside a document; empty where there is none. */
export function listAt(document: unknown, path: string): readonly unknown[] {
  const value = at(document, path);
  return Array.isArray(value) ? value : [];
}
