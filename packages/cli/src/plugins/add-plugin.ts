import {Ali1688Error} from '@ali1688/contracts/errors';
import {randomBytes} from 'node:crypto';
import fs from 'node:fs';
import {isAbsolute, join, resolve} from 'node:path';
import type {AddedPlugin} from '../operations/plugins/plugins-port.ts';
import {fetchPackage} from './fetch-package.ts';
import {inspectPlugin} from './inspect-plugin.ts';
import {addressHoldsSecret, notAPlugin} from './plugin-failures.ts';
import {packageFolder, readPluginList, writePluginList} from './plugin-list-file.ts';
import {preparePluginsFolder, removeInstalled, sweepPluginsFolder, withPluginList} from './plugins-folder.ts';

/** What adding a plugin depends on. */
export type AddingContext = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workFolder: string;
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
  {isDryRun}: {readonly isDryRun: boolean},
  {environment, workFolder, core, signal}: AddingContext,
): Promise<AddedPlugin> {
  if (/\/\/[^/\s]*@/.test(from)) throw addressHoldsSecret();
  const folder = preparePluginsFolder(environment);
  sweepPluginsFolder(folder);
  const root = join(folder, 'installed', randomBytes(8).toString('hex'));
  fs.mkdirSync(root, {mode: 0o700});
  let isAdded = false;
  try {
    const source = absoluteSource(from, workFolder);
    const path = await fetchPackage(root, source, signal);
    const inspection = inspectPlugin(path);
    if (inspection.kind === 'other') throw notAPlugin(from, inspection.reason);
    const {name, version, commandIds, skills} = inspection;
    if (core.names.includes(name))
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

/** A path as npm takes it from any folder; a name and an address stay as they are. */
function absoluteSource(from: string, workFolder: string): string {
  const path = from.replace(/^file:(\/\/)?/, '');
  const isPath = path !== from || isAbsolute(path) || /^\.{1,2}([\\/]|$)|\.(tgz|tar\.gz)$/i.test(path);
  if (!isPath || /^https?:/.test(path)) return from;
  const absolutePath = resolve(workFolder, path);
  if (fs.existsSync(absolutePath)) return absolutePath;
  throw new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {en: `There is no file or folder ${absolutePath}.`, zh: `没有 ${absolutePath} 这个文件或目录。`},
    hint: {en: 'Check the path, then run the command again.', zh: '请检查路径，然后重新运行该命令。'},
  });
}

function wordsOf(id: string): string {
  return id.replaceAll(':', ' ');
}
