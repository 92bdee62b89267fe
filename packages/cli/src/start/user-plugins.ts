import {isClosedToOthers, suiteHome} from '@ali1688/start';
import fs from 'node:fs';
import {join} from 'node:path';

/** Whether oclif is to load plugins that the user installed. */
export type UserPlugins = 'none' | 'load' | 'untrusted';

/**
 * Tells oclif where the plugins of the user are listed, `<home>/plugins/package.json`, and whether
 * there is anything to load. A list that others could write is not used: it names code that runs
 * with the user's rights. The `plugins` commands run without any of them, so that a plugin that
 * breaks every command can still be removed.
 */
export function findUserPlugins(environment: NodeJS.ProcessEnv, argv: readonly string[]): UserPlugins {
  const home = suiteHome(environment);
  if (home === undefined) return 'none';
  const folder = join(home, 'plugins');
  // The name under which oclif looks for the folder of the list.
  environment['ALI1688_DATA_DIR'] = folder;
  // What oclif keeps for itself, such as completions, lies in the one folder too.
  environment['ALI1688_CACHE_DIR'] = join(home, 'cache');
  if (argv[0] === 'plugins' || argv[0]?.startsWith('plugins:')) return 'none';
  try {
    const list = fs.lstatSync(join(folder, 'package.json'), {throwIfNoEntry: false});
    if (list === undefined) return 'none';
    const isOurs = [list, fs.lstatSync(folder)].every(
      (status) => !status.isSymbolicLink() && isClosedToOthers(status, 0o022),
    );
    return isOurs && list.isFile() ? 'load' : 'untrusted';
  } catch {
    // A home that is a file or a closed folder holds no list; no command may fail for that.
    return 'none';
  }
}
