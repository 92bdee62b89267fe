import {jsonText} from '../text/json-text.ts';
import type {Result} from './format.ts';

/** A result as one document, its keys in the order of docs/reference/surface.json. All fields of the data. */
export function documentOf({data, error, meta}: Pick<Result, 'data' | 'error' | 'meta'>): {
  readonly ok: boolean;
  readonly data: unknown;
  readonly error: Result['error'];
  readonly meta: Result['meta'];
} {
  const {operation, api, apis, fetchedAt, sandbox, calls} = meta;
  const notes = meta.notes.map(({code, message}) => ({code, message}));
  return {
    ok: error === undefined,
    data: data ?? null,
    error,
    meta: {operation, api, apis, fetchedAt, sandbox, calls, notes},
  };
}

/** The whole result as text, indented by two, whatever fields were chosen. */
export function renderJson(result: Result): string {
  return `${jsonText(documentOf(result), 2)}\n`;
}
