import {createSheet} from './create-sheet.ts';
import {renderCsv} from './csv.ts';
import {renderJson, type SuccessOptions} from './render-json.ts';
import {renderMarkdown} from './render-markdown.ts';
import {renderNdjson} from './render-ndjson.ts';
import {renderTable} from './render-table.ts';
import {selectFields} from './select-fields.ts';
import {visibleText} from './visible-text.ts';

export type {SuccessOptions} from './render-json.ts';

function isForPeople(format: SuccessOptions['format']): boolean {
  return format === 'table' || format === 'md';
}

function layoutText({layout, data}: SuccessOptions): string | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a layout and the data come from the same operation, whose types the faces do not know
  const text = layout?.text?.(data as never);
  return text === undefined ? undefined : `${visibleText(text, {keepLineBreaks: true}).trimEnd()}\n`;
}

/**
 * The result of an operation as text for standard output or a file, with a newline at the
 * end; only ndjson without rows is empty. A way of marking sandbox data that csv and ndjson
 * have no room for is left to standard error.
 *
 * @throws Ali1688Error `USAGE_INVALID` for an unknown field, see `resolveFields`
 */
export function renderSuccess(options: SuccessOptions): string {
  const {format, data, fields = [], meta} = options;
  if (format === 'json') {
    return renderJson({data: fields.length === 0 ? data : selectFields(data, fields, options), meta});
  }
  const text = fields.length === 0 && isForPeople(format) ? layoutText(options) : undefined;
  if (text !== undefined) return text;
  const sheet = createSheet(data, fields, options);
  if (format === 'csv') return renderCsv(sheet);
  if (format === 'ndjson') return renderNdjson(sheet);
  const shown = {...options, sandbox: meta.sandbox};
  return format === 'md' ? renderMarkdown(sheet, shown) : renderTable(sheet, shown);
}
