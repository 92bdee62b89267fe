import {textField, versionOf} from '../../skills/frontmatter.ts';
import type {Check} from '../run/check.ts';
import {findDiscoveryProblems} from '../skills/discovery-rules.ts';
import {inspectSkill, type InspectedSkill} from '../skills/inspect-skill.ts';
import {findMarketplaceProblems} from '../skills/marketplace-rules.ts';
import {readSkillFolders} from '../skills/skill-folder.ts';
import {findSharedTriggers} from '../skills/trigger-words.ts';

/** Hosts share a budget between all descriptions and drop whole ones over it (skills.md section 3). */
const longestDescriptions = 2500;

/** The skill folders satisfy every host, validator and registry that is known, and do not compete. */
export const skillFoldersCheck: Check = {
  name: 'skill-folders',
  async run(root) {
    const skills = (await readSkillFolders(root)).map(inspectSkill);
    return {
      filesRead: skills.reduce((sum, {folder}) => sum + folder.files.length, 0),
      problems: [
        ...skills.flatMap(({problems}) => problems),
        ...findProblemsTogether(skills),
        ...(await findMarketplaceProblems(root, new Map(skills.map(versionEntry)))),
        ...(await findDiscoveryProblems(root)),
      ],
    };
  },
};

function findProblemsTogether(skills: readonly InspectedSkill[]): readonly string[] {
  const descriptions = new Map(
    skills.map(({folder, frontmatter}) => [folder.name, textField(frontmatter, 'description')]),
  );
  const length = [...descriptions.values()].join('').length;
  const shared = findSharedTriggers(descriptions);
  if (length <= longestDescriptions) return shared;
  return [
    ...shared,
    `skills have ${length} characters of descriptions together; ${longestDescriptions} are the most`,
  ];
}

function versionEntry({folder, frontmatter}: InspectedSkill): readonly [string, string] {
  return [folder.name, versionOf(frontmatter)];
}
