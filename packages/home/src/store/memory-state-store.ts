import type {Clock} from '@ali1688/contracts/ports';
import type {StateStore} from './state-store.ts';

let count = 0;

/** Keeps state as long as this process lives, for the sandbox: no file is touched, and nobody else sees it. */
export function createMemoryStateStore({clock}: {readonly clock: Clock}): StateStore {
  const texts = new Map<string, string>();
  count += 1;
  return {
    place: `memory ${count}`,
    isShared: false,
    shownPath: (key = 'memory') => key,
    now: () => clock.now(),
    read: async (key) => {
      const text = texts.get(key);
      return text === undefined
        ? {kind: 'missing'}
        : {kind: 'bytes', bytes: Buffer.from(text), wasOpen: false};
    },
    list: async (folder) =>
      [...texts.keys()]
        .filter((key) => key.startsWith(`${folder}/`))
        .map((key) => key.slice(folder.length + 1)),
    prepare: async () => ({kind: 'ready', tightened: false, gitignoreFault: undefined}),
    replace: async (key, text, {onWritten} = {}) => {
      onWritten?.();
      texts.set(key, text);
    },
    append: async (key, text) => void texts.set(key, (texts.get(key) ?? '') + text),
    remove: async (key) => void texts.delete(key),
    sweep: async () => undefined,
    withLock: async (_key, {signal}, work) => {
      signal?.throwIfAborted();
      return work({kind: 'held'});
    },
  };
}
