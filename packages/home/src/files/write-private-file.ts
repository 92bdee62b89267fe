import type {Clock} from '@ali1688/contracts/ports';
import {repeatWhileBusy} from './repeat-while-busy.ts';
import {asidePath, temporaryPath} from './spare-names.ts';

const fs = process.getBuiltinModule('node:fs');

/**
 * Replaces a file in one step, mode 0600: readers see the old text or the new one, never a part.
 * A link in the way is replaced, not followed; a folder in the way is moved aside. On failure the
 * old file is intact and no temporary file is left. Except on Windows everything happens before
 * this function returns, so that no signal handler of this process runs in between.
 * (token-store.md section 6, step 8)
 *
 * @param options.isDurable whether the text must survive a power cut; `false` for what may be lost, such as pacing
 * @param options.onWritten runs between writing and renaming; tests end the process there
 * @throws the system's fault, such as `ENOSPC` or `EACCES`
 */
export async function writePrivateFile(
  path: string,
  text: string,
  clock: Clock,
  options: {readonly isDurable?: boolean; readonly onWritten?: (() => void) | undefined} = {},
): Promise<void> {
  const {isDurable = true, onWritten} = options;
  const written = temporaryPath(path);
  try {
    writeWhole(written, text, isDurable);
    onWritten?.();
    await repeatWhileBusy(() => replace(written, path), {
      platform: process.platform,
      clock,
      limitMs: 1000,
    });
  } catch (error) {
    fs.rmSync(written, {force: true});
    throw error;
  }
}

function writeWhole(path: string, text: string, isDurable: boolean): void {
  const {O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW} = fs.constants;
  const file = fs.openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  try {
    fs.fchmodSync(file, 0o600);
    fs.writeFileSync(file, text);
    if (isDurable) fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
}

function replace(written: string, path: string): void {
  try {
    fs.renameSync(written, path);
  } catch (error) {
    const isFolder = fs.lstatSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false;
    if (!isFolder) throw error;
    fs.renameSync(path, asidePath(path));
    fs.renameSync(written, path);
  }
}
