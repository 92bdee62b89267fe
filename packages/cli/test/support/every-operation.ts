import type {AnyOperation} from '@ali1688/kit';
import {hostOperations} from '../../src/operations/host-operations.ts';
import {defineOperations} from '../../src/operations/operations.ts';
import type {HostPlugins} from '../../src/start/host-command.ts';
import {loadOwnDefinitions} from './own-definitions.ts';

/** The plugins of the program in this process, none of the user's among them. */
const definitions = await loadOwnDefinitions();

const ownPlugins: HostPlugins = {
  program: () => Promise.resolve([]),
  added: () => [],
  definitions: () => Promise.resolve(definitions),
};

/** Every operation of the program, from its sources: of each plugin and of the host. */
export const everyOperation: readonly AnyOperation[] = [
  ...definitions.flatMap(({operations}) => operations),
  ...hostOperations(ownPlugins),
  defineOperations(ownPlugins),
];
