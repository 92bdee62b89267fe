import {lstat, readdir, readFile} from 'node:fs/promises';
import {join, relative} from 'node:path';

/** Something found below a folder. */
export type WrittenFile = {
  /** Path below the folder. */
  readonly path: string;
  /** Permission bits. */
  readonly mode: number;
  readonly isFolder: boolean;
  /** Empty for a folder. */
  readonly content: Buffer;
};

/** Everything below a folder, folders included, in the order of their paths. */
export async function writtenFiles(folder: string): Promise<readonly WrittenFile[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    const {mode} = await lstat(path);
    const isFolder = entry.isDirectory();
    return {
      path: relative(folder, path),
      mode: mode & 0o777,
      isFolder,
      content: entry.isFile() ? await readFile(path) : Buffer.alloc(0),
    };
  });
  const all = await Promise.all(files);
  return all.toSorted((left, right) => left.path.localeCompare(right.path));
}
