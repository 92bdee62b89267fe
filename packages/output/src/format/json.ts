import {jsonText} from '../text/json-text.ts';
import type {Result} from './format.ts';

/**
 * The whole result as one document, its keys in the order of docs/reference/surface.json, indented by two. All fields
 * of the data, whatever was chosen.
 */
export function renderJson({data, error, meta}: Result): string {
  const {operation, api, apis, fetchedAt, sandbox, calls} = meta;
  const notes = meta.notes.map(({code, message}) => ({code, message}));
  const document = {
    ok: error === undefined,
    data: data ?? null,
    error,
    meta: {operation, api, apis, fetchedAt, sandbox, calls, notes},
  };
  return `${jsonText(document, 2)}\n`;
}
