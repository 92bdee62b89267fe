import {Ali1688Error} from '@ali1688/contracts/errors';
import type {Clock, Secret} from '@ali1688/contracts/ports';
import {noAuthorizationInTime, waitInterrupted} from './texts.ts';

/** What ends a wait from outside. */
export type AuthorizationWaitLimits = {
  readonly clock: Clock;
  readonly limitMs: number;
  readonly signal: AbortSignal | undefined;
};

/** The one answer that a login waits for. */
export type AuthorizationWait = {
  /** The code; or the error that ended the wait. */
  readonly answer: Promise<Secret>;
  /** `taken`: a code has arrived. `ended`: nothing can arrive any more. */
  phase(): 'waiting' | 'taken' | 'ended';
  /** Takes the code; the function it returns hands it over, when its page has been delivered. */
  take(code: Secret): () => void;
  /** Ends the wait; the function it returns rejects the answer, when its page has been delivered. */
  refuse(error: Ali1688Error): () => void;
  /** Ends the wait with an error at once, if it is still going on. */
  end(error: Ali1688Error): void;
};

/** Begins to wait: for a code, at most `limitMs` (`TIMEOUT`), and until the signal is aborted (`INTERRUPTED`). */
export function createAuthorizationWait({
  clock,
  limitMs,
  signal,
}: AuthorizationWaitLimits): AuthorizationWait {
  let phase: 'waiting' | 'taken' | 'ended' = 'waiting';
  let resolve: (code: Secret) => void = () => undefined;
  let reject: (error: Ali1688Error) => void = () => undefined;
  const answer = new Promise<Secret>((resolveAnswer, rejectAnswer) => {
    resolve = resolveAnswer;
    reject = rejectAnswer;
  });
  // Whoever awaits the answer gets the error; a caller that closes without awaiting it must not crash.
  answer.catch(() => undefined);
  const over = new AbortController();
  const leave = (next: 'taken' | 'ended') => {
    phase = next;
    over.abort();
  };
  const end = (error: Ali1688Error) => {
    if (phase !== 'waiting') return;
    leave('ended');
    reject(error);
  };
  const interrupt = () => end(authorizationInterrupted());
  signal?.addEventListener('abort', interrupt, {once: true, signal: over.signal});
  if (signal?.aborted) interrupt();
  clock.sleep(limitMs, over.signal).then(
    () => end(new Ali1688Error({code: 'TIMEOUT', ...noAuthorizationInTime(limitMs)})),
    // The sleep is cut short when the wait is over; nothing is left to end then.
    () => undefined,
  );
  return {
    answer,
    phase: () => phase,
    take: (code) => {
      leave('taken');
      return () => resolve(code);
    },
    refuse: (error) => {
      leave('ended');
      return () => reject(error);
    },
    end,
  };
}

/** `INTERRUPTED`: aborted or closed before anything arrived. */
export function authorizationInterrupted(): Ali1688Error {
  return new Ali1688Error({code: 'INTERRUPTED', ...waitInterrupted});
}
