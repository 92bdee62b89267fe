import {chmod, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Place} from './place.ts';

const programPath = fileURLToPath(new URL('../programs/browser.ts', import.meta.url));

/**
 * Installs a browser whose user decides at once.
 *
 * @returns its path, for `BROWSER`
 */
export async function installBrowser(place: Place, decision: 'agree' | 'decline'): Promise<string> {
  const path = join(place.path, `browser that will ${decision}`);
  await writeFile(path, `#!/bin/sh\nexec "${process.execPath}" "${programPath}" ${decision} "$1"\n`);
  await chmod(path, 0o755);
  return path;
}
