import {isClosedToOthers} from './is-closed-to-others.ts';
import {asksForSandbox} from './sandbox-words.ts';
import {suiteHome} from './suite-home.ts';

/**
 * Keeps compiled code between starts, in a folder that only this user can write: Node would
 * also run a cache that somebody else has put into the shared temporary folder.
 *
 * The folder lies in the home of the suite and is made only once that home exists, so that the
 * cache alone never creates one; a sandbox run leaves the home untouched. Any doubt: no cache.
 *
 * @param argv the words of the command line
 */
export function enablePrivateCompileCache(argv: readonly string[]): void {
  const nodeModule = process.getBuiltinModule('node:module');
  // Whoever sets one of the variables of Node for this has decided.
  const isDecided =
    nodeModule.getCompileCacheDir?.() !== undefined ||
    process.env['NODE_DISABLE_COMPILE_CACHE'] !== undefined;
  if (isDecided || asksForSandbox(argv, process.env['ALI1688_SANDBOX'])) return;
  const home = suiteHome({
    ALI1688_HOME: process.env['ALI1688_HOME'],
    XDG_CONFIG_HOME: process.env['XDG_CONFIG_HOME'],
    LOCALAPPDATA: process.env['LOCALAPPDATA'],
  });
  if (home === undefined) return;
  const path = process.getBuiltinModule('node:path');
  const fs = process.getBuiltinModule('node:fs');
  const cache = path.join(home, 'compile-cache');
  try {
    // The token folder is private by the store's own rules; where it is not ours, neither is the cache.
    if (!isPrivateFolder(path.join(home, 'tokens'))) return;
    if (!fs.existsSync(cache)) fs.mkdirSync(cache, {mode: 0o700});
    // Node.js 20 cannot keep it.
    if (isPrivateFolder(cache)) nodeModule.enableCompileCache?.(cache);
  } catch {
    // A start without cache is only slower.
  }
}

function isPrivateFolder(path: string): boolean {
  const status = process.getBuiltinModule('node:fs').lstatSync(path, {throwIfNoEntry: false});
  return status?.isDirectory() === true && isClosedToOthers(status, 0o077);
}
