import {isRecord} from '@ali1688/contracts/json';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

/** Loads what a plugin tells its host: the exports of its `./plugin`. */
export type LoadDefinitions = () => Promise<Readonly<Record<string, unknown>>>;

/**
 * The definitions of the program's own plugins by the name of the package: of each dependency
 * `@ali1688/plugin-*` that exports `./plugin`. Nothing of a plugin is loaded before it is asked for.
 *
 * This file serves a run from the sources. The build writes the same list in its place
 * (`packages/repo-tools/src/build/own-plugin-list.ts`), because a computed name is not bundled.
 *
 * @throws Error when a dependency is not installed
 */
export function findOwnPlugins(): Readonly<Record<string, LoadDefinitions>> {
  const require = createRequire(import.meta.url);
  const {dependencies} = readJson(new URL('../../package.json', import.meta.url));
  const names = Object.keys(isRecord(dependencies) ? dependencies : {});
  const withDefinitions = names
    .filter((name) => name.startsWith('@ali1688/plugin-'))
    .filter((name) => {
      const {exports} = readJson(require.resolve(`${name}/package.json`));
      return isRecord(exports) && './plugin' in exports;
    });
  return Object.fromEntries(
    withDefinitions.map((name) => [
      name,
      async () => {
        // oxlint-disable-next-line import/no-dynamic-require -- the names stand in package.json; the build writes them out
        const definitions: unknown = await import(`${name}/plugin`);
        return isRecord(definitions) ? definitions : {};
      },
    ]),
  );
}

function readJson(path: URL | string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return isRecord(value) ? value : {};
}
