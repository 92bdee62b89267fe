import {loadPart} from '@ali1688/contracts/errors';
import type {PartOpening} from '@ali1688/kit';
import type {openRecorder} from './open-recorder.ts';

/**
 * Keeps rankings in the ledger of this machine. Loaded when it is asked for: no other ranking pays for the ledger.
 */
export type RecorderPart = {open(): Promise<Awaited<ReturnType<typeof openRecorder>>>};

/** Opens nothing before it is asked for. */
export function openRecorderPart(opening: PartOpening): RecorderPart {
  return {
    async open() {
      const part = await loadPart(async () => import('./open-recorder.ts'));
      return part.openRecorder(opening);
    },
  };
}
