import type {AnyOperation} from '../operation/define-operation.ts';

/** A script: the operations of one domain behind one file, and what every skill has beside them. */
export type Script = {
  /** Each is named by its last word alone. */
  readonly operations: readonly AnyOperation[];
  readonly version: string;
  /** First word of the operations on the CLI's command line. */
  readonly topic?: string;
  /** Whether there is `categories`, to find a category id with. */
  readonly usesCategories?: boolean;
  /** Loads the `auth` operations and `doctor`, where the script has them: a file that a query never needs. */
  readonly loadCompanion?: () => Promise<readonly AnyOperation[]>;
};
