import {rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {rolldown} from 'rolldown';
import {builtinModules} from './builtin-modules.ts';
import {ownPluginList} from './own-plugin-list.ts';
import type {OwnPlugin} from './own-plugins.ts';
import {groupStartParts} from './start-parts.ts';
import {thirdPartyNotices} from './third-party-notices.ts';

/** Loaded only when it is needed, and by nobody on the way to a command: a dependency of each package. */
const undici = /^undici($|\/)/;

/** A plugin by itself takes the core of oclif that is installed with it: a host may have its own. */
const oclifCore = /^@oclif\/core($|\/)/;

/** The server for agent hosts is a program of its own, which the CLI loads for one command alone. */
const server = /^@ali1688\/mcp$/;

export type BundleResult = {
  /** Paths of the written files, relative to `dist`, sorted. */
  readonly files: readonly string[];
};

/**
 * Bundles entry points into `dist` under the same relative names, with what they share in
 * `dist/chunks`. Workspace packages are read from their sources and bundled in, like zod; a host has
 * its own plugins and the core of oclif inside, too.
 * The same sources give the same bytes. An old `dist` is removed first. The licences of what is bundled
 * in are written beside it.
 *
 * @param entryPoints output name to source path, from `findEntryPoints`
 * @param ownPlugins those of a host
 * @param isWhole whether nothing at all stays outside, because the bundle is also copied where nothing is installed
 * @throws Error when a source does not parse or an import cannot be resolved
 */
export async function bundlePackage(
  packageFolder: string,
  entryPoints: Readonly<Record<string, string>>,
  ownPlugins: readonly Pick<OwnPlugin, 'name' | 'hasDefinitions'>[],
  isWhole = false,
): Promise<BundleResult> {
  const isHost = ownPlugins.length > 0 && !isWhole;
  const parts = groupStartParts();
  const outputFolder = join(packageFolder, 'dist');
  await rm(outputFolder, {recursive: true, force: true});
  const bundle = await rolldown({
    cwd: packageFolder,
    input: {...entryPoints},
    platform: 'node',
    // What the file of a command shares with others may stay in it: one file less to open.
    ...(isHost ? {preserveEntrySignatures: 'allow-extension'} : {}),
    external: isWhole ? [] : [undici, server, ...(isHost ? [] : [oclifCore])],
    plugins: [builtinModules(), ownPluginList(packageFolder, ownPlugins), parts.plugin],
    resolve: {conditionNames: ['@ali1688/source', 'node', 'import', 'default']},
    // An import that cannot be resolved would otherwise be left in as an external one.
    onLog: (level, log, write) => write(log.code === 'UNRESOLVED_IMPORT' ? 'error' : level, log),
  });
  try {
    const written = await bundle.write({
      dir: outputFolder,
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
      sourcemap: false,
      comments: {legal: true, annotation: true, jsdoc: false},
      minify: false,
      codeSplitting: isHost ? parts.codeSplitting : true,
    });
    const moduleIds = written.output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    await writeFile(join(outputFolder, 'THIRD-PARTY-NOTICES.txt'), await thirdPartyNotices(moduleIds));
    return {files: written.output.map((file) => file.fileName).toSorted()};
  } finally {
    await bundle.close();
  }
}
