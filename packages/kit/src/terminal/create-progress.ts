import type {Language} from '@ali1688/contracts/errors';
import type {ProgressLine, StartProgress} from '../interaction/progress.ts';

/** The progress of a run. */
export type RunProgress = {
  readonly start: StartProgress;
  /** Makes room for a message; the next update shows the progress again. */
  clear(): void;
  /** Shows nothing from now on. */
  stop(): void;
};

/**
 * Makes the progress of a run. The line is loaded when it is first needed; work does not wait for it.
 *
 * @param openLine gives the line, or undefined where nobody watches
 */
export function createProgress(
  language: Language,
  openLine: () => Promise<ProgressLine | undefined>,
): RunProgress {
  let line: ProgressLine | undefined;
  let isStopped = false;
  const clear = (): void => line?.clear();
  return {
    clear,
    stop: () => {
      clear();
      isStopped = true;
    },
    start: (label) => {
      let isEnded = false;
      let latest: readonly [done: number, total: number] = [0, 0];
      const show = (): void => {
        if (!isEnded && !isStopped) line?.show(label[language], ...latest);
      };
      const open = async (): Promise<void> => {
        line = await openLine();
        show();
      };
      void open();
      return {
        update: (done, total) => {
          latest = [done, total];
          show();
        },
        end: () => {
          isEnded = true;
          clear();
        },
      };
    },
  };
}
