/** Below this a column shows nothing useful; a table with too many columns is rather wider than the terminal. */
const narrowest = 4;

/** What one column asks for, in terminal cells. */
export type ColumnDemand = {
  readonly width: number;
  /** Whether it is useless when cut short, as an id or a number is. */
  readonly whole: boolean;
};

/**
 * Shares the terminal among the columns. Ids and numbers stay whole, columns that need little
 * get what they need, and what is left is shared evenly by the wide ones.
 *
 * All in terminal cells; `available` is without the gaps between the columns.
 */
export function columnWidths(demands: readonly ColumnDemand[], available: number): number[] {
  const shrinkable = demands.filter(({whole}) => !whole).toSorted((one, other) => one.width - other.width);
  let left = demands.reduce((rest, {width, whole}) => (whole ? rest - width : rest), available);
  let share = Infinity;
  for (const [index, {width}] of shrinkable.entries()) {
    const columnsLeft = shrinkable.length - index;
    if (width * columnsLeft > left) {
      share = Math.max(narrowest, Math.floor(left / columnsLeft));
      break;
    }
    left -= width;
  }
  return demands.map(({width, whole}) => (whole ? width : Math.min(width, share)));
}
