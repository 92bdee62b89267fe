/** Runs tasks, at most a number of them at a time, in the order in which they came. */
export type InFlightLimit = {
  /**
   * Runs a task when it is its turn.
   *
   * @throws the signal's reason when it is aborted before the task begins
   */
  run<Result>(task: () => Promise<Result>, signal?: AbortSignal): Promise<Result>;
};

/** Keeps the calls of one process that are under way below a number. (token-store.md section 10, "Limits") */
export function createInFlightLimit(most: number): InFlightLimit {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function enter(signal: AbortSignal | undefined): Promise<void> {
    if (running < most) {
      running += 1;
      return;
    }
    // Whoever leaves hands over its place, so `running` does not change here.
    await new Promise<void>((resolve, reject) => {
      const leaveQueue = (): void => {
        waiting.splice(waiting.indexOf(begin), 1);
        reject(signal?.reason);
      };
      const begin = (): void => {
        signal?.removeEventListener('abort', leaveQueue);
        resolve();
      };
      waiting.push(begin);
      signal?.addEventListener('abort', leaveQueue, {once: true});
    });
  }

  function leave(): void {
    const next = waiting.shift();
    if (next === undefined) {
      running -= 1;
    } else {
      next();
    }
  }

  return {
    async run(task, signal) {
      signal?.throwIfAborted();
      await enter(signal);
      try {
        return await task();
      } finally {
        leave();
      }
    },
  };
}
