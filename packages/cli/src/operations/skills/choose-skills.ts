import {Ali1688Error} from '@ali1688/contracts/errors';
import {nearestWord} from '@ali1688/kit';
import {skillTexts} from './skill-texts.ts';
import type {AvailableSkill} from './skills-port.ts';

/**
 * The skills that a command line names, each once.
 *
 * @param command the command as typed, for hints
 * @throws `USAGE_INVALID` for a name that no plugin carries, for none at all, and for names beside `--all`
 */
export function chooseSkills(
  available: readonly AvailableSkill[],
  {
    names,
    isAll,
    command,
  }: {readonly names: readonly string[]; readonly isAll: boolean; readonly command: string},
): readonly AvailableSkill[] {
  const known = available.map(({name}) => name);
  if (isAll && names.length > 0)
    throw new Ali1688Error({code: 'USAGE_INVALID', ...skillTexts.namesAndAll(command)});
  if (!isAll && names.length === 0)
    throw new Ali1688Error({code: 'USAGE_INVALID', ...skillTexts.namesMissing(command, known)});
  const wanted = isAll ? known : [...new Set(names)];
  return wanted.map((name) => findSkill(available, name));
}

/** The skill of that name. @throws `USAGE_INVALID` with the nearest one as a suggestion */
export function findSkill(available: readonly AvailableSkill[], name: string): AvailableSkill {
  const skill = available.find((candidate) => candidate.name === name);
  if (skill !== undefined) return skill;
  const known = available.map((candidate) => candidate.name);
  const texts = skillTexts.unknown(name.slice(0, 80), nearestWord(name, known), known);
  throw new Ali1688Error({code: 'USAGE_INVALID', ...texts});
}
