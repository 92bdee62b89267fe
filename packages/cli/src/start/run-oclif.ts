import {Config} from '@oclif/core/config';
import {run} from '@oclif/core/run';
import {settings} from '@oclif/core/settings';
import {createHostPlugin} from './host-plugin.ts';

/**
 * Runs a command line with oclif.
 *
 * @param root folder of the package of the program
 * @throws what escapes a command, and oclif's own errors
 */
export async function runOclif(
  argv: readonly string[],
  {root, hasUserPlugins}: {readonly root: string; readonly hasUserPlugins: boolean},
): Promise<void> {
  // Commands are built files: whatever NODE_ENV says, there are no sources to look for.
  settings.enableAutoTranspile = false;
  const host = createHostPlugin(root);
  const options = {root, pjson: host.pjson, plugins: new Map([[host.name, host]])};
  if (!hasUserPlugins) {
    await run([...argv], options);
    return;
  }
  // Given plugins are taken for all of them, until oclif is asked for the others.
  const config = await Config.load({...options, userPlugins: true});
  await config.loadPluginsAndCommands({force: true});
  await run([...argv], config);
}
