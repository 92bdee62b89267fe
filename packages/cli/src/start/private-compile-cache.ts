import fs from 'node:fs';
import module from 'node:module';
import {join} from 'node:path';
import {suiteHome} from './suite-home.ts';

/**
 * Keeps compiled code between starts, in a folder that only this user can write: Node would
 * also run a cache that somebody else has put into the shared temporary folder.
 *
 * The folder lies in the home of the suite and is made only once that home exists, so that the
 * cache alone never creates one; a sandbox run leaves the home untouched. Any doubt: no cache.
 */
export function enablePrivateCompileCache(environment: NodeJS.ProcessEnv, argv: readonly string[]): void {
  if (
    environment['NODE_COMPILE_CACHE'] !== undefined ||
    environment['NODE_DISABLE_COMPILE_CACHE'] !== undefined
  ) {
    return;
  }
  if (argv.includes('--sandbox') || environment['ALI1688_SANDBOX']) return;
  const home = suiteHome(environment);
  if (home === undefined) return;
  const tokens = join(home, 'tokens');
  const cache = join(home, 'compile-cache');
  try {
    // The token folder is private by the store's own rules; where it is not ours, neither is the cache.
    if (!isPrivateFolder(tokens)) return;
    if (!fs.existsSync(cache)) fs.mkdirSync(cache, {mode: 0o700});
    if (isPrivateFolder(cache)) module.enableCompileCache?.(cache);
  } catch {
    // A start without cache is only slower.
  }
}

function isPrivateFolder(path: string): boolean {
  const status = fs.lstatSync(path, {throwIfNoEntry: false});
  if (status === undefined || !status.isDirectory()) return false;
  if (process.getuid === undefined) return true;
  return status.uid === process.getuid() && (status.mode & 0o077) === 0;
}
