import type {ApiProbe} from '../doctor/api-probe.ts';
import type {AnyOperation} from '../operation/define-operation.ts';

/** What a plugin says about its skill; the script, its help and the tables of SKILL.md are made from it. */
export type SkillDefinition = {
  /** Name of the skill, of its folder and of its script. */
  readonly skill: string;
  /** A line in English for lists of skills. */
  readonly summary: string;
  /** First word of the operations on the CLI's command line; the script leaves it out. */
  readonly topic: string;
  readonly operations: readonly AnyOperation[];
  /** Whether the operations take category ids, so that the script has `categories` to find one. */
  readonly usesCategories: boolean;
  /** One harmless call of each API that the operations use, for `doctor`. */
  readonly probes: readonly ApiProbe[];
};

/** First words that a script has besides its operations (surface.md section 3). */
export const ownWord = {categories: 'categories', auth: 'auth', doctor: 'doctor'} as const;

/** Defines the skill of a plugin; it exists for the types alone. */
export function defineSkill(definition: SkillDefinition): SkillDefinition {
  return definition;
}
