import type {LockHold, LockWait} from '../lock/with-lock.ts';
import type {Preparation} from '../files/prepare-folders.ts';

/** What is kept under a key, or why it is not used. */
export type StateReading =
  | {
      readonly kind: 'bytes';
      readonly bytes: Uint8Array;
      /** Whether others could read or replace it until this look. */
      readonly wasOpen: boolean;
    }
  | {readonly kind: 'missing'}
  /** A link, or something of another user, where the folder or the file belongs. */
  | {readonly kind: 'link' | 'foreign'; readonly at: 'folder' | 'file'}
  /** No file, too large, unreadable; `reason` is a short phrase in English, for diagnosis. */
  | {readonly kind: 'unusable'; readonly reason: string};

/** How {@link StateStore.read} looks. */
export type ReadOptions = {
  /** Whether what lets others in is closed to them on the way. Otherwise nothing at all is changed. */
  readonly repair?: boolean;
  /** Largest content that is read, in bytes. Default 64 KB. */
  readonly maxBytes?: number | undefined;
};

/** How {@link StateStore.replace} writes. */
export type ReplaceOptions = {
  /** Whether it must survive a power cut. Default true; what may be lost, such as the pace, says false. */
  readonly isDurable?: boolean;
  /** Runs when all is written and not yet in force; tests end the process there. */
  readonly onWritten?: (() => void) | undefined;
};

/**
 * Keeps the state that programs of the suite share: small private texts under keys `folder/name` (or `name`
 * alone), both of letters, digits, dots, hyphens and underscores. What they mean is known to those who keep them.
 *
 * Whoever keeps something asks the store for the time: where several machines share a store, their own clocks
 * differ.
 */
export type StateStore = {
  /** Names the store among those of a process. */
  readonly place: string;
  /** Whether other processes see what is kept here. */
  readonly isShared: boolean;
  /** The store, or what is under a key, as shown to people, with `~` for the user's folder. */
  shownPath(key?: string): string;
  /** Milliseconds since 1970. */
  now(): number;
  /** Never throws. Follows no link and trusts only what is ours. */
  read(key: string, options?: ReadOptions): Promise<StateReading>;
  /** Names of what a folder holds; none where it is not ours or cannot be read. Never throws. */
  list(folder: string): Promise<readonly string[]>;
  /** Makes a folder ready to keep something in, or tells why nothing can be kept there. Never throws. */
  prepare(folder: string): Promise<Preparation>;
  /**
   * Replaces the whole text in one step: readers see the old one or the new one. After a fault the old one is
   * intact. Everything is done before this returns, so that no signal handler of the process runs in between
   * (on Windows a file that is held is waited for).
   *
   * @throws the system's fault, such as `ENOSPC`; `STATE_UNUSABLE` where there is no home
   */
  replace(key: string, text: string, options?: ReplaceOptions): Promise<void>;
  /**
   * Adds to the end. A kill may leave a part of `text`.
   *
   * @param limit.maxBytes largest size that it may grow to
   * @throws the system's fault; `STATE_UNUSABLE` for what is not a file of ours or would become too large
   */
  append(key: string, text: string, limit: {readonly maxBytes: number}): Promise<void>;
  /** Removes it, if it is there. Throws the system's fault; `STATE_UNUSABLE` where there is no home. */
  remove(key: string): Promise<void>;
  /** Removes what killed processes left half written under names that begin so. Never throws. */
  sweep(folder: string, opening: string): Promise<void>;
  /**
   * Runs `work` under the lock of a key, waiting for it up to a limit. Whoever cannot have the lock runs `work`
   * all the same and is told. The lock ends with the work and with the process, however it ends.
   *
   * @throws what `work` and the poll throw, and the reason of the signal
   */
  withLock<Result>(
    key: string,
    wait: Omit<LockWait<Result>, 'clock'>,
    work: (hold: LockHold) => Result | Promise<Result>,
  ): Promise<Result>;
};
