import type {Bilingual} from '@ali1688/contracts/errors';

/** Shows how far a long piece of work has come, where somebody watches. */
export type Progress = {
  /**
   * @param done parts of the work that are done
   * @param total parts that are known; it may grow
   */
  update(done: number, total: number): void;
  /** Removes what is shown. */
  end(): void;
};

/** A line of a terminal that is written again and again. */
export type ProgressLine = {
  show(label: string, done: number, total: number): void;
  clear(): void;
};

/** Starts the progress of one piece of work; the label names it in a word or two. */
export type StartProgress = (label: Bilingual) => Progress;
