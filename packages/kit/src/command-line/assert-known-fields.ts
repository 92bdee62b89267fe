import {Ali1688Error} from '@ali1688/contracts/errors';
import type * as z from 'zod/mini';
import {shownWord} from '@ali1688/output';
import {inputTexts} from '../input/input-texts.ts';
import {fieldPaths} from '@ali1688/output/fields';

/**
 * Refuses, before anything is sent, a field that the result cannot have. A field may be written
 * from the top of the data (`items.title`) or from its rows (`title`).
 *
 * @param show how a message repeats a field
 * @throws `USAGE_INVALID` naming `--fields`, the field and the fields there are
 */
export function assertKnownFields(
  fields: readonly string[],
  output: z.ZodMiniType,
  command: string,
  show = shownWord,
): void {
  const paths = fieldPaths(output);
  const unknown = fields.find((field) => !paths.some((path) => isNamedBy(path, field)));
  if (unknown === undefined) return;
  const choices = paths.filter((path) => !path.endsWith('.*'));
  throw new Ali1688Error({
    code: 'USAGE_INVALID',
    text: inputTexts.notAllowed('--fields', show(unknown), {
      en: choices.join(', '),
      zh: choices.join('、'),
    }),
    hint: inputTexts.seeHelp(command),
  });
}

function isNamedBy(path: string, field: string): boolean {
  if (path.endsWith('.*')) return field.startsWith(path.slice(0, -1)) || field === path.slice(0, -2);
  return path === field || path.endsWith(`.${field}`);
}
