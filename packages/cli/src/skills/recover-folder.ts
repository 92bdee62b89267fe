import fs from 'node:fs';
import {lookAt} from './look-at.ts';
import {discard, findSides} from './side-folder.ts';

const staleAfterMs = 60 * 60 * 1000;

/**
 * Ends what a killed process left beside a folder: an old folder without a successor gets its name
 * back, the rest is removed.
 *
 * @param isAlone whether no other process can be at work here; if not, only what is an hour old is removed
 * @returns paths of what was to be removed and could not be
 */
export function recoverFolder(path: string, isAlone: boolean): readonly string[] {
  return findSides(path).flatMap(({side, kind}) => {
    if (kind === 'old' && lookAt(path) === undefined) {
      fs.renameSync(side, path);
      return [];
    }
    return isAlone || isStale(side) ? discard(side) : [];
  });
}

/** Whether a killed process left the old folder under its side name alone. */
export function isInterrupted(path: string): boolean {
  return placeToRecover(path) !== undefined;
}

/** Where the old folder lies that {@link recoverFolder} would give its name back; undefined if there is none. */
export function placeToRecover(path: string): string | undefined {
  if (lookAt(path) !== undefined) return undefined;
  return findSides(path).find(({kind}) => kind === 'old')?.side;
}

function isStale(path: string): boolean {
  const status = lookAt(path);
  return status !== undefined && Date.now() - status.ctimeMs > staleAfterMs;
}
