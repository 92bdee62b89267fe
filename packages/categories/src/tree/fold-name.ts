/** Punctuation of any script, symbols, spaces, and characters that are not seen. */
const separators = /[\p{P}\p{S}\p{Z}\p{C}]+/gu;

/**
 * A name as it is compared: lower case, one width (NFKC: `Ｔ恤` is `t恤`), every run of punctuation and
 * spaces one space (`男装、女装／童装` is `男装 女装 童装`), none at the ends. Folding twice changes nothing.
 */
export function foldName(name: string): string {
  // Lower case can undo the normal form, so it is made once more.
  const folded = name.normalize('NFKC').toLowerCase().normalize('NFKC');
  return folded.replace(separators, ' ').trim();
}
