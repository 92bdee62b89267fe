import {isRecord} from '@ali1688/contracts/json';
import {systemClock, writePrivateFile} from '@ali1688/kit/storage';
import {join} from 'node:path';
import {readJsonFile} from '../files/read-json-file.ts';

/** A plugin that the user added, as the list has it. */
export type ListedPlugin = {
  readonly name: string;
  /** Absolute path of the folder that npm installed into; the package lies in its `node_modules`. */
  readonly root: string;
  readonly from: string;
};

/**
 * The plugins in `<folder>/package.json`. It is the file that oclif reads by itself on every start:
 * `oclif.plugins`, entries with `type: "user"` (@oclif/core 5.1, `PluginLoader.loadUserPlugins`).
 */
export function readPluginList(folder: string): readonly ListedPlugin[] {
  const oclif = readJsonFile(join(folder, 'package.json'))?.['oclif'];
  const plugins: unknown = isRecord(oclif) ? oclif['plugins'] : undefined;
  if (!Array.isArray(plugins)) return [];
  return plugins.flatMap((entry: unknown): readonly ListedPlugin[] => {
    if (!isRecord(entry) || typeof entry['name'] !== 'string' || typeof entry['root'] !== 'string') return [];
    const from = typeof entry['from'] === 'string' ? entry['from'] : entry['name'];
    return [{name: entry['name'], root: entry['root'], from}];
  });
}

/** Replaces the list as a whole. @throws the system's fault */
export async function writePluginList(folder: string, plugins: readonly ListedPlugin[]): Promise<void> {
  const entries = plugins.map(({name, root, from}) => ({name, type: 'user', root, from}));
  const content = {private: true, oclif: {schema: 1, plugins: entries}};
  await writePrivateFile(
    join(folder, 'package.json'),
    `${JSON.stringify(content, undefined, 2)}\n`,
    systemClock,
  );
}

/** Folder of the package of a listed plugin. */
export function packageFolder({name, root}: ListedPlugin): string {
  return join(root, 'node_modules', ...name.split('/'));
}
