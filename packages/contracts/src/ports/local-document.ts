/** Names a document of one gateway in the home. */
export type LocalDocumentName = {
  /** The folder inside the home: lower-case letters. */
  readonly folder: string;
  /** Letters, digits, hyphens and underscores; the name of the gateway comes before it. */
  readonly name: string;
  /** Of the file, without a dot: lower-case letters. Documents that differ in it alone share one lock. */
  readonly ending: string;
};

/** What a document holds, or why it is not used. */
export type LocalDocumentReading =
  | {readonly kind: 'bytes'; readonly bytes: Uint8Array}
  | {readonly kind: 'missing'}
  /** A link, of another user, too large, unreadable; `reason` is a short phrase in English, for diagnosis. */
  | {readonly kind: 'unusable'; readonly reason: string};

/**
 * A private document that outlives the process: a copy of what a gateway said, or work in progress.
 * Nothing that is secret belongs in it.
 */
export type LocalDocument = {
  /** The gateway base that the document belongs to; whoever reads it compares. */
  readonly gateway: string;
  /** Where it lies, as shown to people, with `~` for the user's folder. */
  readonly shownPath: string;
  /** A text as it may be stored: an answer may repeat a secret that was sent. What is written goes through it anyway. */
  redact(text: string): string;
  /** Never throws. */
  read(): Promise<LocalDocumentReading>;
  /** Replaces the whole text in one step: readers see the old one or the new one. Throws `STATE_UNUSABLE`. */
  replace(text: string): Promise<void>;
  /** Adds to the end; a kill may leave a part of `text`. Throws `STATE_UNUSABLE`. */
  append(text: string): Promise<void>;
  /** Removes it, if it is there. Throws `STATE_UNUSABLE`. */
  remove(): Promise<void>;
  /**
   * Makes sure that documents can be written here and that no other process does so, then runs `work`.
   * Where the system has no lock, `work` runs without one. The lock ends with the process, however it ends.
   *
   * @param signal aborted before `work` begins: it does not begin
   * @throws `STATE_UNUSABLE` before `work` begins, the reason of the signal, and what `work` throws
   */
  withLock<Result>(work: () => Promise<Result>, signal?: AbortSignal): Promise<Result>;
};
