import type {Language} from '@ali1688/contracts/errors';
import type {Format} from './formats.ts';
import {jsonText} from './json-text.ts';
import type {Meta} from './meta.ts';
import {selectFields, type FieldChoice} from './select-fields.ts';

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

/**
 * The success document of surface.md section 5, its keys in that order, indented by two.
 *
 * @throws Ali1688Error `USAGE_INVALID` for an unknown field, see `resolveFields`
 */
export function renderJson({data, meta, fields = [], ...choice}: SuccessOptions): string {
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
