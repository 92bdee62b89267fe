import {sandboxAnswersOf, type AnyOperation} from '@ali1688/kit';
import type {HostPlugins} from '../start/host-command.ts';

/**
 * What the sandbox answers for the APIs that plugins bring, for a command that is about no single one of
 * them. A plugin that cannot be loaded is left out.
 */
export function answersOf(plugins: HostPlugins): Required<AnyOperation>['loadSandboxApis'] {
  return async () => {
    const definitions = await plugins.definitions(() => undefined);
    return sandboxAnswersOf(definitions.flatMap(({operations}) => operations))();
  };
}
