import type {Language} from '@ali1688/contracts/errors';
import type {StartProgress} from '@ali1688/kit/face';

/** How far work has come, as the protocol tells it. */
export type ProgressParams = {
  readonly progressToken: string | number;
  readonly progress: number;
  readonly total?: number;
  readonly message: string;
};

/**
 * Tells the client how far work has come, for a call that asked for it. The protocol wants each figure to be greater
 * than the one before, also where one piece of work follows another.
 *
 * @param send never fails: a client that has gone needs no progress
 */
export function tellProgress(
  progressToken: string | number,
  {language, send}: {readonly language: Language; readonly send: (params: ProgressParams) => void},
): StartProgress {
  let told = -1;
  return (label) => {
    const before = Math.max(told, 0);
    return {
      update(done, total) {
        const progress = before + done;
        if (progress <= told) return;
        told = progress;
        send({
          progressToken,
          progress,
          ...(total === undefined ? {} : {total: before + total}),
          message: label[language],
        });
      },
      end: () => undefined,
    };
  };
}
