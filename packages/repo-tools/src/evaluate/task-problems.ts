import {parseFaults} from '@ali1688/sandbox';
import {findAnswerProblems} from './answer-problems.ts';
import type {Task, TaskCheck} from './evaluation-files.ts';
import type {ScriptPlace} from './script-place.ts';
import {splitWords} from './split-words.ts';

/** What the script answers to the commands of a task that is not as the task expects it. */
export async function findTaskProblems(
  task: Task,
  script: string,
  place: ScriptPlace,
): Promise<readonly string[]> {
  const problems: string[] = [];
  // One after the other: faults belong to the sandbox, which all share.
  for (const check of task.checks) {
    const found = await findCheckProblems(check, script, place);
    problems.push(...found.map((problem) => `${task.id}: "${check.command}" ${problem}`));
  }
  return problems;
}

async function findCheckProblems(
  check: TaskCheck,
  script: string,
  place: ScriptPlace,
): Promise<readonly string[]> {
  place.sandbox.setFaults(parseFaults(check.faults ?? [], place.apis));
  const run = await place.run(script, splitWords(check.command));
  place.sandbox.setFaults([]);
  if (run.exitCode !== check.exit_code) {
    return [
      `ended with ${run.exitCode} instead of ${check.exit_code}: ${run.stdout.slice(0, 300)}${run.stderr.slice(0, 300)}`,
    ];
  }
  const answer = parseDocument(run.stdout);
  return answer === undefined
    ? [`printed no JSON: ${run.stdout.slice(0, 120)}`]
    : findAnswerProblems(answer, check.expect);
}

function parseDocument(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Said by the caller.
    return undefined;
  }
}
