import {randomBytes} from 'node:crypto';
import fs from 'node:fs';
import {join} from 'node:path';
import type {AddedPlugin, AddingOptions} from '../operations/plugins/plugins-port.ts';
import {fetchPackage} from './fetch-package.ts';
import {inspectPlugin} from './inspect-plugin.ts';
import {locateSource} from './locate-source.ts';
import {notAPlugin} from './plugin-failures.ts';
import {packageFolder, readPluginList, writePluginList} from './plugin-list-file.ts';
import {preparePluginsFolder, removeInstalled, sweepPluginsFolder, withPluginList} from './plugins-folder.ts';

/** What adding a plugin depends on. */
export type AddingContext = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the working folder. Throws `STATE_UNUSABLE` where it is gone. */
  readonly workFolder: () => string;
  /** Packages and command ids of the program itself. */
  readonly core: {readonly names: readonly string[]; readonly commandIds: readonly string[]};
  readonly signal: AbortSignal;
};

/**
 * Adds a plugin: npm installs it into a folder of its own, its files are looked at, and only then the
 * list that oclif reads is replaced. Until that moment nothing has changed; a failure leaves nothing.
 * Nothing of the package is run.
 *
 * @throws `USAGE_INVALID` for what is no plugin, `STATE_UNUSABLE`, `NETWORK`
 */
export async function addPlugin(
  from: string,
  {isDryRun, isGitAllowed}: AddingOptions,
  {environment, workFolder, core, signal}: AddingContext,
): Promise<AddedPlugin> {
  const folder = preparePluginsFolder(environment);
  sweepPluginsFolder(folder);
  const source = locateSource(from, {workFolder, isGitAllowed});
  const root = join(folder, 'installed', randomBytes(8).toString('hex'));
  fs.mkdirSync(root, {mode: 0o700});
  let isAdded = false;
  try {
    const {name, path} = await fetchPackage(root, source, {isGitAllowed, signal});
    const inspection = inspectPlugin(path);
    if (inspection.kind === 'other') throw notAPlugin(from, inspection.reason);
    const {version, commandIds, skills} = inspection;
    if ([name, inspection.name].some((taken) => core.names.includes(taken)))
      throw notAPlugin(name, {
        en: 'a package of that name belongs to the program',
        zh: '同名的包属于程序本身',
      });
    const listed = {name, root, from: source};
    const former = isDryRun
      ? readPluginList(folder).find((plugin) => plugin.name === name)
      : await replaceInList(folder, listed);
    isAdded = !isDryRun;
    if (isAdded && former !== undefined) removeInstalled(folder, former.root);
    return {
      name,
      version,
      path: packageFolder(listed),
      commands: commandIds.map(wordsOf),
      skills,
      from: source,
      action: former === undefined ? 'created' : 'updated',
      hiddenCommands: commandIds.filter((id) => core.commandIds.includes(id)).map(wordsOf),
    };
  } finally {
    if (!isAdded) fs.rmSync(root, {recursive: true, force: true});
  }
}

/** Puts a plugin into the list; gives the entry that it replaces. */
async function replaceInList(folder: string, plugin: ReturnType<typeof readPluginList>[number]) {
  return withPluginList(folder, async () => {
    const plugins = readPluginList(folder);
    const former = plugins.find(({name}) => name === plugin.name);
    await writePluginList(folder, [...plugins.filter((other) => other !== former), plugin]);
    return former;
  });
}

/** The words of a command, as they are typed: `ranking types` of `ranking:types`. */
export function wordsOf(id: string): string {
  return id.replaceAll(':', ' ');
}
