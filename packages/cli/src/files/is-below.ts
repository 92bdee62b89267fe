import {isAbsolute, relative, sep} from 'node:path';

/** Whether a path is that of a folder or leads below it, by the words alone: links are not followed. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
}
