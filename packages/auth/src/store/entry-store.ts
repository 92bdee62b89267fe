import type {SharedFailure} from '../failures/shared-failure.ts';
import type {Entry} from './entry.ts';

/** Keeps the entry of one identity. */
export type EntryStore = {
  /** The best entry there is, fresh or not. Changes nothing but modes that let others in. */
  read(): Entry | undefined;
  /** Gets ready to save, before a request is spent. Never throws: what cannot be written is kept in memory. */
  prepare(): void;
  /**
   * Keeps an entry. Never throws.
   *
   * @param onWritten runs between writing and renaming, for tests
   * @returns whether it is on the disk
   */
  save(entry: Entry, onWritten?: () => void): Promise<boolean>;
  /** Whether another process can read what is saved here, and the other way round. Settled by `prepare`. */
  isShared(): boolean;
  /** Path of the lock of this entry; absent where nothing is shared. Settled by `prepare`. */
  lockPath(): string | undefined;
  /** The last failed refresh that any process wrote down. (token-store.md section 7) */
  readFailure(): SharedFailure | undefined;
  /** Writes a failed refresh down for the others. Never throws. */
  saveFailure(failure: SharedFailure): Promise<void>;
  /** After a refresh: removes the record of a failure and what killed processes left. Never throws. */
  tidy(): void;
};

/** Keeps the entry for the life of this process. Used for the sandbox, and where the disk cannot be. */
export function createMemoryEntryStore(): EntryStore {
  let kept: Entry | undefined;
  return {
    read: () => kept,
    prepare: () => undefined,
    save: (entry) => {
      kept = entry;
      return Promise.resolve(false);
    },
    isShared: () => false,
    lockPath: () => undefined,
    readFailure: () => undefined,
    saveFailure: () => Promise.resolve(),
    tidy: () => undefined,
  };
}
