import {lstat, readdir, readFile, readlink} from 'node:fs/promises';
import {join, relative} from 'node:path';

/** Every file below a folder by its path, folders left out; a link is shown as where it leads. */
export async function fileContents(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const contents = await Promise.all(
    entries.map(async (entry): Promise<[string, string][]> => {
      const path = join(entry.parentPath, entry.name);
      if (entry.isDirectory()) return [];
      const isLink = (await lstat(path)).isSymbolicLink();
      return [[relative(folder, path), isLink ? `-> ${await readlink(path)}` : await readFile(path, 'utf8')]];
    }),
  );
  return Object.fromEntries(contents.flat().toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
