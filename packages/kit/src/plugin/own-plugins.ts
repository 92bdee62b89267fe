import {isRecord} from '@ali1688/contracts/json';

/** Loads what a plugin tells its host: the exports of its `./plugin`. */
export type LoadDefinitions = () => Promise<Readonly<Record<string, unknown>>>;

/**
 * The definitions of a program's own plugins by the name of the package: of each `@ali1688/plugin-*` among its dependencies
 * that exports `./plugin`. Nothing of a plugin is loaded before it is asked for. It serves a run from the sources: the
 * build writes the list in its place, because a computed name is not bundled.
 *
 * @param manifest address of the package.json of the program
 * @param load imports a module by its name, as the program finds it
 * @throws Error when a dependency is not installed
 */
export function ownPluginsOf(
  manifest: URL,
  load: (name: string) => Promise<unknown>,
): Readonly<Record<string, LoadDefinitions>> {
  const require = process.getBuiltinModule('node:module').createRequire(manifest);
  const {dependencies, devDependencies} = readJson(manifest);
  const names = [dependencies, devDependencies]
    .flatMap((listed) => Object.keys(isRecord(listed) ? listed : {}))
    .filter((name) => name.startsWith('@ali1688/plugin-'))
    .filter((name) => {
      const {exports} = readJson(require.resolve(`${name}/package.json`));
      return isRecord(exports) && './plugin' in exports;
    });
  return Object.fromEntries(
    names.map((name) => [
      name,
      async () => {
        const definitions = await load(`${name}/plugin`);
        return isRecord(definitions) ? definitions : {};
      },
    ]),
  );
}

function readJson(path: URL | string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(process.getBuiltinModule('node:fs').readFileSync(path, 'utf8'));
  return isRecord(value) ? value : {};
}
