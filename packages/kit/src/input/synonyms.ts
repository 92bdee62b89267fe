import type {InputField} from './input-field.ts';

/**
 * The value that a word means for a field; of a list the value of each word. Synonyms are recognised in either case and either width of letters,
 * and with spaces around them; any other word stands for itself, exactly as it was written.
 */
export function meantBy({synonyms}: Pick<InputField, 'synonyms'>, value: unknown): unknown {
  if (synonyms === undefined) return value;
  if (Array.isArray(value)) return value.map((each: unknown) => meantBy({synonyms}, each));
  if (typeof value !== 'string') return value;
  const sought = folded(value);
  const meant = Object.entries(synonyms).find(([, words]) => words.some((word) => folded(word) === sought));
  return meant?.[0] ?? value;
}

function folded(word: string): string {
  return word.normalize('NFKC').trim().toLowerCase();
}
