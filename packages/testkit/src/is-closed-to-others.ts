import {statSync} from 'node:fs';

/** Whether the mode of a file or folder lets its owner alone in. Modes mean nothing on Windows: always true there. */
export function isClosedToOthers(path: string): boolean {
  return process.platform === 'win32' || (statSync(path).mode & 0o077) === 0;
}
