import {shortestProtected} from '@ali1688/contracts/secrets';
import {knownWords, type InputFields} from '../input/input-field.ts';

/**
 * Whether one of these inputs is a text that may be a secret in the wrong place: long enough to be guarded, and
 * none of the words that the field knows.
 */
export function mayHoldSecret(fields: InputFields, input: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(fields).some(([name, field]) => {
    const {words: known} = knownWords(field);
    const value = input[name];
    const words: readonly unknown[] = Array.isArray(value) ? value : [value];
    return words.some(
      (word) => typeof word === 'string' && word.length >= shortestProtected && !known.includes(word),
    );
  });
}
