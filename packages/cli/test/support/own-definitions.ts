import {isPluginDefinition, type PluginDefinition} from '@ali1688/kit';
import {findOwnPlugins} from '../../src/start/own-plugins.ts';

/** What the program's own plugins define, read from their sources. */
export async function loadOwnDefinitions(): Promise<readonly PluginDefinition[]> {
  const loaded = await Promise.all(Object.values(findOwnPlugins()).map((load) => load()));
  return loaded.map(({plugin}) => plugin).filter(isPluginDefinition);
}
