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
  const growing = isPlace(path) ? growFile(path) : undefined;
  if (growing !== undefined) {
    growing.append(content);
    growing.finish();
    return;
  }
  try {
    process.getBuiltinModule('node:fs').writeFileSync(path, content);
  } catch (error) {
    throw unusablePlace(path, error);
  }
}

/** Whether a path can be taken by a new file: it leads to a file, or to nothing yet. */
export function isPlace(path: string): boolean {
  try {
    return process.getBuiltinModule('node:fs').statSync(path, {throwIfNoEntry: false})?.isFile() !== false;
  } catch (error) {
    throw unusablePlace(path, error);
  }
}

/** A file that grows beside the one whose place it takes in the end. Each part throws `STATE_UNUSABLE`. */
export type GrowingFile = {
  append(content: string | Uint8Array): void;
  /** Puts it into its place. */
  finish(): void;
  /** Leaves nothing of it, unless it is in its place; the end of the process does the same. */
  abandon(): void;
};

/** Starts a file that takes the place of another, or of none, when it is whole; as {@link writeFileAtomically} does it. */
export function growFile(path: string): GrowingFile {
  const fs = process.getBuiltinModule('node:fs');
  let temporary: string | undefined;
  let descriptor: number | undefined;
  const close = (): void => {
    if (descriptor !== undefined) fs.closeSync(descriptor);
    descriptor = undefined;
  };
  const abandon = (): void => {
    process.off('exit', abandon);
    close();
    removeQuietly(temporary);
    temporary = undefined;
  };
  const attempt = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      abandon();
      throw unusablePlace(path, error);
    }
  };
  process.on('exit', abandon);
  const {file, target, existing} = attempt(() => {
    const found = fs.statSync(path, {throwIfNoEntry: false});
    const place = followLinks(path);
    temporary = temporaryName(place);
    descriptor = fs.openSync(temporary, 'wx', found === undefined ? 0o666 : 0o600);
    return {file: descriptor, target: place, existing: found};
  });
  return {
    append: (content) => attempt(() => fs.writeFileSync(file, content)),
    finish: () =>
      attempt(() => {
        if (temporary === undefined) return;
        // The mode that a file is made with is narrowed by the umask; this one is not.
        if (existing !== undefined) fs.fchmodSync(file, existing.mode & 0o777);
        close();
        fs.renameSync(temporary, target);
        temporary = undefined;
        process.off('exit', abandon);
      }),
    abandon,
  };
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
