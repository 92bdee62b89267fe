import {buildSkills, type SkillFiles} from '../../skills/build-skills.ts';
import {findSkillProblems} from '../../skills/find-skill-problems.ts';
import {findStaleSkills} from '../../skills/skill-folders.ts';
import {findDefinitions, findSkillSources} from '../../skills/skill-source.ts';
import {findUnknownOperations, operationsByTopic} from '../../skills/unknown-operations.ts';
import type {Check} from '../run/check.ts';

/** The committed skills are what is generated from the same sources, and their scripts keep to the rules. */
export const skillsCheck: Check = {
  name: 'skills',
  async run(root) {
    const files = await buildSkills(root);
    const problems = [
      ...(await findStaleSkills(root, files)),
      ...findSkillProblems(files),
      ...(await findTextProblems(root, files)),
    ];
    return {filesRead: files.size, problems};
  },
};

async function findTextProblems(root: string, files: SkillFiles): Promise<readonly string[]> {
  const topics = operationsByTopic((await findDefinitions(root)).map(({plugin}) => plugin));
  const sources = await findSkillSources(root);
  const problems = sources.map(async ({plugin}) => {
    const folder = `skills/${plugin.skill.name}/`;
    const texts = [...files].filter(([path]) => path.startsWith(folder) && path.endsWith('.md'));
    return findUnknownOperations(plugin, new Map(texts), topics);
  });
  return (await Promise.all(problems)).flat();
}
