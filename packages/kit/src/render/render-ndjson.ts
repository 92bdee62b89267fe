import {jsonText} from './json-text.ts';
import type {Sheet} from './sheet.ts';

/** One JSON document a line: each row whole, or its chosen fields. Without rows it is empty, not an empty line. */
export function renderNdjson(sheet: Sheet): string {
  return sheet.objects.map((object) => `${jsonText(object)}\n`).join('');
}
