import {rolldown, type InputOptions, type OutputChunk, type OutputOptions} from 'rolldown';

/**
 * Bundles into chunks that stay readable; the same sources give the same bytes on every machine.
 *
 * @throws Error when a source does not parse or an import cannot be resolved
 */
export async function generateChunks(
  input: InputOptions,
  output: OutputOptions,
): Promise<readonly OutputChunk[]> {
  const build = await rolldown({
    ...input,
    external: [/^node:/],
    platform: 'node',
    resolve: {conditionNames: ['@ali1688/source', 'node', 'import', 'default']},
    onLog: (level, log, write) => write(log.code === 'UNRESOLVED_IMPORT' ? 'error' : level, log),
  });
  try {
    const written = await build.generate({
      format: 'esm',
      sourcemap: false,
      // Files of two versions that got mixed shall fail aloud, not call each other's wrong function.
      minifyInternalExports: false,
      // What is never used goes. Names, lines and the order of statements stay: people and scanners read this.
      minify: {
        compress: {sequences: false, joinVars: false},
        mangle: false,
        codegen: {removeWhitespace: false},
      },
      comments: {legal: true, annotation: false, jsdoc: false},
      ...output,
    });
    return written.output.filter((file) => file.type === 'chunk');
  } finally {
    await build.close();
  }
}
