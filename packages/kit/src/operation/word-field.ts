import type {FieldText, InputField} from './input-field.ts';

const longestWord = 64;

/**
 * A word or name: 1 to 64 characters, not all of them spaces, none of which acts on a terminal.
 *
 * @param definition.refused what is no such word all the same
 */
export function wordField(definition: {allowed: InputField['allowed']; refused?: RegExp} & FieldText) {
  const {refused, ...text} = definition;
  return {
    ...text,
    accept(value) {
      const isAccepted = typeof value === 'string' && isWord(value) && refused?.test(value) !== true;
      return isAccepted ? {value} : undefined;
    },
  } satisfies InputField<string>;
}

function isWord(text: string): boolean {
  // A character is one or two units of the length of a text.
  if (text.length > 2 * longestWord || [...text].length > longestWord || !/\S/.test(text)) return false;
  // Reading the tables of Unicode takes a start half a millisecond, which plain text does not need.
  return /^[ -~]+$/.test(text) || /^[^\p{C}\p{Zl}\p{Zp}]+$/u.test(text);
}
