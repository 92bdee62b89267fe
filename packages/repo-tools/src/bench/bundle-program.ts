import {rolldown} from 'rolldown';

/**
 * Bundles a program from its sources into one file of plain JavaScript, unminified, as a skill script is.
 *
 * @param input path of the program
 * @param file where the bundle goes
 * @throws what rolldown throws when a module is missing or broken
 */
export async function bundleProgram(input: string, file: string): Promise<void> {
  const bundle = await rolldown({
    input,
    platform: 'node',
    resolve: {conditionNames: ['@ali1688/source', 'node', 'import', 'default']},
  });
  await bundle.write({file, format: 'esm', codeSplitting: false});
  await bundle.close();
}
