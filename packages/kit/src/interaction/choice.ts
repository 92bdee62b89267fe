import type {Bilingual} from '@ali1688/contracts/errors';
import type {Column} from '@ali1688/output';

/** How options are put to a person, and how the answer is understood. */
export type Choice<Option extends object> = {
  /** Said above the options. */
  readonly text: Bilingual;
  /** Asked below them. */
  readonly question: Bilingual;
  /** What is shown of each option. */
  readonly columns: readonly Column[];
  /**
   * The one option that an answer means, which is no number of a row. The answer is trimmed and not empty.
   */
  readonly find: (answer: string) => Option | undefined;
  /** The options that words may mean, best first; they take the place of those that are shown. */
  readonly narrow?: (words: string) => Promise<readonly Option[]>;
};
