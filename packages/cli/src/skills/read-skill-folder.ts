import {createHash} from 'node:crypto';
import fs from 'node:fs';
import {join} from 'node:path';

/** A file of a skill, as it was read. */
export type SkillFile = {readonly content: Buffer; readonly sha256: string; readonly isExecutable: boolean};

/** What a skill folder holds. */
export type SkillFolder = {
  /** By path below the folder, with `/` between, sorted. */
  readonly files: ReadonlyMap<string, SkillFile>;
  /** Paths of what does not belong into a skill: links, dotfiles, strange names, and what cannot be read. */
  readonly strange: readonly string[];
};

/** Limits of a skill; one of ours has some ten files and less than a megabyte. */
const maxFiles = 500;
const maxTotalBytes = 32 * 1024 * 1024;
const maxDepth = 6;

/** What file managers leave behind on their own. Nobody edited the skill there. */
const leftBySystems: readonly string[] = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];
const plainName = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
/** Names that Windows keeps for devices, and a dot at the end, which it drops. */
const windowsTrap = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|\.$/i;

/**
 * Reads a skill folder. Follows no link and opens regular files only, so that nothing outside of
 * the folder gets in.
 * A folder that cannot be read counts as strange.
 */
export function readSkillFolder(path: string): SkillFolder {
  const files = new Map<string, SkillFile>();
  const strange: string[] = [];
  const lowerCaseNames = new Set<string>();
  let totalBytes = 0;
  const take = (relativePath: string, isFile: boolean): void => {
    const file = isFile && files.size < maxFiles ? readRegularFile(join(path, relativePath)) : undefined;
    totalBytes += file?.content.length ?? 0;
    // Two names that differ in case alone are one file on many systems.
    const isTwin = lowerCaseNames.has(relativePath.toLowerCase());
    lowerCaseNames.add(relativePath.toLowerCase());
    if (file === undefined || isTwin || totalBytes > maxTotalBytes) strange.push(relativePath);
    else files.set(relativePath, file);
  };
  const walk = (folder: string, depth: number): void => {
    const entries = readEntries(join(path, folder));
    if (entries === undefined) strange.push(folder === '' ? '.' : folder);
    for (const entry of (entries ?? []).toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
      if (entry.isFile() && leftBySystems.includes(entry.name)) continue;
      const relativePath = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!isPlainName(entry.name)) strange.push(relativePath);
      else if (entry.isDirectory() && depth < maxDepth) walk(relativePath, depth + 1);
      else take(relativePath, entry.isFile());
    }
  };
  walk('', 1);
  return {files, strange};
}

/** Whether a name is one that every system and every installer takes. */
function isPlainName(name: string): boolean {
  return plainName.test(name) && !windowsTrap.test(name);
}

function readEntries(path: string): readonly fs.Dirent[] | undefined {
  try {
    return fs.readdirSync(path, {withFileTypes: true});
  } catch {
    return undefined;
  }
}

function readRegularFile(path: string): SkillFile | undefined {
  // Windows lacks two of the flags; `undefined | 0` is 0. A FIFO must not hang.
  const {O_RDONLY, O_NOFOLLOW, O_NONBLOCK} = fs.constants;
  let file: number | undefined;
  try {
    file = fs.openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const status = fs.fstatSync(file);
    if (!status.isFile() || status.size > maxTotalBytes) return undefined;
    const content = fs.readFileSync(file);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return {content, sha256, isExecutable: (status.mode & 0o100) !== 0};
  } catch {
    // What cannot be read is told by the caller as something that does not belong there.
    return undefined;
  } finally {
    if (file !== undefined) fs.closeSync(file);
  }
}
