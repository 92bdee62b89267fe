import fs from 'node:fs';
import {dirname} from 'node:path';

/**
 * Makes a folder and those above it that are missing, one level after the other: the recursive form of
 * `mkdirSync` never returns where a file system refuses a folder as missing (`/proc`).
 *
 * @returns the uppermost folder that was made; undefined when all were there
 * @throws the system's fault, such as `EACCES`; what was made until then is removed again
 */
export function makeFolders(path: string): string | undefined {
  const missing: string[] = [];
  for (let folder = path; !fs.existsSync(folder); folder = dirname(folder)) missing.unshift(folder);
  const made: string[] = [];
  try {
    for (const folder of missing) if (makeFolder(folder)) made.unshift(folder);
  } catch (error) {
    for (const folder of made) fs.rmdirSync(folder);
    throw error;
  }
  return made.at(-1);
}

/** Whether it was missing: another process may have been quicker. */
function makeFolder(path: string): boolean {
  try {
    fs.mkdirSync(path);
    return true;
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (isThere && fs.statSync(path).isDirectory()) return false;
    throw error;
  }
}
