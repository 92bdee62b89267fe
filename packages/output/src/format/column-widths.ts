/** What one column asks for, in terminal cells. */
export type ColumnDemand = {
  /** To be shown whole. */
  readonly width: number;
  /** To be of use. */
  readonly least: number;
  /** To be there at all, where it must be; the same as the width where a part of a value is of no use, as of an id. */
  readonly narrowest: number;
  /** To be of use still, where that keeps an essential column; the same as `least` if left out. */
  readonly tight?: number;
  /** Whether the others are to be as tight as that before it is left out. */
  readonly isEssential?: boolean;
  /** Whether it says what another column says in the reader's own language: the first to be left out. */
  readonly isSpare?: boolean;
};

/** A column that has its place: which one of those that asked, and the cells it gets. */
export type PlacedColumn = {readonly index: number; readonly width: number};

/**
 * Shares the terminal among the columns. Those that do not fit are left out, the last first and the essential ones
 * after all others; before that, those that would not fit even if they were alone beside the leading ones, which always
 * stay, and the spare ones. What is left over goes to the first columns that can use it.
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
  if (available === undefined) return demands.map(({width}, index) => ({index, width}));
  const needed = (columns: readonly ColumnDemand[]): number =>
    columns.reduce((sum, {least}) => sum + least, gap * (columns.length - 1));
  const isWanted = ({isEssential}: ColumnDemand, index: number): boolean =>
    index < leading || isEssential === true;
  const tightened = demands.map((demand) => ({...demand, least: demand.tight ?? demand.least}));
  // Worth it only where all of them find room by it.
  const isTight =
    needed(demands.filter(isWanted)) > available && needed(tightened.filter(isWanted)) <= available;
  const all = (isTight ? tightened : demands).map((demand, index) => ({...demand, index}));
  const head = all.slice(0, leading);
  const kept = [...head, ...all.slice(leading).filter((column) => needed([...head, column]) <= available)];
  while (kept.length > leading && needed(kept) > available) {
    const lastOf = (isOne: (column: ColumnDemand) => boolean): number | undefined => {
      const place = kept.findLastIndex(isOne);
      return place < leading ? undefined : place;
    };
    const leaves = lastOf(({isSpare}) => isSpare === true) ?? lastOf(({isEssential}) => isEssential !== true);
    kept.splice(leaves ?? -1, 1);
  }
  let left = available - needed(kept);
  return kept.map(({index, width, least, narrowest}) => {
    // Leading columns alone may lack room: then those that can be cut give it.
    const granted = Math.max(Math.min(width, least + left), narrowest);
    left -= granted - least;
    return {index, width: granted};
  });
}
