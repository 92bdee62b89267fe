import type {HoldSignals} from './hold-signals.ts';

/** A moment of a refresh at which tests stop or end the process. */
export type RefreshStep = 'locked' | 'checked' | 'answered' | 'written' | 'saved' | 'mirrored';

/** Where the surroundings of a refresh take part in it. (token-store.md section 12, "Harness") */
export type RefreshHooks = {
  /** Holds back signals from the answer to the rename. Default: signals are left alone. */
  readonly holdSignals?: HoldSignals | undefined;
  /** Told at each step. */
  readonly onStep?: ((step: RefreshStep) => void) | undefined;
  /** Longest wait for the lock in milliseconds. Default 15 s. */
  readonly lockLimitMs?: number | undefined;
};
