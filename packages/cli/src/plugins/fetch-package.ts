import {isRecord} from '@ali1688/contracts/json';
import fs from 'node:fs';
import {join} from 'node:path';
import {findNpm} from './find-npm.ts';
import {findProgram} from './find-program.ts';
import {foreignDependency} from './foreign-dependency.ts';
import {npmEnvironment, wantedGit} from './npm-environment.ts';
import {isPackageName} from './package-name.ts';
import {dependencyNotAllowed, gitMissing, notAPlugin, npmFailed, npmMissing} from './plugin-failures.ts';
import {readJsonFile} from '../files/read-json-file.ts';
import {faultOf, runNpm} from './run-npm.ts';

/** What npm is told beside its environment: nothing is sent but the requests for the package. */
const npmWords = [
  'install',
  '--location=project',
  '--ignore-scripts',
  '--install-links',
  '--omit=dev',
  '--save',
  '--no-package-lock',
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
  '--no-progress',
  '--loglevel=error',
] as const;

/** A package in the folder that npm made for it. */
export type FetchedPackage = {
  /** The name under which npm installed it: that of its folder, whatever its package.json says. */
  readonly name: string;
  readonly path: string;
};

/**
 * Installs one package with the user's npm into a folder of its own. Nothing of a package, of what it depends
 * on or of a repository is run. Without `isGitAllowed` git is not started either, and a package that depends
 * on something outside of the registry is refused.
 *
 * @param folder an empty folder
 * @param from what npm takes: a name with or without a version, an absolute path, an address
 * @throws `USAGE_INVALID`; `STATE_UNUSABLE` without npm, else by what npm says; `INTERRUPTED` is the caller's
 */
export async function fetchPackage(
  folder: string,
  from: string,
  {isGitAllowed, signal}: {readonly isGitAllowed: boolean; readonly signal: AbortSignal},
): Promise<FetchedPackage> {
  const npm = findNpm(process.env['PATH']);
  if (npm === undefined) throw npmMissing();
  const git = isGitAllowed ? findProgram('git', process.env['PATH']) : undefined;
  if (isGitAllowed && git === undefined) throw gitMissing();
  fs.writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const environment = npmEnvironment(process.env, {folder, git});
  const {exitCode, errors} = await runNpm(
    [npm.file, ...npm.args, ...npmWords, '--prefix', folder, '--', from],
    {folder, environment, signal},
  );
  if (exitCode !== 0) {
    if (!isGitAllowed && wantedGit(errors)) throw dependencyNotAllowed(from, undefined);
    throw npmFailed(from, ...faultOf(errors));
  }
  if (!isGitAllowed) {
    const foreign = foreignDependency(folder);
    if (foreign !== undefined) throw dependencyNotAllowed(from, foreign);
  }
  return installedPackage(folder, from);
}

/** The one package that npm noted in the folder, by the name of its folder. */
function installedPackage(folder: string, from: string): FetchedPackage {
  const dependencies = readJsonFile(join(folder, 'package.json'))?.['dependencies'];
  const [name, ...others] = isRecord(dependencies) ? Object.keys(dependencies) : [];
  if (name === undefined || others.length > 0 || !isPackageName(name))
    throw notAPlugin(from, {en: 'npm installed no package', zh: 'npm 未安装任何包'});
  const path = join(folder, 'node_modules', ...name.split('/'));
  const way = [join(folder, 'node_modules'), join(folder, 'node_modules', name.split('/')[0] ?? ''), path];
  const isFolder = way.every((step) => fs.lstatSync(step, {throwIfNoEntry: false})?.isDirectory() === true);
  if (!isFolder) throw notAPlugin(from, {en: 'npm installed no folder for it', zh: 'npm 没有生成它的目录'});
  return {name, path};
}
