import {existsSync} from 'node:fs';
import {readFile, realpath} from 'node:fs/promises';
import {join, matchesGlob} from 'node:path';
import {isRecord} from '@ali1688/contracts/json';
import {listFiles} from '../workspace/list-files.ts';

/** A plugin that belongs to an oclif host and goes into its bundle. */
export type OwnPlugin = {
  readonly name: string;
  /** Its folder, without links. */
  readonly root: string;
  /** Output name, such as `commands/ranking/top-list`, to the absolute path of what the bundler reads. */
  readonly commands: Readonly<Record<string, string>>;
  /** Whether it exports `./plugin`, its definitions for a host. */
  readonly hasDefinitions: boolean;
};

/**
 * The dependencies of a package that its `oclif.plugins` names, in the order of their names. Those of the
 * workspace are read from their sources, others as they are published. A plugin by itself has none.
 *
 * @throws Error when one is not installed, not built, or has hooks of oclif, which the host would not run
 */
export async function findOwnPlugins(packageFolder: string): Promise<readonly OwnPlugin[]> {
  const {oclif, dependencies} = await readJson(join(packageFolder, 'package.json'));
  const patterns = isRecord(oclif) && Array.isArray(oclif['plugins']) ? oclif['plugins'].map(String) : [];
  const names = Object.keys(isRecord(dependencies) ? dependencies : {})
    .filter((name) => patterns.some((pattern) => matchesGlob(name, pattern)))
    .toSorted();
  return Promise.all(names.map((name) => readOwnPlugin(name, join(packageFolder, 'node_modules', name))));
}

async function readOwnPlugin(name: string, link: string): Promise<OwnPlugin> {
  const root = await realpath(link);
  const {oclif, exports} = await readJson(join(root, 'package.json'));
  const hooks = Object.keys(isRecord(oclif) && isRecord(oclif['hooks']) ? oclif['hooks'] : {});
  // Those are of oclif's plugin for plugins, which the suite does without.
  const run = hooks.filter((event) => !event.startsWith('plugins:'));
  if (run.length > 0) throw new Error(`${name} has hooks (${run.join(', ')}); the host would not run them.`);
  return {
    name,
    root,
    commands: existsSync(join(root, 'src/commands'))
      ? commandFiles(root, 'src', await listFiles(root, 'src/commands/**/*.ts'))
      : commandFiles(root, 'lib', await publishedCommands(root)),
    hasDefinitions: isRecord(exports) && './plugin' in exports,
  };
}

/** Paths of the commands of a published plugin, as its manifest gives them. */
async function publishedCommands(root: string): Promise<readonly string[]> {
  const {commands} = await readJson(join(root, 'oclif.manifest.json'));
  return Object.values(isRecord(commands) ? commands : {}).flatMap((command) =>
    isRecord(command) && Array.isArray(command['relativePath']) ? [command['relativePath'].join('/')] : [],
  );
}

function commandFiles(
  root: string,
  folder: string,
  paths: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1).replace(/\.[jt]s$/, ''), join(root, path)]),
  );
}

async function readJson(path: string): Promise<Readonly<Record<string, unknown>>> {
  const value: unknown = JSON.parse(await readFile(path, 'utf8'));
  return isRecord(value) ? value : {};
}
