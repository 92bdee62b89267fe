import {withLock, type LockHold} from '@ali1688/home';
import {createManualClock} from '@ali1688/testkit';

/** Tries once to take the lock of a path, as another process would, and keeps what it got until it is released. */
export async function holdLock(
  path: string,
): Promise<{readonly kind: LockHold['kind']; release(): Promise<void>}> {
  const {promise: released, resolve: release} = Promise.withResolvers<undefined>();
  const {promise: tried, resolve: tell} = Promise.withResolvers<LockHold>();
  const ended = withLock(path, {clock: createManualClock(), limitMs: 0}, async (hold) => {
    tell(hold);
    await released;
  });
  const {kind} = await tried;
  return {
    kind,
    release: async () => {
      release(undefined);
      await ended;
    },
  };
}
