import {existsSync} from 'node:fs';
import {cp} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {skillOfPlugin} from '../skills/skill-of-plugin.ts';

/**
 * Puts the generated skill of a plugin into its `dist/skill/<skill>`, so that the npm package carries it.
 * A package without `skill/SKILL.md` has none.
 *
 * @returns the name of the skill
 * @throws Error when the skill was not generated yet
 */
export async function copySkill(packageFolder: string): Promise<string | undefined> {
  const skill = skillOfPlugin(basename(packageFolder));
  if (skill === undefined || !existsSync(join(packageFolder, 'skill/SKILL.md'))) return undefined;
  const source = join(packageFolder, '../../skills', skill);
  if (!existsSync(join(source, 'SKILL.md')))
    throw new Error(`skills/${skill} is missing. Run: pnpm skills:build`);
  await cp(source, join(packageFolder, 'dist/skill', skill), {recursive: true});
  return skill;
}
