import type {Check} from '../run/check.ts';
import {readSkillFolders} from '../skills/skill-folder.ts';
import {validateWithClaudelint} from '../validators/claudelint.ts';
import {validateWithSkillCheck} from '../validators/skill-check.ts';
import {validateWithSkillsRef} from '../validators/skills-ref.ts';

/** The validators that others publish accept the skill folders too. Nothing is downloaded. */
export const validatorsCheck: Check = {
  name: 'validators',
  async run(root) {
    const folders = await readSkillFolders(root);
    if (folders.length === 0) return {filesRead: 0, problems: []};
    const names = folders.map(({name}) => name);
    const problems = [
      ...(await validateWithSkillsRef(root, names)),
      ...(await validateWithSkillCheck(root, names.length)),
      ...(await validateWithClaudelint(root)),
    ];
    return {filesRead: folders.reduce((sum, {files}) => sum + files.length, 0), problems};
  },
};
