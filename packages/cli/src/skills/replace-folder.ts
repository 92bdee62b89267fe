import {randomBytes} from 'node:crypto';
import fs from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {lookAt} from './look-at.ts';
import type {SkillFile} from './read-skill-folder.ts';

/** Points of a replacement at which a test ends the process. */
export type ReplaceStep = 'written' | 'moved aside' | 'in place' | 'done';

/** Called at each step, for tests. */
export type ReplaceHooks = {readonly onStep?: (step: ReplaceStep) => void};

/** A folder on its way in, one that gives way to it, and one on its way out. */
type SideKind = 'new' | 'old' | 'gone';

const staleAfterMs = 60 * 60 * 1000;

/**
 * Replaces a folder as a whole. The new one is written beside it and synced, the old one is moved
 * aside, the new one takes its name, and only then the old one is removed. On a failure the old one
 * is back. A link or a file in the way is moved aside itself; what a link leads to is never touched.
 *
 * No system call exchanges two folders here, so a process that is killed between the two renames
 * leaves the old folder under its side name; {@link recoverFolder} puts it back. All happens before
 * this function returns, so that no signal handler of this process runs in between.
 *
 * @throws the system's fault, such as `EACCES` or `ENOSPC`
 */
export function replaceFolder(
  path: string,
  files: ReadonlyMap<string, SkillFile>,
  {onStep}: ReplaceHooks = {},
): void {
  const parent = dirname(path);
  const temporary = sidePath(path, 'new');
  const firstMade = fs.mkdirSync(parent, {recursive: true});
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
    discard(aside);
    onStep?.('done');
  } catch (error) {
    discard(temporary);
    removeEmptyFolders(parent, firstMade);
    throw error;
  }
}

/** Removes a folder or a link: it loses its name in one step, then its files. */
export function removeFolder(path: string): void {
  const aside = moveAside(path, 'gone');
  syncFolder(dirname(path));
  discard(aside);
}

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

/** A hidden sibling on the same file system. */
function sidePath(path: string, kind: SideKind): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.${kind}`);
}

function findSides(path: string): readonly {readonly side: string; readonly kind: SideKind}[] {
  const parent = dirname(path);
  const name = basename(path);
  if (lookAt(parent)?.isDirectory() !== true) return [];
  return fs.readdirSync(parent).flatMap((entry) => {
    if (!entry.startsWith(`.${name}.`)) return [];
    const kind = /^[0-9a-f]{12}\.(new|old|gone)$/.exec(entry.slice(name.length + 2))?.[1];
    const isKind = kind === 'new' || kind === 'old' || kind === 'gone';
    return isKind ? [{side: join(parent, entry), kind}] : [];
  });
}

function isStale(path: string): boolean {
  const status = lookAt(path);
  return status !== undefined && Date.now() - status.ctimeMs > staleAfterMs;
}

/** Writes the files with the usual modes, whatever the umask, and syncs each of them and each folder. */
function writeFolder(path: string, files: ReadonlyMap<string, SkillFile>): void {
  const folders = new Set([path]);
  makeFolder(path);
  for (const [relativePath, {content, isExecutable}] of files) {
    const filePath = join(path, relativePath);
    const missing = foldersBetween(path, filePath).filter((folder) => !folders.has(folder));
    for (const folder of missing) {
      makeFolder(folder);
      folders.add(folder);
    }
    const file = fs.openSync(filePath, 'wx', 0o644);
    try {
      fs.fchmodSync(file, isExecutable ? 0o755 : 0o644);
      fs.writeFileSync(file, content);
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
  }
  for (const folder of folders) syncFolder(folder);
}

function makeFolder(path: string): void {
  fs.mkdirSync(path, 0o755);
  fs.chmodSync(path, 0o755);
}

/** The folders below `root` down to the one that holds the file, outermost first. */
function foldersBetween(root: string, filePath: string): readonly string[] {
  const folder = dirname(filePath);
  return folder === root ? [] : [...foldersBetween(root, folder), folder];
}

function moveAside(path: string, kind: SideKind): string | undefined {
  if (lookAt(path) === undefined) return undefined;
  const aside = sidePath(path, kind);
  fs.renameSync(path, aside);
  return aside;
}

/** What cannot be removed now is removed by the next command that changes this folder. */
function discard(path: string | undefined): void {
  try {
    if (path !== undefined) fs.rmSync(path, {recursive: true, force: true});
  } catch {
    // It has lost its name already, so no agent sees it.
  }
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

/** Windows cannot open a folder, and some network file systems cannot sync one. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = fs.openSync(path, 'r');
  try {
    fs.fsyncSync(folder);
  } catch {
    // The names are in place; only a power cut right now could lose them.
  } finally {
    fs.closeSync(folder);
  }
}
