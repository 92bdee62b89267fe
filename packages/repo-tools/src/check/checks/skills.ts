import {buildSkills} from '../../skills/build-skills.ts';
import {findSkillProblems} from '../../skills/find-skill-problems.ts';
import {findStaleSkills} from '../../skills/skill-folders.ts';
import type {Check} from '../run/check.ts';

/** The committed skills are what is generated from the same sources, and their scripts keep to the rules. */
export const skillsCheck: Check = {
  name: 'skills',
  async run(root) {
    const files = await buildSkills(root);
    const problems = [...(await findStaleSkills(root, files)), ...findSkillProblems(files)];
    return {filesRead: files.size, problems};
  },
};
