import * as z from 'zod/mini';
import {withSchema, type FieldText} from './field-schema.ts';
import type {InputField} from './input-field.ts';

const longestWord = 64;

/**
 * A word or name: 1 to 64 characters, not all of them spaces, none of which acts on a terminal.
 *
 * @param definition.refused what is no such word all the same
 */
export function wordField({
  refused,
  ...text
}: {allowed: InputField['allowed']; refused?: RegExp} & FieldText) {
  return withSchema(text, () =>
    z.string().check(z.refine((word) => isWord(word) && refused?.test(word) !== true)),
  ) satisfies InputField;
}

function isWord(text: string): boolean {
  if (text.length > 2 * longestWord || !/\S/.test(text)) return false;
  // Reading the tables of Unicode takes a start half a millisecond, which plain text does not need.
  return /^[ -~]{1,64}$/.test(text) || /^[^\p{C}\p{Zl}\p{Zp}]{1,64}$/u.test(text);
}
