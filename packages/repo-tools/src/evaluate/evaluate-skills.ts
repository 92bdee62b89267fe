import {readFrontmatter} from '@ali1688/cli/frontmatter';
import {join} from 'node:path';
import {readSkillFolders, textOfFile, type SkillFolder} from '../check/skills/skill-folder.ts';
import {textField} from '../skills/frontmatter.ts';
import {loadSkillAnswers} from '../skills/skill-answers.ts';
import {checkPrintedCommands} from './check-printed-commands.ts';
import {measureOverlaps, type Overlap} from './description-overlap.ts';
import {evaluationFolder, readEvaluations, type Trigger} from './evaluation-files.ts';
import {openScriptPlace} from './script-place.ts';
import {findTaskProblems} from './task-problems.ts';
import {findTriggerProblems} from './trigger-problems.ts';

/** What was looked at, and what was wrong with it. */
export type Evaluation = {
  readonly skills: number;
  readonly commands: number;
  readonly tasks: number;
  readonly requests: number;
  readonly overlaps: readonly Overlap[];
  readonly problems: readonly string[];
};

/** Above this share two descriptions say the same in other words. */
const largestOverlap = 0.7;

/**
 * The part of the evaluations that needs no model: every skill under `skills` with the folder `evals`
 * of its plugin. No description is tested for triggering.
 *
 * @param only names of the skills whose commands and tasks are run; all of them if empty
 * @throws Error when there is no skill of such a name
 */
export async function evaluateSkills(root: string, only: readonly string[] = []): Promise<Evaluation> {
  const folders = await readSkillFolders(root);
  const unknown = only.find((name) => folders.every((folder) => folder.name !== name));
  if (unknown !== undefined) throw new Error(`There is no skill ${unknown} under skills.`);
  const triggers = new Map<string, readonly Trigger[]>();
  const problems: string[] = [];
  const placeholders: string[] = [];
  let [commands, tasks] = [0, 0];
  await using place = await openScriptPlace(await loadSkillAnswers(root));
  for (const folder of folders) {
    const evaluations = await readEvaluations(root, folder.name);
    triggers.set(folder.name, evaluations.triggers);
    // Text of `pnpm new:skill` that nobody has replaced yet.
    if (JSON.stringify(evaluations).includes('REPLACE:'))
      placeholders.push(`${evaluationFolder(folder.name)} still has texts that begin with REPLACE:`);
    if (only.length > 0 && !only.includes(folder.name)) continue;
    const script = join(root, folder.path, 'scripts', `${folder.name}.mjs`);
    const printed = await checkPrintedCommands(folder, script, place);
    problems.push(...printed.problems);
    commands += printed.count;
    for (const task of evaluations.tasks) {
      const found = await findTaskProblems(task, script, place);
      problems.push(...found.map((problem) => `${folder.name} ${problem}`));
      tasks += 1;
    }
  }
  const overlaps = measureOverlaps(new Map(folders.map((folder) => [folder.name, descriptionOf(folder)])));
  const alike = overlaps.filter(({share}) => share > largestOverlap);
  problems.push(
    ...alike.map(
      ({skills, share}) => `${skills.join(' and ')} share ${share.toFixed(2)} of their descriptions`,
    ),
  );
  problems.push(...findTriggerProblems(triggers), ...placeholders);
  if (folders.length === 0) problems.push('There is no skill under skills.');
  const requests = [...triggers.values()].flat().length;
  return {skills: folders.length, commands, tasks, requests, overlaps, problems};
}

function descriptionOf(folder: SkillFolder): string {
  return textField(readFrontmatter(textOfFile(folder, 'SKILL.md') ?? ''), 'description');
}
