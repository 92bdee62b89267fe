import {join} from 'node:path';
import {textField, readSkillDocument} from '../check/skills/frontmatter.ts';
import {readSkillFolders, textOfFile, type SkillFolder} from '../check/skills/skill-folder.ts';
import {findCommandProblem} from './command-problems.ts';
import {measureOverlaps, type Overlap} from './description-overlap.ts';
import {readEvaluations, type Trigger} from './evaluation-files.ts';
import {findCommands, operationsOfHelp} from './find-commands.ts';
import {openScriptPlace, type ScriptPlace} from './script-place.ts';
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

/** How many commands run at the same time. */
const atOnce = 3;

/**
 * The part of the evaluations that needs no model: every skill under `skills` with its folder under
 * `evals`. No description is tested for triggering.
 */
export async function evaluateSkills(root: string): Promise<Evaluation> {
  const folders = await readSkillFolders(root);
  const triggers = new Map<string, readonly Trigger[]>();
  const problems: string[] = [];
  const placeholders: string[] = [];
  let [commands, tasks] = [0, 0];
  await using place = await openScriptPlace();
  for (const folder of folders) {
    const evaluations = await readEvaluations(root, folder.name);
    triggers.set(folder.name, evaluations.triggers);
    // Text of `pnpm new:skill` that nobody has replaced yet.
    if (JSON.stringify(evaluations).includes('REPLACE:'))
      placeholders.push(`evals/${folder.name} still has texts that begin with REPLACE:`);
    const script = join(root, folder.path, 'scripts', `${folder.name}.mjs`);
    const printed = await checkCommands(folder, script, place);
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

async function checkCommands(folder: SkillFolder, script: string, place: ScriptPlace) {
  const operations = operationsOfHelp((await place.run(script, ['--help'])).stdout);
  if (operations.length === 0) return {count: 0, problems: [`${folder.path} has a script without help`]};
  const markdown = folder.files.filter(({path}) => path.endsWith('.md'));
  const commands = markdown.flatMap(({path, bytes}) =>
    findCommands(`${folder.path}/${path}`, bytes.toString('utf8'), folder.name, operations),
  );
  const problems: string[] = commands.length === 0 ? [`${folder.path} prints no command`] : [];
  const waiting = [...commands];
  const work = async (): Promise<void> => {
    for (let command = waiting.shift(); command !== undefined; command = waiting.shift()) {
      const problem = await findCommandProblem(command, script, place);
      if (problem !== undefined) problems.push(problem);
    }
  };
  await Promise.all(Array.from({length: atOnce}, work));
  return {count: commands.length, problems};
}

function descriptionOf(folder: SkillFolder): string {
  return textField(readSkillDocument(textOfFile(folder, 'SKILL.md') ?? ''), 'description');
}
