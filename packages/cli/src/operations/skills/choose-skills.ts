import {Ali1688Error} from '@ali1688/contracts/errors';
import {nearestWord} from '@ali1688/kit';
import {skillTexts} from './skill-texts.ts';
import type {AvailableSkill} from './skills-port.ts';

/**
 * The skills that a command line names, each once.
 *
 * @throws `USAGE_INVALID` for a name that no plugin carries
 */
export function chooseSkills(
  available: readonly AvailableSkill[],
  names: 'all' | readonly string[],
): readonly AvailableSkill[] {
  return names === 'all' ? available : [...new Set(names)].map((name) => findSkill(available, name));
}

/** The skill of that name. @throws `USAGE_INVALID` with the nearest one as a suggestion */
export function findSkill(available: readonly AvailableSkill[], name: string): AvailableSkill {
  const skill = available.find((candidate) => candidate.name === name);
  if (skill !== undefined) return skill;
  const known = available.map((candidate) => candidate.name);
  const texts = skillTexts.unknown(name.slice(0, 80), nearestWord(name, known), known);
  throw new Ali1688Error({code: 'USAGE_INVALID', ...texts});
}
