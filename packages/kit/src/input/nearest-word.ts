/**
 * The word of a list that was most likely meant: fewest changed letters, at most a third of
 * the typed word (and at least two may differ). Undefined when nothing is near.
 */
export function nearestWord(typed: string, words: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor([...typed].length / 3));
  const ranked = words
    .map((word) => ({word, distance: editDistance(typed.toLowerCase(), word.toLowerCase())}))
    .toSorted((left, right) => left.distance - right.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= limit ? best.word : undefined;
}

/** Number of letters to insert, delete or replace, counted row by row. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({length: [...to].length + 1}, (_, index) => index);
  for (const [row, fromLetter] of [...from].entries()) {
    const current = [row + 1];
    for (const [column, toLetter] of [...to].entries()) {
      const replaced = (previous[column] ?? 0) + (fromLetter === toLetter ? 0 : 1);
      const deleted = (previous[column + 1] ?? 0) + 1;
      const inserted = (current[column] ?? 0) + 1;
      current.push(Math.min(replaced, deleted, inserted));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
