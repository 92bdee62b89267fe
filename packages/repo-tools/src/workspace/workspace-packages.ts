import {readdir} from 'node:fs/promises';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {readPackageManifest, type PackageManifest} from './package-manifest.ts';

/** One package of the workspace. */
export type WorkspacePackage = {
  /** Name of its folder under `packages`, e.g. `plugin-ranking`. */
  readonly folder: string;
  /** Absolute path of that folder. */
  readonly path: string;
  readonly manifest: PackageManifest;
};

/**
 * Every package under `packages`, by folder name. A folder without package.json is no package.
 *
 * @throws Error when a package.json cannot be read
 */
export async function readWorkspacePackages(root: string): Promise<readonly WorkspacePackage[]> {
  const entries = await readdir(join(root, 'packages'), {withFileTypes: true});
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const withManifest = folders.filter((folder) => existsSync(join(root, 'packages', folder, 'package.json')));
  return Promise.all(
    withManifest.toSorted().map(async (folder) => {
      const path = join(root, 'packages', folder);
      return {folder, path, manifest: await readPackageManifest(join(path, 'package.json'))};
    }),
  );
}
