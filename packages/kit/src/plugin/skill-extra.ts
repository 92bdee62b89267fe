import type {Api} from '@ali1688/contracts';
import type {Bilingual} from '@ali1688/contracts/errors';
import type {AnyOperation} from '../operation/define-operation.ts';

/**
 * A word that a script has beside its own operations, to look up what they ask for: alone it lists all there
 * is, and with an id behind it shows that one.
 */
export type SkillExtra = {
  /** First word on the script's command line, such as `categories`. */
  readonly word: string;
  /** Name of the argument that it may have, as operations name theirs, such as `categoryId`. */
  readonly argument: string;
  /** One line for the help of the script. */
  readonly summary: Bilingual;
  /** The commands of the CLI that it stands for, such as `category list`. */
  readonly standsFor: readonly string[];
  /** The APIs that it calls, so that `doctor` tries them. */
  readonly apis: readonly Api[];
  /** Loads the operations behind it: few runs look something up. */
  readonly load: () => Promise<{readonly list: AnyOperation; readonly get: AnyOperation}>;
};
