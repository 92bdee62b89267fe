import {ownPluginsOf, type LoadDefinitions} from '@ali1688/kit';

/**
 * The definitions of the program's own plugins. This file serves a run from the sources; the build writes the list in its
 * place (`packages/repo-tools/src/build/own-plugin-list.ts`).
 */
export function findOwnPlugins(): Readonly<Record<string, LoadDefinitions>> {
  return ownPluginsOf(
    new URL('../../package.json', import.meta.url),
    // oxlint-disable-next-line import/no-dynamic-require -- the names stand in package.json; the build writes them out
    async (name): Promise<unknown> => import(name),
  );
}
