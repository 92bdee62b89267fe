import {networkFileSystemOf} from './network-file-system.ts';
import {shortenPath, userFolderOfThisProcess} from './store-location.ts';
import {syncServiceOf} from './synced-folder.ts';

const fs = process.getBuiltinModule('node:fs');
const nodePath = process.getBuiltinModule('node:path');

/** What lies around the home that may carry its secrets elsewhere. (token-store.md section 13) */
export type StoreSurroundings = {
  /** The git work tree that the home lies in, as shown to people. */
  readonly workTree: string | undefined;
  /** The service that copies the home to other machines, such as `Dropbox`. */
  readonly syncService: string | undefined;
  /** The type of the file system if its files lie on another machine, such as `nfs4`. */
  readonly networkFileSystem: string | undefined;
};

/**
 * Looks around a home that need not exist yet, at the place it leads to if it is a link. Never throws.
 *
 * @param home absolute path
 */
export function describeSurroundings(home: string): StoreSurroundings {
  const place = realPlace(home);
  const workTree = workTreeAround(place);
  return {
    workTree: workTree && shortenPath(workTree, userFolderOfThisProcess(), nodePath),
    syncService: syncServiceOf(home) ?? syncServiceOf(place),
    networkFileSystem: networkFileSystemOf(place),
  };
}

/** The innermost folder on the way that exists, links resolved. */
function realPlace(path: string): string {
  try {
    return fs.realpathSync(path);
  } catch {
    const parent = nodePath.dirname(path);
    return parent === path ? path : realPlace(parent);
  }
}

/** `.git` is a folder in a clone and a file in a further work tree or a submodule. */
function workTreeAround(path: string): string | undefined {
  if (fs.existsSync(nodePath.join(path, '.git'))) return path;
  const parent = nodePath.dirname(path);
  return parent === path ? undefined : workTreeAround(parent);
}
