import type {AnyOperation, PluginDefinition} from '@ali1688/kit';
import {defineDoctor} from '@ali1688/doctor';
import {plugin as auth} from '@ali1688/plugin-auth/plugin';

/**
 * What every skill script has beside its own operations: `auth …`, in the order of its help, and
 * `doctor` for the APIs of the skill. The bundler makes a file of its own of this module.
 */
export function openCompanion(plugin: PluginDefinition): readonly AnyOperation[] {
  const doctor = defineDoctor({node: {major: 20, minor: 19}, loadPlugins: async () => [plugin]});
  return [...auth.operations, doctor];
}
