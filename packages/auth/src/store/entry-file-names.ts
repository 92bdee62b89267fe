const fs = process.getBuiltinModule('node:fs');

/** Names of the files in the folder of the entries that are entries; none where it cannot be read. */
export function entryFileNames(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder).filter((name) => /^t-.*\.json$/.test(name));
  } catch {
    return [];
  }
}
