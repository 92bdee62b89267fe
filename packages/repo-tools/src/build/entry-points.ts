import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {listFiles} from '../workspace/list-files.ts';
import {readSourceFacts} from '../workspace/source-facts.ts';
import {sourceOfOutput} from '../workspace/source-of-output.ts';

/** What oclif or another package loads by path, relative to the package. */
const entryPattern = 'src/{{commands,hooks,help}/**/*.ts,operations/index.ts}';

/**
 * The entry points of an oclif package: what oclif loads by path, and what the files in `bin`
 * import from `dist`. A folder that is not there adds nothing.
 *
 * @returns output name (path below `src` without its ending, e.g. `commands/ranking/top-list`) to
 *   source path relative to the package
 * @throws Error when there is no command at all
 */
export async function findEntryPoints(packageFolder: string): Promise<Readonly<Record<string, string>>> {
  const loadedByPath = await listFiles(packageFolder, entryPattern);
  if (!loadedByPath.some((path) => path.startsWith('src/commands/'))) {
    throw new Error(`${packageFolder} has no command under src/commands.`);
  }
  const sources = [...loadedByPath, ...(await findBinImports(packageFolder))].toSorted();
  return Object.fromEntries(sources.map((path) => [path.slice('src/'.length, -'.ts'.length), path]));
}

async function findBinImports(packageFolder: string): Promise<readonly string[]> {
  const bins = await listFiles(packageFolder, 'bin/*.js');
  const lists = await Promise.all(
    bins.map(async (bin) => {
      const {imports} = readSourceFacts(bin, await readFile(join(packageFolder, bin), 'utf8'));
      return imports.map(({specifier}) => sourceOfOutput(bin, specifier ?? ''));
    }),
  );
  return lists.flat().filter((source) => source !== undefined);
}
