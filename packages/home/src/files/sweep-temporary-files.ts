import type {Log} from '@ali1688/contracts/ports';
import {faultName} from './file-fault.ts';

const fs = process.getBuiltinModule('node:fs');
const nodePath = process.getBuiltinModule('node:path');

/** A file that has been in writing for this long belongs to a process that died. */
const abandonedMs = 3_600_000;

/**
 * Removes the temporary files that killed processes left in a folder. Never throws; called by whoever
 * holds the lock. (token-store.md sections 2 and 6, step 9)
 *
 * @param options.now milliseconds since 1970
 * @param options.opening only names that begin so
 */
export function sweepTemporaryFiles(
  folder: string,
  {now, opening, log}: {readonly now: number; readonly opening: string; readonly log?: Log | undefined},
): void {
  try {
    for (const name of fs.readdirSync(folder)) {
      if (!name.endsWith('.tmp') || !name.startsWith(opening)) continue;
      const path = nodePath.join(folder, name);
      const stats = fs.lstatSync(path, {throwIfNoEntry: false});
      if (stats !== undefined && now - stats.mtimeMs > abandonedMs) fs.rmSync(path, {force: true});
    }
  } catch (error) {
    log?.debug('temporary files not removed', {fault: faultName(error) ?? 'unknown'});
  }
}
