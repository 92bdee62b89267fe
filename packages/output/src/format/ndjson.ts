import {sheetsOf} from '../sheet/sheets-of.ts';
import {jsonText} from '../text/json-text.ts';
import type {Result} from './format.ts';

/**
 * One JSON document a line: each row of the first sheet whole, or its chosen fields. Without rows it is empty, not
 * an empty line.
 */
export function renderNdjson(result: Result): string {
  const [sheet] = sheetsOf(result);
  return (sheet?.objects ?? []).map((object) => `${jsonText(object)}\n`).join('');
}
