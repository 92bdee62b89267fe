import type {Language} from '@ali1688/contracts/errors';
import type {Format} from './formats.ts';
import {jsonText} from './json-text.ts';
import type {Meta} from './meta.ts';
import type {FieldChoice} from './select-fields.ts';

/** A result and how it is to be shown. */
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

/** The success document of surface.md section 5, its keys in that order, indented by two. All fields of the data. */
export function renderJson({data, meta}: Pick<SuccessOptions, 'data' | 'meta'>): string {
  const {operation, api, fetchedAt, sandbox} = meta;
  const notes = meta.notes.map(({code, message}) => ({code, message}));
  const document = {ok: true, data: data ?? null, meta: {operation, api, fetchedAt, sandbox, notes}};
  return `${jsonText(document, 2)}\n`;
}
