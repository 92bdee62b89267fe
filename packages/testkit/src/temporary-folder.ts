import {mkdtemp, realpath, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** A new empty folder, removed by `await using` or by calling `remove`. */
export type TemporaryFolder = AsyncDisposable & {readonly path: string; remove(): Promise<void>};

/** Makes a folder under the system's temporary folder. Its name may hold a space, so that quoting is tested too. */
export async function temporaryFolder(label = 'ali 1688'): Promise<TemporaryFolder> {
  const path = await realpath(await mkdtemp(join(tmpdir(), `${label}-`)));
  const remove = () => rm(path, {recursive: true, force: true, maxRetries: 3});
  return {path, remove, [Symbol.asyncDispose]: remove};
}
