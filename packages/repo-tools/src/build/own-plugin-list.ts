import {join} from 'node:path';
import type {Plugin} from 'rolldown';
import type {OwnPlugin} from './own-plugins.ts';

/** What the list needs to know of a plugin. */
type ListedPlugin = Pick<OwnPlugin, 'name' | 'hasDefinitions'>;

/** The file of a host that finds the definitions of its own plugins when it runs from its sources. */
const listFile = 'src/start/own-plugins.ts';

/**
 * Puts a written list in the place of the file of a host that looks for its plugins: what is imported by a
 * computed name is not bundled. Both have the same export, so that whoever imports it sees no difference.
 */
export function ownPluginList(packageFolder: string, plugins: readonly ListedPlugin[]): Plugin {
  return {
    name: 'own-plugin-list',
    load: (id) => (id === join(packageFolder, listFile) ? listSource(plugins) : undefined),
  };
}

function listSource(plugins: readonly ListedPlugin[]): string {
  const entries = plugins
    .filter(({hasDefinitions}) => hasDefinitions)
    .map(({name}) => `${JSON.stringify(name)}: () => import(${JSON.stringify(`${name}/plugin`)})`);
  return `export const findOwnPlugins = () => ({${entries.join(', ')}});`;
}
