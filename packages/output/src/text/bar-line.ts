const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** The widest line, in cells: longer ones show the mean of some neighbours in each. */
const widestLine = 24;

/** So many numbers stand where no bars can. */
const shownNumbers = 7;

/** What stands for a number that is missing. */
const gap = '-';

/** The numbers of a series in their order; whatever is no number is missing. */
function numbersOf(value: unknown): readonly (number | undefined)[] {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  return entries.map((entry) => (typeof entry === 'number' && Number.isFinite(entry) ? entry : undefined));
}

/** A series as a line of bars, the lowest number the lowest bar; a gap is a space. Empty where nothing is known. */
export function barLine(value: unknown): string {
  const numbers = numbersOf(value);
  const size = Math.max(1, Math.ceil(numbers.length / widestLine));
  const means = Array.from({length: Math.ceil(numbers.length / size)}, (_, index) => {
    const known = numbers.slice(index * size, (index + 1) * size).filter((number) => number !== undefined);
    return known.length === 0 ? undefined : known.reduce((sum, number) => sum + number, 0) / known.length;
  });
  const known = means.filter((mean) => mean !== undefined);
  if (known.length === 0) return '';
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return means
    .map((mean) => {
      if (mean === undefined) return ' ';
      const height = high === low ? 0.5 : (mean - low) / (high - low);
      return bars[Math.min(bars.length - 1, Math.floor(height * bars.length))] ?? bars[0];
    })
    .join('');
}

/** The last numbers of a series, for a terminal without bars and for text: `12 - 15 18`. Empty where nothing is known. */
export function lastNumbers(value: unknown): string {
  const numbers = numbersOf(value);
  if (numbers.every((number) => number === undefined)) return '';
  return numbers
    .slice(-shownNumbers)
    .map((number) => number ?? gap)
    .join(' ');
}

/**
 * Whether a terminal is sure to show bars: where its locale says that it takes UTF-8. Windows says nothing, and not every
 * font there has them.
 */
export function barsWanted(
  {LC_ALL, LANG}: {readonly LC_ALL?: string | undefined; readonly LANG?: string | undefined},
  isTerminal: boolean,
): boolean {
  return isTerminal && /utf-?8/i.test(LC_ALL === undefined || LC_ALL === '' ? (LANG ?? '') : LC_ALL);
}
