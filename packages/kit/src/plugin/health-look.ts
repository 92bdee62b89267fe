import type {Ali1688Error, Bilingual} from '@ali1688/contracts/errors';
import type {PartOpening} from '../operation/parts.ts';

/**
 * A look of `doctor` at what a plugin keeps on this machine. It changes and sends nothing.
 */
export type HealthLook = {
  /** The word of the check, for programs. */
  readonly check: string;
  /** Undefined where there is nothing to look at; `fault` where it cannot be used. Never throws. */
  look(
    opening: PartOpening,
  ): Promise<{readonly found: Bilingual; readonly fault?: Ali1688Error | undefined} | undefined>;
};
