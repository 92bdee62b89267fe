import type {Bilingual} from '@ali1688/contracts/errors';
import type {Secret} from '@ali1688/contracts/ports';

/** Questions to the person at the terminal. Nothing here waits where nobody can answer. */
export type Prompt = {
  /** Whether somebody can answer: standard input and standard error are a terminal. */
  readonly isInteractive: boolean;
  /** Asks for a line of text. Throws `USAGE_INVALID` when nobody can answer. */
  text(question: Bilingual): Promise<string>;
  /** Asks for a value that is not shown while it is typed. Throws `USAGE_INVALID` when nobody can answer. */
  hidden(question: Bilingual): Promise<Secret>;
  /** Asks for yes or no; no is the default. Throws `USAGE_INVALID` when nobody can answer. */
  confirm(question: Bilingual): Promise<boolean>;
  /** All of standard input as one secret, without the line end. Throws `USAGE_INVALID` when it is empty or a terminal. */
  secretFromStandardInput(): Promise<Secret>;
};
