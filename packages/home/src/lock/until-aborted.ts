/**
 * The outcome of a promise, or the end of the wait for it: the promise itself goes on. Leaves no listener on
 * the signal.
 *
 * @throws what the promise rejects with, and the reason of the signal
 */
export async function untilAborted<Result>(
  promise: Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  if (signal === undefined) return promise;
  let stopListening = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    const leave = (): void => {
      reject(signal.reason);
    };
    stopListening = () => signal.removeEventListener('abort', leave);
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, {once: true});
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    stopListening();
  }
}
