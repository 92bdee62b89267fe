import type {Clock} from '@ali1688/contracts/ports';

/** The machine's clock, with waits that leave no timer behind when they are given up. */
export const realClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: (durationMs, signal) =>
    new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, durationMs);
      signal?.addEventListener('abort', stop, {once: true});
      if (signal?.aborted === true) stop();
    }),
};
