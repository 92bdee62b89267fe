import {commandName} from '@ali1688/contracts/errors';
import {isRecord} from '@ali1688/contracts/json';
import type {Note} from '@ali1688/contracts/ports';
import {isPluginDefinition, type AnyOperation, type PluginDefinition} from '@ali1688/kit';
import {operationCommand} from '@ali1688/kit/oclif';
import type {Command} from '@oclif/core/command';
import type {Config} from '@oclif/core/interfaces';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {readJsonFile} from '../files/read-json-file.ts';
import {findOwnPlugins} from './own-plugins.ts';
import type {ProgramPlugin} from './program-plugins.ts';

/** The plugins of the program that runs, as far as its own commands are about them. */
export type HostPlugins = {
  /** The program and its own plugins. */
  program(): Promise<readonly ProgramPlugin[]>;
  /** Plugins that the user added, if they are loaded for this command. */
  added(): readonly {readonly name: string; readonly root: string}[];
  /**
   * What all of them define. One that cannot be loaded is told and left out: it must not take the others away.
   */
  definitions(tell: (note: Note) => void): Promise<readonly PluginDefinition[]>;
};

/**
 * The oclif command of an operation that is about the plugins. Which there are is known to oclif alone, and
 * only when the command runs; nothing of them is loaded for help.
 */
export function hostCommand(define: (plugins: HostPlugins) => AnyOperation): typeof Command {
  let config: Config | undefined;
  const added = () => config?.getPluginsList().filter(({isRoot}) => !isRoot) ?? [];
  const plugins: HostPlugins = {
    async program() {
      if (config === undefined) return [];
      const {findProgramPlugins} = await import('./program-plugins.ts');
      return findProgramPlugins(config);
    },
    added: () => added().map(({name, root}) => ({name, root})),
    async definitions(tell) {
      const own = Object.entries(findOwnPlugins());
      const others = added().flatMap(({name, root}) => {
        const path = definitionPath(root);
        // oxlint-disable-next-line import/no-dynamic-require -- a plugin of the user's, known by its folder alone
        return path === undefined ? [] : [[name, () => import(pathToFileURL(path).href)] as const];
      });
      const found = await Promise.all(
        [...own, ...others].map(([name, load]) => loadDefinition(name, load, tell)),
      );
      return found.filter((definition) => definition !== undefined);
    },
  };
  // Abstract for the compiler alone: the class it extends runs the operation.
  abstract class HostCommand extends operationCommand(define(plugins)) {
    protected override async init(): Promise<void> {
      await super.init();
      ({config} = this);
    }
  }
  return HostCommand;
}

/** The file behind the export `./plugin` of a package; undefined where it has none. */
function definitionPath(root: string): string | undefined {
  const exports = readJsonFile(join(root, 'package.json'))?.['exports'];
  const exported = isRecord(exports) ? exports['./plugin'] : undefined;
  const path = isRecord(exported) ? (exported['default'] ?? exported['import']) : exported;
  return typeof path === 'string' && path.startsWith('./') ? join(root, path) : undefined;
}

async function loadDefinition(
  name: string,
  load: () => Promise<unknown>,
  tell: (note: Note) => void,
): Promise<PluginDefinition | undefined> {
  try {
    const exported = await load();
    const definition = isRecord(exported) ? exported['plugin'] : undefined;
    if (isPluginDefinition(definition)) return definition;
  } catch {
    // The reason is told by the list of plugins.
  }
  const list = commandName('plugins list');
  tell({
    code: 'PLUGIN_WITHOUT_DEFINITION',
    text: {
      en: `${name} does not say what it defines, so this leaves it out. See: ${list}`,
      zh: `${name} 未提供可用的定义，未列入结果。查看：${list}`,
    },
  });
  return undefined;
}
