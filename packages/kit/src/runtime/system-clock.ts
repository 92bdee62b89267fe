import type {Clock} from '@ali1688/contracts/ports';

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  // The global `performance` would load its module, which takes a millisecond of a short process.
  monotonic: () => Number(process.hrtime.bigint()) / 1e6,
  sleep: (durationMs, signal) =>
    new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, durationMs);
      signal?.addEventListener('abort', stop, {once: true});
    }),
};
