/** What one column asks for, in terminal cells. */
export type ColumnDemand = {
  /** To be shown whole. */
  readonly width: number;
  /** To be of use. */
  readonly least: number;
  /** To be there at all, where it must be; the same as the width where a part of a value is of no use, as of an id. */
  readonly narrowest: number;
  /** Whether it says what another column says in the reader's own language: the first to be left out. */
  readonly isSpare?: boolean;
};

/** A column that has its place: which one of those that asked, and the cells it gets. */
export type PlacedColumn = {readonly index: number; readonly width: number};

/**
 * Shares the terminal among the columns. Those that do not fit are left out, the last first; before that, those that
 * would not fit even if they were alone beside the leading ones, which always stay, and the spare ones. What is left
 * over goes to the first columns that can use it.
 *
 * All in terminal cells.
 *
 * @param available undefined: as much as they want
 * @param leading how many columns at the beginning are never left out
 * @param gap cells between two columns
 */
export function placeColumns(
  demands: readonly ColumnDemand[],
  {available, leading, gap}: {available: number | undefined; leading: number; gap: number},
): readonly PlacedColumn[] {
  const all = demands.map((demand, index) => ({...demand, index}));
  if (available === undefined) return all.map(({index, width}) => ({index, width}));
  const needed = (columns: readonly ColumnDemand[]): number =>
    columns.reduce((sum, {least}) => sum + least, gap * (columns.length - 1));
  const head = all.slice(0, leading);
  const kept = [...head, ...all.slice(leading).filter((column) => needed([...head, column]) <= available)];
  while (kept.length > leading && needed(kept) > available) {
    const spare = kept.findLastIndex(({isSpare}, place) => isSpare === true && place >= leading);
    kept.splice(spare, 1);
  }
  let left = available - needed(kept);
  return kept.map(({index, width, least, narrowest}) => {
    // Leading columns alone may lack room: then those that can be cut give it.
    const granted = Math.max(Math.min(width, least + left), narrowest);
    left -= granted - least;
    return {index, width: granted};
  });
}
