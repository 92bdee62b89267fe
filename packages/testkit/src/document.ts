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

/** One field of every entry of a list inside a document. */
export function each(document: unknown, path: string, field: string): readonly unknown[] {
  return listAt(document, path).map((entry) => at(entry, field));
}

/** Codes of the notes of a success document. */
export function noteCodes(document: unknown): readonly unknown[] {
  return each(document, 'meta.notes', 'code');
}
