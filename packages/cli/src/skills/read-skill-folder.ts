import {createHash} from 'node:crypto';
import fs from 'node:fs';
import {join} from 'node:path';
import {readForeignFile} from '../files/read-foreign-file.ts';

/** A file of a skill, as it was read. */
export type SkillFile = {readonly content: Buffer; readonly sha256: string; readonly isExecutable: boolean};

/** What a skill folder holds. */
export type SkillFolder = {
  /** By path below the folder, with `/` between, sorted. `sha256` is that of text with line feeds alone. */
  readonly files: ReadonlyMap<string, SkillFile>;
  /** Paths of what does not belong into a skill: links, dotfiles, strange names, and what cannot be read. */
  readonly strange: readonly string[];
};

/** Limits of a skill; one of ours has some ten files and less than a megabyte. */
const maxFiles = 500;
const maxEntries = 1000;
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
    const room = maxTotalBytes - totalBytes;
    const file = isFile && files.size < maxFiles ? readSkillFile(join(path, relativePath), room) : undefined;
    totalBytes += file?.content.length ?? 0;
    // Two names that differ in case alone are one file on many systems.
    const isTwin = lowerCaseNames.has(relativePath.toLowerCase());
    lowerCaseNames.add(relativePath.toLowerCase());
    if (file === undefined || isTwin) strange.push(relativePath);
    else files.set(relativePath, file);
  };
  const walk = (folder: string, depth: number): void => {
    const entries = readEntries(join(path, folder));
    if (entries === undefined) strange.push(folder === '' ? '.' : folder);
    for (const entry of (entries ?? []).toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
      // A folder that is no skill at all, such as a whole disk, is not walked to its end.
      if (files.size + strange.length >= maxEntries) return;
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

function readSkillFile(path: string, maxBytes: number): SkillFile | undefined {
  const file = readForeignFile(path, maxBytes);
  if (file === undefined) return undefined;
  const {content, mode} = file;
  return {content, sha256: hashOf(content), isExecutable: (mode & 0o100) !== 0};
}

/**
 * The hash of a file, for text with line ends made equal: a checkout on Windows is the same skill. What holds
 * a zero byte is no text.
 */
function hashOf(content: Buffer): string {
  const isText = content.includes('\r\n') && !content.includes(0);
  const compared = isText ? content.toString('latin1').replaceAll('\r\n', '\n') : content;
  return createHash('sha256')
    .update(typeof compared === 'string' ? Buffer.from(compared, 'latin1') : compared)
    .digest('hex');
}
