import fs from 'node:fs';
import {lookAt} from './look-at.ts';
import {discard, findSides} from './side-folder.ts';

const staleAfterMs = 60 * 60 * 1000;

/**
 * Ends what a killed process left beside a folder: an old folder without a successor gets its name
 * back, the rest is removed.
 *
 * @param isAlone whether no other process can be at work here; if not, only what is an hour old is removed
 */
export function recoverFolder(path: string, isAlone: boolean): void {
  for (const {side, kind} of findSides(path)) {
    const isMissing = lookAt(path) === undefined;
    if (kind === 'old' && isMissing) fs.renameSync(side, path);
    else if (isAlone || isStale(side)) discard(side);
  }
}

/** Whether a killed process left the old folder under its side name alone. */
export function isInterrupted(path: string): boolean {
  if (lookAt(path) !== undefined) return false;
  return findSides(path).some(({kind}) => kind === 'old');
}

function isStale(path: string): boolean {
  const status = lookAt(path);
  return status !== undefined && Date.now() - status.ctimeMs > staleAfterMs;
}
