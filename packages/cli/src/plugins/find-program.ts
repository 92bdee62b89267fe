import fs from 'node:fs';
import {delimiter, isAbsolute, join} from 'node:path';

/** The first file of that name on a search path. A relative folder on it is passed over, as with npm. */
export function findProgram(name: string, searchPath: string | undefined): string | undefined {
  const fileName = process.platform === 'win32' ? `${name}.exe` : name;
  return (searchPath ?? '')
    .split(delimiter)
    .filter((folder) => isAbsolute(folder))
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
