/**
 * A small state that may be shared with other processes of the machine.
 * `undefined` stands for missing, broken or foreign state: start empty then.
 */
export type SharedState<State> = {
  /** Reads without locking; what it returns may be old by the time it is used. */
  read(): Promise<State | undefined>;
  /**
   * Replaces the state under a lock. `change` is a pure function and may run more than once.
   *
   * @param waitMs longest wait for the lock; after it the caller's own copy is changed instead.
   */
  update<Result>(
    change: (state: State | undefined) => {readonly state: State; readonly result: Result},
    waitMs: number,
  ): Promise<Result>;
};
