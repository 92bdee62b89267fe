import type {Language} from '@ali1688/contracts/errors';
import {rateSoFar, timeLeft, type ProgressLine} from '@ali1688/output';
import type {StartProgress} from '../interaction/progress.ts';
import {systemClock} from '../runtime/system-clock.ts';

/** The progress of a run. */
export type RunProgress = {
  readonly start: StartProgress;
  /**
   * Waits for something that may be slow. Once that has taken two seconds, a line says so and counts the seconds;
   * work that shows a progress of its own shows that instead. Where nobody watches, nothing is shown.
   */
  awaiting<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Makes room for a message; the next update shows the progress again. */
  clear(): void;
  /** Shows nothing from now on. */
  stop(): void;
};

/** A quicker answer needs no sign of life, in milliseconds. */
const quietMs = 2000;
const tickMs = 1000;

/**
 * Makes the progress of a run. The line is loaded when it is first needed; work does not wait for it.
 *
 * Long because what is shown of work and of waiting shares one line; each member is short.
 *
 * @param openLine gives the line, or undefined where nobody watches
 * @param now milliseconds of a steady clock
 */
export function createProgress(
  language: Language,
  openLine: () => Promise<ProgressLine | undefined>,
  now: () => number = () => systemClock.monotonic(),
): RunProgress {
  let opening: Promise<ProgressLine | undefined> | undefined;
  let line: ProgressLine | undefined;
  let isStopped = false;
  let working = 0;
  let waiting = 0;
  let waitingSince = 0;
  let ticker: NodeJS.Timeout | undefined;

  const clear = (): void => line?.clear();
  const open = async (show: () => void): Promise<void> => {
    line = await (opening ??= openLine());
    show();
  };
  const tellWait = (): void => {
    if (isStopped || working > 0 || waiting === 0) return;
    const seconds = Math.round((now() - waitingSince) / 1000);
    line?.tell({en: `Waiting for 1688, ${seconds} s`, zh: `正在等待 1688 响应，已 ${seconds} 秒`}[language]);
  };
  const tick = (): void => {
    void open(tellWait);
    ticker = setTimeout(tick, tickMs);
    ticker.unref();
  };
  const endWait = (): void => {
    waiting -= 1;
    if (waiting > 0) return;
    clearTimeout(ticker);
    if (working === 0) clear();
  };

  return {
    clear,
    stop: () => {
      clear();
      isStopped = true;
      clearTimeout(ticker);
    },
    async awaiting(work) {
      waiting += 1;
      if (waiting === 1 && !isStopped) {
        waitingSince = now();
        ticker = setTimeout(tick, quietMs);
        ticker.unref();
      }
      try {
        return await work();
      } finally {
        endWait();
      }
    },
    start: (label) => {
      let isEnded = false;
      let first: {readonly done: number; readonly at: number} | undefined;
      let latest: readonly [done: number, total: number | undefined] = [0, undefined];
      const show = (): void => {
        if (isEnded || isStopped) return;
        const [done, total] = latest;
        const {done: doneAtFirst = done, at = now()} = first ?? {};
        const soFar = {done, total, doneAtFirst, elapsedMs: now() - at};
        const words = [rateSoFar(soFar), timeLeft(soFar)].flatMap((text) => text?.[language] ?? []);
        const said = words.length === 0 ? undefined : words.join(language === 'zh' ? '，' : ', ');
        line?.show(label[language], done, total, said);
      };
      working += 1;
      void open(show);
      return {
        update: (done, total) => {
          first ??= {done, at: now()};
          latest = [done, total];
          show();
        },
        end: () => {
          if (!isEnded) working -= 1;
          isEnded = true;
          clear();
        },
      };
    },
  };
}
