import {unusablePlace} from './place-failure.ts';

/** Most links from one to the next that are followed, as systems have it. */
const mostLinks = 40;

/**
 * Checks, before anything is sent, that a result can be written to a file.
 *
 * @throws `STATE_UNUSABLE` when the folder is missing or closed, a folder has that name, or the name is too long
 */
export function assertWritable(path: string): void {
  const fs = process.getBuiltinModule('node:fs');
  try {
    const existing = fs.statSync(path, {throwIfNoEntry: false});
    if (existing?.isDirectory() || /[\\/]$/.test(path)) throw new Error('EISDIR');
    if (existing !== undefined && !existing.isFile()) {
      fs.accessSync(path, fs.constants.W_OK);
      return;
    }
    const target = followLinks(path);
    const folder = parentFolder(target);
    if (!fs.statSync(folder).isDirectory()) throw new Error('ENOTDIR');
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
    // The system refuses names that are too long when they are looked at.
    for (const name of [target, temporaryName(target)]) fs.lstatSync(name, {throwIfNoEntry: false});
  } catch (error) {
    throw unusablePlace(path, error);
  }
}

/**
 * Replaces a file as a whole: a reader sees the old content or the new, never a part. A symbolic
 * link is followed, so that the link stays, also one to a file that does not exist yet. The permissions of an
 * existing file are kept. A device (`/dev/null`) is written into: to replace it would take it away from everybody.
 *
 * @throws `STATE_UNUSABLE`
 */
export function writeFileAtomically(path: string, content: string | Uint8Array): void {
  const fs = process.getBuiltinModule('node:fs');
  let temporary: string | undefined;
  try {
    const existing = fs.statSync(path, {throwIfNoEntry: false});
    if (existing?.isFile() === false) {
      fs.writeFileSync(path, content);
      return;
    }
    const target = followLinks(path);
    temporary = temporaryName(target);
    fs.writeFileSync(temporary, content, {flag: 'wx', mode: existing === undefined ? 0o666 : 0o600});
    // The mode that a file is made with is narrowed by the umask; this one is not.
    if (existing !== undefined) fs.chmodSync(temporary, existing.mode & 0o777);
    fs.renameSync(temporary, target);
  } catch (error) {
    removeQuietly(temporary);
    throw unusablePlace(path, error);
  }
}

/** The file that a path leads to through links, whether it exists or not. */
function followLinks(path: string): string {
  const fs = process.getBuiltinModule('node:fs');
  let target = path;
  for (let count = 0; count <= mostLinks; count += 1) {
    if (fs.lstatSync(target, {throwIfNoEntry: false})?.isSymbolicLink() !== true) return target;
    target = process
      .getBuiltinModule('node:path')
      .resolve(fs.realpathSync(parentFolder(target)), fs.readlinkSync(target));
  }
  throw new Error('ELOOP');
}

/** Beside the file, so that it can take its place; short, whatever the length of the file's own name. */
function temporaryName(target: string): string {
  const name = `.${process.pid}.${Date.now().toString(36)}.tmp`;
  return process.getBuiltinModule('node:path').join(parentFolder(target), name);
}

/** What failed is told already. */
function removeQuietly(file: string | undefined): void {
  if (file === undefined) return;
  try {
    process.getBuiltinModule('node:fs').rmSync(file, {force: true});
  } catch {
    // The system does not even look at it, so it is not there.
  }
}

function parentFolder(path: string): string {
  return process.getBuiltinModule('node:path').dirname(path);
}
