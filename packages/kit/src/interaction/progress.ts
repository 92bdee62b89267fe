import type {Bilingual} from '@ali1688/contracts/errors';

/** Shows how far a long piece of work has come, where somebody watches. */
export type Progress = {
  /**
   * @param done parts of the work that are done
   * @param total of all parts; left out as long as it is not known, so that it need not change later
   */
  update(done: number, total?: number): void;
  /** Removes what is shown. */
  end(): void;
};

/** Starts the progress of one piece of work; the label names it in a word or two. */
export type StartProgress = (label: Bilingual) => Progress;
