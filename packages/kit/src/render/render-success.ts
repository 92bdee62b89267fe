import type {Language} from '@ali1688/contracts/errors';
import {createSheet} from './create-sheet.ts';
import type {Format} from './formats.ts';
import {jsonText} from './json-text.ts';
import type {Meta} from './meta.ts';
import {renderCsv} from './csv.ts';
import {renderMarkdown} from './render-markdown.ts';
import {renderNdjson} from './render-ndjson.ts';
import {renderTable} from './render-table.ts';
import {visibleText} from './visible-text.ts';
import {selectFields, type FieldChoice} from './select-fields.ts';

export type {Meta} from './meta.ts';

export type SuccessOptions = FieldChoice & {
  readonly format: Exclude<Format, 'raw'>;
  readonly data: unknown;
  readonly meta: Meta;
  /** `--fields`: only these, in this order. None chosen means all. */
  readonly fields?: readonly string[] | undefined;
  readonly language: Language;
  /** Terminal cells of a line of a table. Default 100. */
  readonly width?: number | undefined;
  /** Whether tables use bold and dim type. */
  readonly color: boolean;
};

/** The success document of surface.md section 5, its keys in that order, indented by two. */
function renderJson({data, meta, fields = [], ...choice}: SuccessOptions): string {
  const {operation, api, fetchedAt, sandbox} = meta;
  const notes = meta.notes.map(({code, message}) => ({code, message}));
  return `${jsonText(
    {
      ok: true,
      data: (fields.length === 0 ? data : selectFields(data, fields, choice)) ?? null,
      meta: {operation, api, fetchedAt, sandbox, notes},
    },
    2,
  )}\n`;
}

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
  if (format === 'json') return renderJson(options);
  const text = fields.length === 0 && isForPeople(format) ? layoutText(options) : undefined;
  if (text !== undefined) return text;
  const sheet = createSheet(data, fields, options);
  if (format === 'csv') return renderCsv(sheet);
  if (format === 'ndjson') return renderNdjson(sheet);
  const shown = {...options, sandbox: meta.sandbox};
  return format === 'md' ? renderMarkdown(sheet, shown) : renderTable(sheet, shown);
}
