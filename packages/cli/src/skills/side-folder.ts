import {randomBytes} from 'node:crypto';
import fs from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {lookAt} from './look-at.ts';

/** What lies beside a folder while it is replaced: one on its way in, one that gives way to it, and one on its way out. */
export type SideKind = 'new' | 'old' | 'gone';

/** A hidden sibling of a path on the same file system. */
export function sidePath(path: string, kind: SideKind): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.${kind}`);
}

/** What lies beside a path under such names. */
export function findSides(path: string): readonly {readonly side: string; readonly kind: SideKind}[] {
  const parent = dirname(path);
  const name = basename(path);
  return namesIn(parent).flatMap((entry) => {
    if (!entry.startsWith(`.${name}.`)) return [];
    const kind = /^[0-9a-f]{12}\.(new|old|gone)$/.exec(entry.slice(name.length + 2))?.[1];
    const isKind = kind === 'new' || kind === 'old' || kind === 'gone';
    return isKind ? [{side: join(parent, entry), kind}] : [];
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    // There is none, or it cannot be read; then nothing of ours was put there either.
    return [];
  }
}

/** Moves a folder, a file or a link aside, a link itself; undefined where there is nothing. */
export function moveAside(path: string, kind: SideKind): string | undefined {
  if (lookAt(path) === undefined) return undefined;
  const aside = sidePath(path, kind);
  fs.renameSync(path, aside);
  return aside;
}

/**
 * Removes what lies under a side name. What cannot be removed now is tried again by the next command
 * that changes this folder.
 *
 * @returns the path if something of it is still there, for the caller to tell
 */
export function discard(path: string | undefined): readonly string[] {
  if (path === undefined) return [];
  try {
    fs.rmSync(path, {recursive: true, force: true});
    return [];
  } catch {
    // Somebody else may have removed it meanwhile.
    return lookAt(path) === undefined ? [] : [path];
  }
}
