import {Ali1688Error} from '@ali1688/contracts/errors';
import {homeNotAbsolute} from '../texts/token-texts.ts';

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
  system: HostSystem = thisSystem(),
): StoreLocation {
  const paths = system.platform === 'win32' ? win32 : posix;
  const absolute = (path: string | undefined) =>
    path !== undefined && paths.isAbsolute(path) ? path : undefined;
  const at = (path: string, isGiven: boolean): StoreLocation => ({
    path,
    isGiven,
    // Asking for the user's folder costs half a millisecond; only a message needs it.
    get shownPath() {
      return shorten(path, absolute(system.userFolder), paths.sep);
    },
  });
  const given = environment['ALI1688_HOME'];
  if (given !== undefined && given !== '') {
    if (!paths.isAbsolute(given)) throw new Ali1688Error({code: 'USAGE_INVALID', ...homeNotAbsolute});
    return at(paths.normalize(given), true);
  }
  const userFolder = absolute(system.userFolder);
  const systemDefault =
    system.platform === 'win32'
      ? (absolute(environment['LOCALAPPDATA']) ?? (userFolder && paths.join(userFolder, 'AppData', 'Local')))
      : userFolder && paths.join(userFolder, '.config');
  const parent = absolute(environment['XDG_CONFIG_HOME']) ?? systemDefault;
  if (parent === undefined) return {path: undefined, shownPath: '~/.config/ali1688', isGiven: false};
  return at(paths.join(parent, 'ali1688'), false);
}

function thisSystem(): HostSystem {
  return {
    platform: process.platform,
    get userFolder() {
      return userFolderOfThisProcess();
    },
  };
}

/** `os.homedir()` throws for a user without an entry in the user database and without `HOME`. */
export function userFolderOfThisProcess(): string | undefined {
  try {
    return process.getBuiltinModule('node:os').homedir();
  } catch {
    return undefined;
  }
}

function shorten(path: string, userFolder: string | undefined, separator: string): string {
  if (userFolder === undefined) return path;
  if (path === userFolder) return '~';
  const prefix = userFolder.endsWith(separator) ? userFolder : userFolder + separator;
  return path.startsWith(prefix) ? `~${separator}${path.slice(prefix.length)}` : path;
}
