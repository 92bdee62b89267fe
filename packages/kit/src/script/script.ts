import type {AnyOperation} from '../operation/define-operation.ts';
import type {SkillExtra} from '../plugin/skill-extra.ts';

/** First words that every script has besides its operations. */
export const ownWord = {auth: 'auth', doctor: 'doctor'} as const;

/** A script: the operations of one domain behind one file, and what every skill has beside them. */
export type Script = {
  /** Each is named by its last word alone. */
  readonly operations: readonly AnyOperation[];
  readonly version: string;
  /** First word of the operations on the CLI's command line. */
  readonly topic?: string;
  /** Words that look up what the operations ask for, such as a category id. */
  readonly extras?: readonly SkillExtra[];
  /** Loads the `auth` operations and `doctor`, where the script has them: a file that a query never needs. */
  readonly loadCompanion?: () => Promise<readonly AnyOperation[]>;
};
