/** Variables that say whether colors are wanted. */
type ColorVariables = {readonly NO_COLOR?: string | undefined; readonly FORCE_COLOR?: string | undefined};

/** Colors: never with `NO_COLOR`, always with `FORCE_COLOR` (but `0`), else on a terminal. */
export function colorWanted({NO_COLOR, FORCE_COLOR}: ColorVariables, isTerminal: boolean): boolean {
  if (NO_COLOR !== undefined) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0';
  return isTerminal;
}
