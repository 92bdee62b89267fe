import {defineDoctor} from '@ali1688/doctor';
import type {HostPlugins} from '../start/host-command.ts';
import {answersOf} from './plugin-answers.ts';

/** The doctor of the CLI: it tries every API that a command of a plugin uses. */
export const defineHostDoctor = (plugins: HostPlugins) =>
  defineDoctor({
    node: {major: 22, minor: 19},
    async loadProbes(tell) {
      const definitions = await plugins.definitions(tell);
      const probes = definitions.flatMap((definition) => definition.probes);
      // Two plugins may use one API.
      return [...new Map(probes.map((probe) => [probe.api, probe])).values()];
    },
    loadSandboxApis: answersOf(plugins),
  });
