type Sqlite = typeof import('node:sqlite');

let loaded: {readonly sqlite: Sqlite | undefined} | undefined;

/**
 * Loads node:sqlite on the first call, without the warning that some versions of Node print then:
 * standard error belongs to the command. (token-store.md section 6, step 4)
 *
 * @returns `undefined` where Node has no such module, as before 22.13
 */
export function loadSqlite(): Sqlite | undefined {
  if (loaded !== undefined) return loaded.sqlite;
  // oxlint-disable-next-line typescript/unbound-method -- it is put back as it was and never called from here
  const emitWarning = process.emitWarning;
  process.emitWarning = () => undefined;
  try {
    // The type of getBuiltinModule does not know that an older Node lacks the module.
    const sqlite: Sqlite | undefined = process.getBuiltinModule('node:sqlite');
    loaded = {sqlite};
  } finally {
    process.emitWarning = emitWarning;
  }
  return loaded.sqlite;
}

/** Whether this Node has a kernel lock at all, for `doctor`. Without one, single flight is off. */
export function isKernelLockAvailable(): boolean {
  return loadSqlite() !== undefined;
}
