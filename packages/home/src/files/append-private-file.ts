import {hasOpenMode, isOurs} from './inspect-folder.ts';
import {stateUnusable, reasonOfFault} from './state-unusable.ts';
import {stateReasons} from '../texts/state-texts.ts';

const fs = process.getBuiltinModule('node:fs');

/** Where to append, and how large the file may become. */
export type AppendTarget = {
  readonly path: string;
  readonly shownPath: string;
  readonly maxBytes: number;
};

/**
 * Adds a text to the end of a private file, mode 0600, making it if it is missing. Follows no link and
 * checks owner, kind and size on the open file. Everything happens before this function returns.
 *
 * @throws `STATE_UNUSABLE`
 */
export function appendPrivateFile({path, shownPath, maxBytes}: AppendTarget, text: string): void {
  const {O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK} = fs.constants;
  let file;
  try {
    // Windows lacks the two flags; `undefined | 0` is 0.
    file = fs.openSync(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600);
  } catch (error) {
    throw stateUnusable(shownPath, reasonOfFault(error));
  }
  try {
    const stats = fs.fstatSync(file);
    if (!stats.isFile()) throw stateUnusable(shownPath, stateReasons.notAFile);
    if (!isOurs(stats.uid)) throw stateUnusable(shownPath, stateReasons.foreign);
    if (stats.size + Buffer.byteLength(text) > maxBytes)
      throw stateUnusable(shownPath, stateReasons.tooLarge);
    writeAll(file, text, {shownPath, mustTighten: hasOpenMode(stats.mode)});
  } finally {
    fs.closeSync(file);
  }
}

function writeAll(
  file: number,
  text: string,
  {shownPath, mustTighten}: {readonly shownPath: string; readonly mustTighten: boolean},
): void {
  try {
    if (mustTighten) fs.fchmodSync(file, 0o600);
    fs.writeFileSync(file, text);
  } catch (error) {
    throw stateUnusable(shownPath, reasonOfFault(error));
  }
}
