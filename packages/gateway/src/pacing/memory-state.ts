import type {SharedState} from '@ali1688/contracts/ports';

/** A state of this process alone, behind the port of the shared one. Never fails, never waits. */
export function createMemoryState<State>(): SharedState<State> {
  let state: State | undefined;
  return {
    read: () => Promise.resolve(state),
    update(change) {
      const changed = change(state);
      state = changed.state;
      return Promise.resolve(changed.result);
    },
  };
}
