import type {Clock} from '@ali1688/contracts/ports';

/** Makes the next state of the one that there is, and what whoever changes it gets. */
export type Change<State, Result> = (state: State | undefined) => {
  readonly state: State;
  readonly result: Result;
};

/** A state of this process alone, in force for a limited time. */
export type OwnState<State> = {
  isInForce(): boolean;
  read(): State | undefined;
  /** Changes the state; call it only while it is in force. */
  change<Result>(change: Change<State, Result>): Result;
  /** Puts the own state in force, from what it last was or else from `state`, and changes it. */
  begin<Result>(state: State | undefined, change: Change<State, Result>): Result;
  /** Puts this state in force. */
  keep(state: State): void;
};

/**
 * What a process uses while the shared file cannot be changed. It is kept after its time, so that the
 * next such time does not begin with a full bucket.
 *
 * @param lastsMs how long it is in force each time, in milliseconds
 */
export function createOwnState<State>(clock: Pick<Clock, 'monotonic'>, lastsMs: number): OwnState<State> {
  let kept: State | undefined;
  let endsAt = -Infinity;
  const change = <Result>(by: Change<State, Result>): Result => {
    const changed = by(kept);
    kept = changed.state;
    return changed.result;
  };
  return {
    isInForce: () => clock.monotonic() < endsAt,
    read: () => kept,
    change,
    begin: (state, by) => {
      endsAt = clock.monotonic() + lastsMs;
      kept ??= state;
      return change(by);
    },
    keep: (state) => {
      endsAt = clock.monotonic() + lastsMs;
      kept = state;
    },
  };
}
