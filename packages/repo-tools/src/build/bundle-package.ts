import {rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {rolldown} from 'rolldown';
import {thirdPartyNotices} from './third-party-notices.ts';

/**
 * What stays a dependency of the published package: one copy of oclif's core is shared by host
 * and plugins, and undici is loaded only when a request is sent (oclif.md sections 9 and 10).
 */
const externalPackages = [/^node:/, /^@oclif\/core($|\/)/, /^undici($|\/)/] as const;

export type BundleResult = {
  /** Paths of the written files, relative to `dist`, sorted. */
  readonly files: readonly string[];
};

/**
 * Bundles entry points into `dist` under the same relative names, with what they share in
 * `dist/chunks`. Workspace packages are read from their sources and bundled in, like zod.
 * The same sources give the same bytes. An old `dist` is removed first. The licences of what is bundled
 * in are written beside it.
 *
 * @param entryPoints output name to source path, from `findEntryPoints`
 * @throws Error when a source does not parse or an import cannot be resolved
 */
export async function bundlePackage(
  packageFolder: string,
  entryPoints: Readonly<Record<string, string>>,
): Promise<BundleResult> {
  const outputFolder = join(packageFolder, 'dist');
  await rm(outputFolder, {recursive: true, force: true});
  const bundle = await rolldown({
    cwd: packageFolder,
    input: Object.fromEntries(
      Object.entries(entryPoints).map(([name, source]) => [name, join(packageFolder, source)]),
    ),
    platform: 'node',
    external: [...externalPackages],
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
      minify: false,
      comments: {legal: true, annotation: true, jsdoc: false},
    });
    const moduleIds = written.output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    await writeFile(join(outputFolder, 'THIRD-PARTY-NOTICES.txt'), await thirdPartyNotices(moduleIds));
    return {files: written.output.map((file) => file.fileName).toSorted()};
  } finally {
    await bundle.close();
  }
}
