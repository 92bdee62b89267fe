/** Where progress is written. */
export type LineStream = {
  /** Cells of a line, where that is known. */
  readonly columns?: number | undefined;
  write(text: string): unknown;
};

/** A line of a terminal that is written again and again. */
export type ProgressLine = {
  /** @param left how fast it goes and how long it takes until all is done, in words, where that can be said */
  show(label: string, done: number, total?: number, left?: string): void;
  /** Shows a text in place of a count. */
  tell(text: string): void;
  clear(): void;
};
