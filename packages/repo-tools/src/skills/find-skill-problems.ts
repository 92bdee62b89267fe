import {readFrontmatter} from '@ali1688/cli/frontmatter';
import type {SkillFiles} from './build-skills.ts';
import {findBundleProblems, isEngineFile} from './bundle-rules.ts';
import {declaredVariables} from './frontmatter.ts';

/** What is wrong with generated skills whoever wrote them: the rules for their scripts. */
export function findSkillProblems(files: SkillFiles): readonly string[] {
  const folders = [...files.keys()].flatMap((path) => /^(skills\/[^/]+)\/SKILL\.md$/.exec(path)?.[1] ?? []);
  const problems = folders.flatMap((folder) => {
    const frontmatter = readFrontmatter(files.get(`${folder}/SKILL.md`) ?? '');
    const declared = frontmatter === undefined ? [] : declaredVariables(frontmatter);
    return findBundleProblems(scriptsOf(files, folder), declared).map(
      (problem) => `${folder}/scripts: ${problem}`,
    );
  });
  return [...problems, ...engineProblems(files, folders)];
}

function scriptsOf(files: SkillFiles, folder: string): ReadonlyMap<string, string> {
  const start = `${folder}/scripts/`;
  const scripts = [...files].filter(([path]) => path.startsWith(start));
  return new Map(scripts.map(([path, code]) => [path.slice(start.length), code]));
}

/** The engine is read once, whatever the number of skills: no file of it may be missing or differ in one. */
function engineProblems(files: SkillFiles, folders: readonly string[]): readonly string[] {
  const scripts = folders.map((folder) => [folder, scriptsOf(files, folder)] as const);
  const engine = new Map<string, string>();
  for (const [, found] of scripts)
    for (const [name, code] of found) if (isEngineFile(name) && !engine.has(name)) engine.set(name, code);
  return scripts.flatMap(([folder, found]) =>
    [...engine].flatMap(([name, code]) =>
      found.get(name) === code ? [] : [`${folder}/scripts/${name} differs from that of the other skills`],
    ),
  );
}
