import {isAli1688Error} from '@ali1688/contracts/errors';
import {faultName, isOurs, locateStore, prepareForSaving, systemClock, withLock} from '@ali1688/kit/storage';
import fs from 'node:fs';
import {dirname, join} from 'node:path';
import {pluginsUnusable} from './plugin-failures.ts';
import {readPluginList} from './plugin-list-file.ts';

type StoreEnvironment = Readonly<Record<string, string | undefined>>;

const lockLimitMs = 15_000;
const staleAfterMs = 60 * 60 * 1000;

/** `<home>/plugins`, which oclif is told of at the start. Undefined without a home. */
export function pluginsFolder(environment: StoreEnvironment): string | undefined {
  const {path} = locateStore(environment);
  return path === undefined ? undefined : join(path, 'plugins');
}

/**
 * Makes the folder of the plugins, closed to others, for a command that changes it.
 *
 * @throws `STATE_UNUSABLE`
 */
export function preparePluginsFolder(environment: StoreEnvironment): string {
  const folder = join(prepareForSaving(locateStore(environment)), 'plugins');
  try {
    fs.mkdirSync(join(folder, 'installed'), {recursive: true, mode: 0o700});
    const status = fs.lstatSync(folder);
    if (!status.isDirectory()) throw pluginsUnusable(folder, {en: 'it is no folder', zh: '不是目录'});
    if (!isOurs(status.uid))
      throw pluginsUnusable(folder, {en: 'it belongs to another user', zh: '属于其他用户'});
    fs.chmodSync(folder, 0o700);
    return folder;
  } catch (thrown) {
    throw asPluginsFailure(folder, thrown);
  }
}

/** The failure in which work on the folder of the plugins ended; what is an error of ours stays as it is. */
export function asPluginsFailure(folder: string, thrown: unknown): unknown {
  const reason = faultName(thrown);
  const isOfSystem = !isAli1688Error(thrown) && thrown instanceof Error && 'syscall' in thrown;
  return reason === undefined || !isOfSystem ? thrown : pluginsUnusable(folder, {en: reason, zh: reason});
}

/** Runs a change of the list under its lock. @throws `STATE_UNUSABLE` when another command holds it too long */
export async function withPluginList<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const wait = {clock: systemClock, limitMs: lockLimitMs};
  return withLock(join(folder, 'plugins.lock'), wait, (hold) => {
    if (hold.kind === 'busy')
      throw pluginsUnusable(folder, {
        en: 'another command has held it for too long',
        zh: '另一条命令占用时间过长',
      });
    return work();
  });
}

/** Removes what killed commands have left: folders that the list does not name, an hour after they were made. */
export function sweepPluginsFolder(folder: string): void {
  const named = new Set(readPluginList(folder).map(({root}) => root));
  for (const entry of fs.readdirSync(join(folder, 'installed'))) {
    const path = join(folder, 'installed', entry);
    const isStale = Date.now() - fs.lstatSync(path).ctimeMs > staleAfterMs;
    if (!named.has(path) && isStale) fs.rmSync(path, {recursive: true, force: true});
  }
}

/** Removes what npm installed for a plugin. A path that the commands did not make is left alone, whatever the list says. */
export function removeInstalled(folder: string, root: string): void {
  if (dirname(root) === join(folder, 'installed')) fs.rmSync(root, {recursive: true, force: true});
}
