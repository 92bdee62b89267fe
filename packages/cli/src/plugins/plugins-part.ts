import type {OpenPart} from '@ali1688/kit';
import type {PluginsPort} from '../operations/plugins/plugins-port.ts';
import {findWorkFolder} from '../files/find-work-folder.ts';
import type {HostPlugins} from '../start/host-command.ts';

/**
 * Makes what a `plugins` command reaches. These commands start without the user's plugins, so all that oclif
 * knows then belongs to the program.
 */
export function openPluginsOf(plugins: HostPlugins): OpenPart<Promise<PluginsPort>> {
  return async ({runtime, scope}) => {
    const {openPlugins} = await import('./open-plugins.ts');
    return openPlugins({
      core: await plugins.program(),
      environment: runtime.environment,
      workFolder: findWorkFolder,
      signal: scope.signal,
    });
  };
}
