import {existsSync} from 'node:fs';
import {cp, mkdir, readdir, realpath, symlink, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {listGitFiles} from '../../src/workspace/git-files.ts';
import {repositoryRoot} from '../../src/workspace/repository-root.ts';
import {runCommand} from '../../src/workspace/run-tool.ts';

const scope = '@ali1688';

/**
 * A copy of this repository in which packages can be changed and built: its files, what is built of
 * them, and in the place of an installation links to the one here. Nothing is downloaded.
 *
 * @param copy path that does not exist yet
 */
export async function copyRepository(copy: string): Promise<void> {
  for (const path of await listGitFiles(repositoryRoot)) {
    const source = join(repositoryRoot, path);
    // A tracked file may have been deleted.
    if (!existsSync(source)) continue;
    await mkdir(dirname(join(copy, path)), {recursive: true});
    await cp(source, join(copy, path), {verbatimSymlinks: true});
  }
  await symlink(join(repositoryRoot, 'node_modules'), join(copy, 'node_modules'));
  for (const folder of await readdir(join(repositoryRoot, 'packages'))) {
    for (const built of ['dist', 'oclif.manifest.json']) {
      const source = join(repositoryRoot, 'packages', folder, built);
      if (existsSync(source)) await cp(source, join(copy, 'packages', folder, built), {recursive: true});
    }
    await linkDependencies(copy, folder, folder);
  }
  await git(copy, 'init', '--quiet');
  // The ignore list means folders; here it is a link.
  await writeFile(join(copy, '.git/info/exclude'), 'node_modules\n');
  await git(copy, 'add', '--all');
  const who = ['-c', 'user.name=Copy', '-c', 'user.email=copy@example.com', '-c', 'commit.gpgsign=false'];
  await git(copy, ...who, 'commit', '--quiet', '--no-verify', '--message=Copy');
}

/** What has been changed and added in a copy since it was made, a new folder as one path. */
export async function changedPaths(copy: string): Promise<readonly string[]> {
  const status = await git(copy, 'status', '--porcelain');
  return status
    .split('\n')
    .map((line) => line.slice(3))
    .filter((path) => path !== '');
}

/** A file of the engine, which every skill has: generated anew for all of them when one uses more of it. */
export const engineFile = /^skills\/[^/]+\/scripts\/engine[^/]*\.mjs$/;

async function git(copy: string, ...args: readonly string[]): Promise<string> {
  const run = await runCommand('git', args, copy);
  if (run.exitCode !== 0) throw new Error(`git ${args.join(' ')} failed: ${run.stderr}`);
  return run.stdout;
}

/**
 * Gives a package of the copy the dependencies that another one has here. Packages of the workspace
 * are those of the copy.
 *
 * @param like name of the folder whose dependencies are taken
 * @param more folders of further packages of the workspace
 */
export async function linkDependencies(
  copy: string,
  folder: string,
  like: string,
  more: readonly string[] = [],
): Promise<void> {
  const source = join(repositoryRoot, 'packages', like, 'node_modules');
  if (!existsSync(source)) return;
  const target = join(copy, 'packages', folder, 'node_modules');
  for (const name of await dependenciesIn(source)) {
    const isOurs = name.startsWith(`${scope}/`);
    const place = isOurs
      ? join(copy, 'packages', name.slice(scope.length + 1))
      : await realpath(join(source, name));
    await link(place, join(target, name));
  }
  for (const other of more) await link(join(copy, 'packages', other), join(target, scope, other));
}

async function link(place: string, path: string): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  if (!existsSync(path)) await symlink(place, path);
}

async function dependenciesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  const nested = names
    .filter((name) => name.startsWith('@'))
    .map(async (name) => (await readdir(join(folder, name))).map((inner) => `${name}/${inner}`));
  return [...names.filter((name) => !/^[.@]/.test(name)), ...(await Promise.all(nested)).flat()];
}
