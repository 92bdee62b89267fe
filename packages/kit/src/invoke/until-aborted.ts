import {interruption} from '@ali1688/contracts/errors';

/** @throws the failure of {@link untilAborted}, when the signal is aborted already */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw interruption(signal);
}

/**
 * The result of some work, or its end when nobody wants it any more. The work ends by the same signal; this
 * keeps nobody waiting for a part of it that cannot be ended, such as a question to a person.
 *
 * @throws what the work throws; the signal's reason if it is one of our errors, else `INTERRUPTED`
 */
export function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(interruption(signal));
    // Nobody listened yet while the work took its first steps.
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, {once: true});
    work
      .then(resolve, (thrown: unknown) => reject(signal.aborted ? interruption(signal) : thrown))
      .finally(() => signal.removeEventListener('abort', stop));
  });
}
