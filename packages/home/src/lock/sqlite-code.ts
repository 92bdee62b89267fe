/**
 * The primary result code of an error of SQLite, such as 5 for what is locked elsewhere; undefined for anything
 * else. (sqlite.org/rescode.html)
 */
export function sqliteCode(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode & 255 : undefined;
}
