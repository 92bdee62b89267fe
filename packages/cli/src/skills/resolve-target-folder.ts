import {faultName} from '@ali1688/kit/storage';
import fs from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {isBelow} from '../files/is-below.ts';
import {faultOnTheWay, lookAt, lookThrough} from './look-at.ts';

/** Where a folder really lies, or what is wrong with the way to it. */
export type ResolvedFolder =
  | {readonly kind: 'folder'; readonly path: string}
  /** A link on the way leads out of the base; this is where the whole path ends up. */
  | {readonly kind: 'outside'; readonly path: string}
  /** A link on the way leads nowhere, or something that is no folder stands there; with what the system says. */
  | {readonly kind: 'blocked'; readonly path: string; readonly reason?: string | undefined};

/**
 * Follows the links on the way to a folder that may not exist yet. The result holds no link any
 * more, so that one folder has one name.
 *
 * @param base a folder that must not be left; undefined for a folder that the user named
 */
export function resolveTargetFolder(path: string, base?: string): ResolvedFolder {
  if (lookAt(path) === undefined) {
    // A name that no folder can have is told before anything is written, not by the write.
    if (isTooLong(path)) return {kind: 'blocked', path, reason: 'ENAMETOOLONG'};
    const parent = dirname(path);
    if (parent === path) return {kind: 'blocked', path};
    const above = resolveTargetFolder(parent, base);
    return above.kind === 'blocked' ? above : {kind: above.kind, path: join(above.path, basename(path))};
  }
  if (lookThrough(path)?.isDirectory() !== true) return {kind: 'blocked', path, reason: faultOnTheWay(path)};
  try {
    const real = fs.realpathSync(path);
    if (base !== undefined && isBelow(path, base) && !isBelow(real, fs.realpathSync(base)))
      return {kind: 'outside', path: real};
    return {kind: 'folder', path: real};
  } catch (fault) {
    const reason = faultName(fault);
    if (reason === undefined) throw fault;
    return {kind: 'blocked', path, reason};
  }
}

/** Linux, macOS and Windows give a name 255 bytes or characters; of a whole path the system says it. */
function isTooLong(path: string): boolean {
  return Buffer.byteLength(basename(path)) > 255 || faultOnTheWay(path) === 'ENAMETOOLONG';
}
