import {untilRecorded} from '@ali1688/auth';
import {interruption, isAli1688Error} from '@ali1688/contracts/errors';

/** @throws the failure of {@link settleOnAbort}, when the signal is aborted already */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw interruption(signal);
}

/** How long work may take to end by itself and to say what it leaves behind. */
const graceMs = 250;

/**
 * The result of some work, or its end when nobody wants it any more. The work ends by the same signal; this
 * keeps nobody waiting for a part of it that cannot be ended, such as a question to a person. What is being recorded
 * of a call that spent something is waited for.
 *
 * @throws what the work throws; once aborted, the signal's reason if it is one of our errors, else `INTERRUPTED`,
 *   in the words of the work where it has some of its own, such as how to go on
 */
export function settleOnAbort<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    let grace: NodeJS.Timeout | undefined;
    let isSettled = false;
    const giveUp = async (): Promise<void> => {
      await untilRecorded();
      if (!isSettled) grace = setTimeout(() => reject(interruption(signal)), graceMs);
    };
    const stop = (): void => void giveUp();
    // Nobody listened yet while the work took its first steps.
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, {once: true});
    work
      .then(
        (value) => (signal.aborted ? reject(interruption(signal)) : resolve(value)),
        (thrown: unknown) => reject(inTheEnd(signal, thrown)),
      )
      .finally(() => {
        isSettled = true;
        clearTimeout(grace);
        signal.removeEventListener('abort', stop);
      });
  });
}

/**
 * What counts of a failure: once aborted the end of the work, in words of its own where it has some, and nothing
 * that went wrong on the way there.
 */
export function inTheEnd(signal: AbortSignal, thrown: unknown): unknown {
  if (!signal.aborted) return thrown;
  const reason = interruption(signal);
  return isAli1688Error(thrown) && thrown.code === reason.code ? thrown : reason;
}
