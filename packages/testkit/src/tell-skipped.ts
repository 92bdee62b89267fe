/**
 * Prints why tests are skipped, so that none is left out in silence.
 *
 * @returns `isPossible`
 */
export function tellSkipped(isPossible: boolean, what: string): boolean {
  if (!isPossible) console.info(`Skipped: ${what}`);
  return isPossible;
}
