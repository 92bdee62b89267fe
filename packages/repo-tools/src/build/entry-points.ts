import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {listFiles} from '../workspace/list-files.ts';
import {importedSpecifiers} from '../workspace/imported-specifiers.ts';
import {sourceOfOutput} from '../workspace/source-of-output.ts';
import type {OwnPlugin} from './own-plugins.ts';

/** What oclif or another package loads by path, relative to the package. */
const entryPattern = 'src/{{commands,hooks,help}/**/*.ts,plugin.ts}';

/**
 * The entry points of an oclif package: what oclif loads by path, what the files in `bin` import from
 * `dist`, and the commands of its own plugins. A folder that is not there adds nothing.
 *
 * @returns output name (path below `src` without its ending, e.g. `commands/ranking/top-list`) to the
 *   absolute path of the source
 * @throws Error when there is no command at all, or when two packages have the same one
 */
export async function findEntryPoints(
  packageFolder: string,
  plugins: readonly OwnPlugin[] = [],
): Promise<Readonly<Record<string, string>>> {
  const loadedByPath = await listFiles(packageFolder, entryPattern);
  if (!loadedByPath.some((path) => path.startsWith('src/commands/'))) {
    throw new Error(`${packageFolder} has no command under src/commands.`);
  }
  const sources = [...loadedByPath, ...(await findBinImports(packageFolder))].toSorted();
  const entryPoints = new Map(
    sources.map((path) => [path.slice('src/'.length, -'.ts'.length), join(packageFolder, path)]),
  );
  for (const {name, commands} of plugins) {
    for (const [output, source] of Object.entries(commands)) {
      if (entryPoints.has(output)) throw new Error(`${output} of ${name} is in another package, too.`);
      entryPoints.set(output, source);
    }
  }
  return Object.fromEntries(entryPoints);
}

async function findBinImports(packageFolder: string): Promise<readonly string[]> {
  const bins = await listFiles(packageFolder, 'bin/*.js');
  const lists = await Promise.all(
    bins.map(async (bin) => {
      const specifiers = importedSpecifiers(bin, await readFile(join(packageFolder, bin), 'utf8'));
      return specifiers.map((specifier) => sourceOfOutput(bin, specifier ?? ''));
    }),
  );
  return lists.flat().filter((source) => source !== undefined);
}
