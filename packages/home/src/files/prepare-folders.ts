import {faultName} from './file-fault.ts';
import {inspectFolder, type FolderCondition} from './inspect-folder.ts';

const fs = process.getBuiltinModule('node:fs');
const nodePath = process.getBuiltinModule('node:path');

/** Whether the private folder can be written to, as far as its place and owner tell. */
export type Preparation =
  | {
      readonly kind: 'ready';
      /** Whether the folder was open to others until this call. */
      readonly tightened: boolean;
      /** Why `.gitignore` could not be written, if so. */
      readonly gitignoreFault: string | undefined;
    }
  | {readonly kind: 'link'}
  | {readonly kind: 'foreign'}
  /** The home, or the folder above it, can be written by everybody. */
  | {readonly kind: 'exposed'}
  /** The system names no folder for this user. */
  | {readonly kind: 'no-home'}
  | {readonly kind: 'unwritable'; readonly error: unknown};

/**
 * Makes the missing folders, 0700 whatever the umask, and checks that nobody else can put something
 * in their place. Never throws. (token-store.md sections 2 and 6, step 3)
 *
 * @param home absolute path of the home, if there is one
 * @param name the private folder inside it, such as `tokens`
 * @param isGivenHome whether the user named the home
 */
export function prepareFolders(home: string | undefined, name: string, isGivenHome: boolean): Preparation {
  if (home === undefined) return {kind: 'no-home'};
  try {
    const hasMadeHome = makeFolder(home);
    // A home that is a link is allowed; what counts is the place it leads to.
    const realHome = fs.realpathSync(home);
    if (isExposed(realHome) || isExposed(nodePath.dirname(realHome))) return {kind: 'exposed'};
    const gitignoreFault = ignoreInVersionControl(realHome, hasMadeHome || !isGivenHome);
    const folder = nodePath.join(realHome, name);
    makeFolder(folder);
    return settle(folder, inspectFolder(folder), gitignoreFault);
  } catch (error) {
    return {kind: 'unwritable', error};
  }
}

/** Sets an open folder of ours to 0700 and tells what that makes of it. */
function settle(folder: string, condition: FolderCondition, gitignoreFault: string | undefined): Preparation {
  if (condition.kind === 'link' || condition.kind === 'foreign') return {kind: condition.kind};
  if (condition.kind !== 'open' && condition.kind !== 'private')
    return {kind: 'unwritable', error: undefined};
  const tightened = condition.kind === 'open';
  if (tightened) fs.chmodSync(folder, 0o700);
  return {kind: 'ready', tightened, gitignoreFault};
}

/**
 * Makes a folder and those above it; tells whether it was missing. Each gets its mode at once,
 * because under umask 0777 nothing fits into it before.
 */
function makeFolder(path: string): boolean {
  if (fs.statSync(path, {throwIfNoEntry: false})?.isDirectory()) return false;
  const parent = nodePath.dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    fs.mkdirSync(path, 0o700);
  } catch (error) {
    // Another process made it since the look; a file or dangling link shows at the next step.
    if (faultName(error) === 'EEXIST') return false;
    throw error;
  }
  fs.chmodSync(path, 0o700);
  return true;
}

function isExposed(folder: string): boolean {
  if (process.platform === 'win32') return false;
  const {mode} = fs.statSync(folder);
  return (mode & 0o002) !== 0 && (mode & 0o1000) === 0;
}

/**
 * A home inside a work tree must not be committed. In a given folder that holds something, nothing
 * is added. The store works without the file, so a fault is only returned.
 */
function ignoreInVersionControl(home: string, isOwnFolder: boolean): string | undefined {
  const {O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW} = fs.constants;
  try {
    if (!isOwnFolder && fs.readdirSync(home).length > 0) return undefined;
    const path = nodePath.join(home, '.gitignore');
    // Making an error takes longer than this look, and nearly always it is there.
    if (fs.lstatSync(path, {throwIfNoEntry: false}) !== undefined) return undefined;
    const file = fs.openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
    try {
      fs.fchmodSync(file, 0o600);
      fs.writeFileSync(file, '*\n');
    } finally {
      fs.closeSync(file);
    }
    return undefined;
  } catch (error) {
    const fault = faultName(error) ?? 'unknown';
    return fault === 'EEXIST' ? undefined : fault;
  }
}
