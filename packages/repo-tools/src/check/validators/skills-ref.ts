import {runTool} from '../../workspace/run-tool.ts';
import {problemsOfFailure} from '../../workspace/tool-output.ts';

/**
 * Problems that `skills-ref`, a port of the specification's reference validator, has with skill folders.
 *
 * @param skills names of the folders under `skills`
 */
export async function validateWithSkillsRef(
  root: string,
  skills: readonly string[],
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const skill of skills) {
    const run = await runTool('skills-ref', ['validate', `skills/${skill}`], root);
    const isSure = run.stdout.includes(`Valid skill: skills/${skill}`);
    if (run.exitCode === 0 && !isSure) problems.push(`skills-ref did not say that skills/${skill} is valid`);
    problems.push(...problemsOfFailure('skills-ref', run).map((line) => `skills-ref: ${line}`));
  }
  return problems;
}
