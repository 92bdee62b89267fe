/** A moment of a refresh at which tests stop or end the process. */
export type RefreshStep = 'locked' | 'checked' | 'answered' | 'written' | 'saved' | 'mirrored';

/** Where the surroundings of a refresh take part in it. (token-store.md section 12, "Harness") */
export type RefreshHooks = {
  /** Told at each step. */
  readonly onStep?: ((step: RefreshStep) => void) | undefined;
  /** Longest wait for the lock in milliseconds. Default 15 s. */
  readonly lockLimitMs?: number | undefined;
};
