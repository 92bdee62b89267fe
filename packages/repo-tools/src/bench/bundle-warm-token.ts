import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {bundleProgram} from './bundle-program.ts';

/** Two files to compare: one that reads a warm token, bundled, and an empty one. */
export type WarmTokenFiles = {readonly bundled: string; readonly empty: string};

/**
 * Bundles `warm-token.ts` with the token store, as a skill script holds it.
 *
 * @param folder where the files go
 */
export async function bundleWarmToken(folder: string): Promise<WarmTokenFiles> {
  const bundled = join(folder, 'warm-token.mjs');
  const empty = join(folder, 'empty.mjs');
  await bundleProgram(join(import.meta.dirname, 'warm-token.ts'), bundled);
  await writeFile(empty, '');
  return {bundled, empty};
}
