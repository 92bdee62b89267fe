import type {SharedState} from '@ali1688/contracts/ports';

/** A state of this process alone, behind the port of the shared one. Never waits. */
export function createMemoryState<State>(): SharedState<State> {
  let state: State | undefined;
  return {
    read: () => Promise.resolve(state),
    async update(change, {signal}) {
      await Promise.resolve();
      signal?.throwIfAborted();
      const changed = change(state);
      state = changed.state;
      return changed.result;
    },
  };
}
