import type {AnyOperation} from '@ali1688/kit';
import {operationCommand} from '@ali1688/kit/oclif';
import type {Command} from '@oclif/core/command';
import type {Config} from '@oclif/core/interfaces';
import type {OpenPlugins} from '../operations/plugins/list.ts';

/**
 * The oclif command of a `plugins` operation. These commands start without the user's plugins, so
 * all that oclif knows then belongs to the program.
 */
export function pluginsCommand(operation: (open: OpenPlugins) => AnyOperation): typeof Command {
  let config: Config | undefined;
  const open: OpenPlugins = async (session) => {
    const {openPlugins} = await import('./open-plugins.ts');
    const interruption = new AbortController();
    // Pending for ever in a run that nobody interrupts.
    void session.untilInterrupted().then(() => interruption.abort());
    const core = config?.getPluginsList() ?? [];
    return openPlugins({
      core: core.map(({name, version, root, commandIDs}) => ({name, version, root, commandIds: commandIDs})),
      environment: session.environment,
      workFolder: process.cwd(),
      signal: interruption.signal,
    });
  };
  // Abstract for the compiler alone: the class it extends runs the operation.
  abstract class PluginsCommand extends operationCommand(operation(open)) {
    protected override async init(): Promise<void> {
      await super.init();
      ({config} = this);
    }
  }
  return PluginsCommand;
}
