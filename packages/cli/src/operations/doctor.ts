import {defineDoctor} from '@ali1688/doctor';
import type {HostPlugins} from '../start/host-command.ts';

/** The doctor of the CLI: it tries every API that a command of a plugin uses. */
export const defineHostDoctor = (plugins: HostPlugins) =>
  defineDoctor({
    node: {major: 22, minor: 19},
    loadPlugins: async (tell) => plugins.definitions(tell),
  });
