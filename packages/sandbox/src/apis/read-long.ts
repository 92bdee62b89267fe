/** A Long without leading zeros, as catalogue ids are written; 0 when it is left out. */
export function readLong(text: string | undefined): string {
  return BigInt(text === undefined || text === '' ? 0 : text).toString();
}
