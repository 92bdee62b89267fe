import {selectFields} from '../sheet/select-fields.ts';
import type {Result} from './format.ts';
import {renderJson} from './json.ts';

/** The document with the chosen fields of the data. A file of its own, because whole documents need none of it. */
export function renderChosenJson(result: Result): string {
  return renderJson(result.fields.length === 0 ? result : {...result, data: selectFields(result)});
}
