import fs from 'node:fs';
import {dirname, join} from 'node:path';
import type {SkillFile} from './read-skill-folder.ts';

/** Writes the files with the usual modes, whatever the umask, and syncs each of them and each folder. */
export function writeFolder(path: string, files: ReadonlyMap<string, SkillFile>): void {
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

/** Makes the names in a folder last. Windows cannot open a folder, and some network file systems cannot sync one. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  let folder: number | undefined;
  try {
    folder = fs.openSync(path, 'r');
    fs.fsyncSync(folder);
  } catch {
    // The names are in place; only a power cut right now could lose them.
  } finally {
    if (folder !== undefined) fs.closeSync(folder);
  }
}
