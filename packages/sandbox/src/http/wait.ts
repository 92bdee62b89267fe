/** Resolves after that many milliseconds, or at once when the sandbox closes. */
export type Wait = (durationMs: number) => Promise<void>;

/** Makes a {@link Wait} that ends with a signal and keeps no process alive beyond it. */
export function createWait(signal: AbortSignal): Wait {
  return (durationMs) =>
    durationMs === 0 || signal.aborted
      ? Promise.resolve()
      : new Promise((resolve) => {
          const finish = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', finish);
            resolve();
          };
          const timer = setTimeout(finish, durationMs);
          signal.addEventListener('abort', finish);
        });
}
