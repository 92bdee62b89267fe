import {commandReference} from './command-reference.ts';
import type {Generator} from './generator.ts';
import {cliPlugins, mcpPlugins} from './host-plugins.ts';
import {surfaceSnapshot} from './surface-snapshot.ts';

/** Every generator of the repository; a new one is added here and nowhere else. */
export const generators: readonly Generator[] = [cliPlugins, mcpPlugins, commandReference, surfaceSnapshot];
