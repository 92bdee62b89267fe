import type {Clock} from '@ali1688/contracts/ports';
import {faultName} from './file-fault.ts';

const busyFaults: readonly string[] = ['EPERM', 'EACCES', 'EBUSY'];
const pauseMs = 20;

/**
 * Runs a file operation, and again for a while if the file is held: on Windows a reader or a
 * virus scanner makes a rename fail for some milliseconds. Elsewhere these faults are final.
 * The first try happens before this function returns. (token-store.md section 6, step 8)
 *
 * @throws what the operation threw last
 */
export async function repeatWhileBusy(
  operation: () => void,
  options: {readonly platform: NodeJS.Platform; readonly clock: Clock; readonly limitMs: number},
): Promise<void> {
  const {platform, clock, limitMs} = options;
  const startedAt = clock.monotonic();
  for (;;) {
    try {
      operation();
      return;
    } catch (error) {
      const isBusy = platform === 'win32' && busyFaults.includes(faultName(error) ?? '');
      if (!isBusy || clock.monotonic() - startedAt >= limitMs) throw error;
    }
    await clock.sleep(pauseMs);
  }
}
