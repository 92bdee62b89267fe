import fs from 'node:fs';
import {dirname} from 'node:path';
import {makeFolders} from './make-folders.ts';
import type {SkillFile} from './read-skill-folder.ts';
import {discard, moveAside, sidePath} from './side-folder.ts';
import {syncFolder, writeFolder} from './write-folder.ts';

/** Points of a replacement at which a test ends the process. */
export type ReplaceStep = 'written' | 'moved aside' | 'in place' | 'done';

/** Called at each step, for tests. */
export type ReplaceHooks = {readonly onStep?: (step: ReplaceStep) => void};

/**
 * Replaces a folder as a whole. The new one is written beside it and synced, the old one is moved
 * aside, the new one takes its name, and only then the old one is removed. On a failure the old one
 * is back. A link or a file in the way is moved aside itself; what a link leads to is never touched.
 *
 * No system call exchanges two folders here, so a process that is killed between the two renames
 * leaves the old folder under its side name; `recoverFolder` puts it back. All happens before
 * this function returns, so that no signal handler of this process runs in between.
 *
 * @returns the path of the old folder if it could not be removed
 * @throws the system's fault, such as `EACCES` or `ENOSPC`
 */
export function replaceFolder(
  path: string,
  files: ReadonlyMap<string, SkillFile>,
  {onStep}: ReplaceHooks = {},
): readonly string[] {
  const parent = dirname(path);
  const temporary = sidePath(path, 'new');
  const firstMade = makeFolders(parent);
  try {
    writeFolder(temporary, files);
    onStep?.('written');
    const aside = moveAside(path, 'old');
    onStep?.('moved aside');
    try {
      fs.renameSync(temporary, path);
    } catch (error) {
      if (aside !== undefined) fs.renameSync(aside, path);
      throw error;
    }
    onStep?.('in place');
    syncFolder(parent);
    const left = discard(aside);
    onStep?.('done');
    return left;
  } catch (error) {
    discard(temporary);
    removeEmptyFolders(parent, firstMade);
    throw error;
  }
}

/**
 * Removes a folder or a link: it loses its name in one step, then its files.
 *
 * @returns where files of it are left that could not be removed
 */
export function removeFolder(path: string): readonly string[] {
  const aside = moveAside(path, 'gone');
  syncFolder(dirname(path));
  return discard(aside);
}

/** Takes back the folders that were made for a replacement that failed. */
function removeEmptyFolders(folder: string, firstMade: string | undefined): void {
  if (firstMade === undefined) return;
  try {
    fs.rmdirSync(folder);
    if (folder !== firstMade) removeEmptyFolders(dirname(folder), firstMade);
  } catch {
    // Somebody else has put something there meanwhile.
  }
}
