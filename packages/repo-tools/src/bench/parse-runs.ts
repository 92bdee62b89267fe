/**
 * The number of rounds given on the command line.
 *
 * @throws RangeError unless it is a whole number from 1 to 1000
 */
export function parseRuns(text: string): number {
  const rounds = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (rounds < 1 || rounds > 1000)
    throw new RangeError(`--runs takes a whole number from 1 to 1000, not ${text}.`);
  return rounds;
}
