import type {Command} from '@oclif/core/command';
import type {PJSON, Plugin, Topic} from '@oclif/core/interfaces';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

/** `oclif.manifest.json` of the program: its own commands and topics and those of its own plugins. */
type HostManifest = {
  readonly commands: Readonly<Record<string, Command.Cached & {readonly relativePath: readonly string[]}>>;
  readonly topics: Topic[];
};

/**
 * The program and its own plugins as one plugin of oclif. All of it is known from two files of the
 * package, so no folder is searched; oclif's own `Plugin` searches, and sorts the commands by the rules
 * of a language, which Node.js first has to load.
 *
 * @param root folder of the package
 * @throws Error when one of the two files is missing
 */
export function createHostPlugin(root: string): Plugin {
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- the package.json of this very package
  const written: PJSON = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const pjson = withoutPluginList(written);
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- what the build has written
  const manifest: HostManifest = JSON.parse(readFileSync(join(root, 'oclif.manifest.json'), 'utf8'));
  const {commands, topics} = manifest;
  const load = async (id: string, relativePath: readonly string[]): Promise<Command.Class> => {
    const file = pathToFileURL(join(root, ...relativePath)).href;
    // oxlint-disable-next-line typescript/no-unsafe-assignment, import/no-dynamic-require -- the manifest names it, and the build has loaded each as a command
    const {default: command}: {default: Command.Class} = await import(file);
    return Object.assign(command, {id, plugin});
  };
  const identity = {alias: pjson.name, name: pjson.name, root, type: 'core', version: pjson.version};
  const plugin: Plugin = {
    ...identity,
    _base: pjson.name,
    commandIDs: Object.keys(commands),
    commands: Object.entries(commands).map(([id, command]) => ({
      ...command,
      relativePath: [...command.relativePath],
      load: () => load(id, command.relativePath),
      pluginAlias: identity.alias,
      pluginType: identity.type,
    })),
    commandsDir: undefined,
    findCommand: async (id: string) => {
      const listed = plugin.commands.find((command) => command.id === id);
      if (listed === undefined) throw new Error(`There is no command ${id}.`);
      return listed.load();
    },
    hasManifest: true,
    hooks: hooksOf(pjson),
    isRoot: true,
    load: () => Promise.resolve(),
    moduleType: 'module',
    options: {root, isRoot: true},
    pjson,
    topics,
    valid: true,
  };
  return plugin;
}

/** What `oclif.plugins` names is inside: oclif must not load it once more. */
function withoutPluginList(pjson: PJSON): PJSON {
  const {plugins: _inside, ...oclif} = pjson.oclif;
  return {...pjson, oclif};
}

function hooksOf({oclif}: PJSON): Plugin['hooks'] {
  const hooks = Object.entries(oclif.hooks ?? {});
  return Object.fromEntries(
    hooks.map(([event, targets]) => [
      event,
      [targets]
        .flat()
        .map((target) => (typeof target === 'string' ? {target, identifier: 'default'} : target)),
    ]),
  );
}
