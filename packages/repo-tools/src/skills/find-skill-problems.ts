import type {SkillFiles} from './build-skills.ts';
import {findBundleProblems} from './bundle-rules.ts';

/** What is wrong with generated skills whoever wrote them: the rules for their scripts. */
export function findSkillProblems(files: SkillFiles): readonly string[] {
  const skills = [...files.keys()].flatMap((path) => /^(skills\/[^/]+)\/SKILL\.md$/.exec(path)?.[1] ?? []);
  return skills.flatMap((folder) => {
    const scripts = new Map(
      [...files].flatMap(([path, code]) =>
        path.startsWith(`${folder}/scripts/`)
          ? [[path.slice(`${folder}/scripts/`.length), code] as const]
          : [],
      ),
    );
    const declared = declaredVariables(files.get(`${folder}/SKILL.md`) ?? '');
    return findBundleProblems(scripts, declared).map((problem) => `${folder}/scripts: ${problem}`);
  });
}

/** Names under `envVars` of a frontmatter. */
function declaredVariables(text: string): readonly string[] {
  const header = text.slice(0, text.indexOf('\n---\n', 4));
  return [...header.matchAll(/^ {6}- name: (\w+)$/gm)].map(([, name = '']) => name);
}
