const fs = process.getBuiltinModule('node:fs');

/** Bytes of a ledger with the files that SQLite keeps beside it; 0 where there is none. */
export function bytesOnDisk(path: string | undefined): number {
  if (path === undefined) return 0;
  const sizes = ['', '-wal', '-shm'].map((ending) => bytesOf(path + ending));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Bytes of a file; 0 where there is none. */
export function bytesOf(path: string): number {
  return fs.lstatSync(path, {throwIfNoEntry: false})?.size ?? 0;
}
