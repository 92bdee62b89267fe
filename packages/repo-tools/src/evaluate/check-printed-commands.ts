import type {SkillFolder} from '../check/skills/skill-folder.ts';
import {findCommandProblem} from './command-problems.ts';
import {findCommands, operationsOfHelp} from './find-commands.ts';
import type {ScriptPlace} from './script-place.ts';

/** How many commands a skill prints, and what the script has against them. */
export type PrintedCommands = {readonly count: number; readonly problems: readonly string[]};

/** How many commands run at the same time. */
const atOnce = 3;

/**
 * Runs every command that the texts of a skill print, dry, through the skill's own script.
 *
 * @param script path of the script
 */
export async function checkPrintedCommands(
  folder: SkillFolder,
  script: string,
  place: ScriptPlace,
): Promise<PrintedCommands> {
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
