import {foldName} from '../tree/fold-name.ts';

/** What of a category is compared with words. */
type Named = {readonly chineseName?: string | undefined; readonly translatedName?: string | undefined};

/** The words of a text as they are compared: `Women’s clothing` has `women`, `s` and `clothing`. */
export function wordsOf(text: string): readonly string[] {
  return foldName(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** Whether the names of a category hold every word, in whatever order. No word is held by every name. */
export function holdsWords(
  {chineseName = '', translatedName = ''}: Named,
  words: readonly string[],
): boolean {
  const names = `${foldName(chineseName)} ${foldName(translatedName)}`;
  return words.every((word) => names.includes(word));
}

/** The word that the fewest names can hold: the longest. Undefined where there is but one. */
export function tellingWord(words: readonly string[]): string | undefined {
  return words.length < 2 ? undefined : words.toSorted((a, b) => b.length - a.length)[0];
}
