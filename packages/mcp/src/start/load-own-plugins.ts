import {isPluginDefinition, type PluginDefinition} from '@ali1688/kit';
import {findOwnPlugins} from './own-plugins.ts';

/** What the program's own plugins define. Throws where one of them is broken, which no installation is by itself. */
export async function loadOwnPlugins(): Promise<readonly PluginDefinition[]> {
  const loaded = await Promise.all(Object.values(findOwnPlugins()).map(async (load) => load()));
  return loaded.map(({plugin}) => plugin).filter(isPluginDefinition);
}
