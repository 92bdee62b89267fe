import {Plugin} from '@oclif/core/config';
import type {Config} from '@oclif/core/interfaces';

/** A package of the program, as far as `plugins` and `skills` tell of it. */
export type ProgramPlugin = {
  readonly name: string;
  readonly version: string;
  /** Folder of the package. */
  readonly root: string;
  readonly commandIds: readonly string[];
};

/**
 * The program and its own plugins, each by itself. oclif knows them as one; what a command says of a
 * plugin, and the skills that it carries, lie in the folder of its package, which is found here.
 *
 * @throws Error when a package of the program is missing
 */
export async function findProgramPlugins(config: Config): Promise<readonly ProgramPlugin[]> {
  const {name, version, root} = config;
  const commands = config.getPluginsList().find(({isRoot}) => isRoot)?.commands ?? [];
  const owners = new Set(commands.map(({pluginName}) => pluginName ?? name));
  owners.delete(name);
  const own = await Promise.all([...owners].toSorted().map((owner) => findPackage(owner, root)));
  const commandIds = commands.filter(({pluginName}) => pluginName === name).map(({id}) => id);
  return [{name, version, root, commandIds}, ...own];
}

async function findPackage(packageName: string, hostRoot: string): Promise<ProgramPlugin> {
  const plugin = new Plugin({name: packageName, root: hostRoot, type: 'core'});
  await plugin.load();
  const {name, version, root, commandIDs} = plugin;
  return {name, version, root, commandIds: commandIDs};
}
