import type {Entry} from './entry.ts';

/** Keeps the entry of one identity. */
export type EntryStore = {
  /** The best entry there is, fresh or not. Changes nothing but modes that let others in. */
  read(): Entry | undefined;
  /** Gets ready to save, before a request is spent. Never throws: what cannot be written is kept in memory. */
  prepare(): void;
  /** Keeps an entry. Never throws. */
  save(entry: Entry): Promise<void>;
  /** Whether another process can read what is saved here, and the other way round. Settled by `prepare`. */
  isShared(): boolean;
};

/** Keeps the entry for the life of this process. Used for the sandbox, and where the disk cannot be. */
export function createMemoryEntryStore(): EntryStore {
  let kept: Entry | undefined;
  return {
    read: () => kept,
    prepare: () => undefined,
    save: (entry) => {
      kept = entry;
      return Promise.resolve();
    },
    isShared: () => false,
  };
}
