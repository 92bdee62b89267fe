import {Ali1688Error} from '@ali1688/contracts/errors';
import {homeNotAbsolute} from '../texts/state-texts.ts';

const {posix, win32} = process.getBuiltinModule('node:path');

/** Where the suite stores things. (token-store.md section 2) */
export type StoreLocation = {
  /** Absolute path of the home. Absent: the system names no folder for this user, so nothing is stored. */
  readonly path: string | undefined;
  /** The path as shown to people, with `~` for the user's folder. */
  readonly shownPath: string;
  /** Whether the user named the folder with `ALI1688_HOME`. Such a folder is never chmodded. */
  readonly isGiven: boolean;
};

/** What the default home depends on besides the environment. */
export type HostSystem = {
  readonly platform: NodeJS.Platform;
  /** The user's own folder, as `os.homedir()` gives it; absent if the system knows none. */
  readonly userFolder: string | undefined;
};

/**
 * Finds the home: `ALI1688_HOME`, else `$XDG_CONFIG_HOME/ali1688`, else the default of the system.
 * Touches no file. An empty variable counts as not set. (token-store.md section 2)
 *
 * @throws `USAGE_INVALID` if `ALI1688_HOME` is not absolute
 */
export function locateStore(
  environment: Readonly<Record<string, string | undefined>>,
  system: HostSystem = thisSystem,
): StoreLocation {
  const paths = system.platform === 'win32' ? win32 : posix;
  const given = environment['ALI1688_HOME'];
  const isGiven = given !== undefined && given !== '';
  if (isGiven && !paths.isAbsolute(given))
    throw new Ali1688Error({code: 'USAGE_INVALID', ...homeNotAbsolute});
  const path = isGiven ? paths.normalize(given) : defaultHome(environment, system, paths);
  return {
    path,
    isGiven,
    // Asking for the user's folder costs half a millisecond; only a message needs it.
    get shownPath() {
      return path === undefined ? '~/.config/ali1688' : shortenPath(path, system.userFolder, paths);
    },
  };
}

type Paths = typeof posix;

function defaultHome(
  environment: Readonly<Record<string, string | undefined>>,
  system: HostSystem,
  paths: Paths,
): string | undefined {
  const absolute = (path: string | undefined) =>
    path !== undefined && paths.isAbsolute(path) ? path : undefined;
  const userFolder = absolute(system.userFolder);
  const systemDefault =
    system.platform === 'win32'
      ? (absolute(environment['LOCALAPPDATA']) ?? (userFolder && paths.join(userFolder, 'AppData', 'Local')))
      : userFolder && paths.join(userFolder, '.config');
  const parent = absolute(environment['XDG_CONFIG_HOME']) ?? systemDefault;
  return parent && paths.join(parent, 'ali1688');
}

const thisSystem: HostSystem = {
  platform: process.platform,
  get userFolder() {
    return userFolderOfThisProcess();
  },
};

/** `os.homedir()` throws for a user without an entry in the user database and without `HOME`. */
export function userFolderOfThisProcess(): string | undefined {
  try {
    return process.getBuiltinModule('node:os').homedir();
  } catch {
    return undefined;
  }
}

/** A path as shown to people, with `~` for the user's folder. */
export function shortenPath(path: string, userFolder: string | undefined, paths: Paths): string {
  if (userFolder === undefined || !paths.isAbsolute(userFolder)) return path;
  if (path === userFolder) return '~';
  const {sep} = paths;
  const prefix = userFolder.endsWith(sep) ? userFolder : userFolder + sep;
  return path.startsWith(prefix) ? `~${sep}${path.slice(prefix.length)}` : path;
}
