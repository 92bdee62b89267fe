/** How long a change of a {@link SharedState} may wait for others, and what ends that wait early. */
export type SharedStateWait = {
  /** Longest wait for the lock, in milliseconds; after it the caller's own copy is changed instead. */
  readonly waitMs: number;
  readonly signal?: AbortSignal | undefined;
};

/**
 * A small state that may be shared with other processes of the machine.
 * `undefined` stands for missing, broken or foreign state: start empty then.
 */
export type SharedState<State> = {
  /** Reads without locking; what it returns may be old by the time it is used. */
  read(): Promise<State | undefined>;
  /**
   * Replaces the state under a lock, unless `change` gives the very state that it was given. `change` is a pure
   * function and may run more than once.
   *
   * @throws the signal's reason when it is aborted before the change is made; nothing is changed then
   */
  update<Result>(
    change: (state: State | undefined) => {readonly state: State; readonly result: Result},
    wait: SharedStateWait,
  ): Promise<Result>;
};
