import {basename, dirname} from 'node:path';
import {rolldown} from 'rolldown';

/**
 * Bundles a program from its sources into plain JavaScript with the options of skill scripts: not
 * minified, without comments on what the code does, and what is loaded on demand in files beside it.
 *
 * @param input path of the program
 * @param file where the program goes; the folder must be its own
 * @throws what rolldown throws when a module is missing or broken
 */
export async function bundleProgram(input: string, file: string): Promise<void> {
  const bundle = await rolldown({
    input,
    platform: 'node',
    external: [/^node:/],
    // What program and parts share stays in the program: one file less to open.
    preserveEntrySignatures: 'allow-extension',
    resolve: {conditionNames: ['@ali1688/source', 'node', 'import', 'default']},
    transform: {target: 'node20.19'},
  });
  await bundle.write({
    dir: dirname(file),
    entryFileNames: basename(file),
    chunkFileNames: '[name].mjs',
    format: 'esm',
    minify: false,
    comments: {legal: true, annotation: false, jsdoc: false},
  });
  await bundle.close();
}
