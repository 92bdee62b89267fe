import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/**
 * Gives all tests of a run an empty user folder of their own; the function it returns removes it.
 * vitest calls it before it starts its workers, which inherit the variable.
 */
export default async function setTestHome(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'ali1688-test-home-'));
  process.env['HOME'] = folder;
  delete process.env['XDG_CONFIG_HOME'];
  return () => rm(folder, {recursive: true, force: true});
}
