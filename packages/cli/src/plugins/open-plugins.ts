import type {InstalledPlugin, PluginsPort} from '../operations/plugins/plugins-port.ts';
import {addPlugin, wordsOf, type AddingContext} from './add-plugin.ts';
import {inspectPlugin} from './inspect-plugin.ts';
import {pluginUnknown} from './plugin-failures.ts';
import {packageFolder, readPluginList, writePluginList, type ListedPlugin} from './plugin-list-file.ts';
import {
  asPluginsFailure,
  pluginsFolder,
  preparePluginsFolder,
  removeInstalled,
  withPluginList,
} from './plugins-folder.ts';

/** What the plugins of a run depend on. */
export type PluginsOptions = Omit<AddingContext, 'core'> & {
  /** The packages of the program itself, with their commands. */
  readonly core: readonly {
    readonly name: string;
    readonly version: string;
    readonly root: string;
    readonly commandIds: readonly string[];
  }[];
};

/** Makes what the `plugins` commands may reach, on the file system of this machine. */
export function openPlugins({core, ...context}: PluginsOptions): PluginsPort {
  const {environment} = context;
  const names = core.map(({name}) => name);
  const listed = (): readonly ListedPlugin[] => {
    const folder = pluginsFolder(environment);
    return folder === undefined ? [] : readPluginList(folder);
  };
  return {
    list: async () => [...core.map(describeCore), ...listed().map(describeListed)],
    add: async (from, options) => {
      const commandIds = core.flatMap((plugin) => plugin.commandIds);
      return withPlainFaults(environment, () =>
        addPlugin(from, options, {...context, core: {names, commandIds}}),
      );
    },
    async remove(name, {isDryRun}) {
      const known = listed();
      const plugin = known.find((candidate) => candidate.name === name);
      if (plugin === undefined) {
        const isCore = names.includes(name);
        throw pluginUnknown(
          name.slice(0, 80),
          known.map((candidate) => candidate.name),
          isCore,
        );
      }
      const described = describeListed(plugin);
      if (isDryRun) return described;
      await withPlainFaults(environment, async () => {
        const folder = preparePluginsFolder(environment);
        await withPluginList(folder, async () =>
          writePluginList(
            folder,
            readPluginList(folder).filter((other) => other.name !== name),
          ),
        );
        removeInstalled(folder, plugin.root);
      });
      return described;
    },
  };
}

/** Work on the folder of the plugins: whatever the system says is told with the path. */
async function withPlainFaults<Result>(
  environment: PluginsOptions['environment'],
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (thrown) {
    throw asPluginsFailure(pluginsFolder(environment) ?? '', thrown);
  }
}

function describeCore({name, version, root, commandIds}: PluginsOptions['core'][number]): InstalledPlugin {
  const inspection = inspectPlugin(root);
  const skills = inspection.kind === 'plugin' ? inspection.skills : [];
  return {name, version, type: 'core', path: root, commands: commandIds.map(wordsOf), skills, state: 'ok'};
}

function describeListed(plugin: ListedPlugin): InstalledPlugin {
  const path = packageFolder(plugin);
  const inspection = inspectPlugin(path);
  const base = {name: plugin.name, type: 'user', path} as const;
  if (inspection.kind === 'other')
    return {...base, version: undefined, commands: [], skills: [], state: 'broken'};
  const {version, commandIds, skills} = inspection;
  return {...base, version, commands: commandIds.map(wordsOf), skills, state: 'ok'};
}
