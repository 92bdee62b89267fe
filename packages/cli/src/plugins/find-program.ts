import fs from 'node:fs';
import {delimiter, isAbsolute, join} from 'node:path';

/** The folders of a search path. A relative one is passed over: what lies in a working folder is not run. */
export function searchFolders(searchPath: string | undefined): readonly string[] {
  return (searchPath ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
}

/** The first file of that name on a search path. */
export function findProgram(name: string, searchPath: string | undefined): string | undefined {
  const fileName = process.platform === 'win32' ? `${name}.exe` : name;
  return searchFolders(searchPath)
    .map((folder) => join(folder, fileName))
    .find((path) => isProgram(path));
}

function isProgram(path: string): boolean {
  try {
    fs.accessSync(path, fs.constants.X_OK);
    return fs.statSync(path).isFile();
  } catch {
    return false;
  }
}
