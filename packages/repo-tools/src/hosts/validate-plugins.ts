import {cp, mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {ProgramRun} from '@ali1688/testkit';
import {runClaudeCode} from './claude-code.ts';

/**
 * Lets Claude Code judge the skill folders and the marketplace file, and after that a marketplace
 * file with a key that it does not know: a judge that refuses nothing proves nothing.
 *
 * @param folder an empty folder to work in
 * @returns what was wrong; empty when all is well
 */
export async function findPluginProblems(root: string, folder: string): Promise<readonly string[]> {
  const home = join(folder, 'home');
  const planted = join(folder, 'planted');
  await mkdir(home);
  await cp(join(root, 'skills'), join(planted, 'skills'), {recursive: true});
  await mkdir(join(planted, '.claude-plugin'));
  const marketplace = await readFile(join(root, '.claude-plugin/marketplace.json'), 'utf8');
  const spoilt = marketplace.replace('{', '{"plantedKey": true,');
  await writeFile(join(planted, '.claude-plugin/marketplace.json'), spoilt);

  const validate = (cwd: string, target: string) =>
    runClaudeCode(['plugin', 'validate', target, '--strict'], cwd, home);
  const problems: string[] = [];
  for (const target of ['skills', '.']) {
    const run = await validate(root, target);
    console.log(`$ claude plugin validate ${target} --strict\n${run.stdout.trim()}\n`);
    if (run.exitCode !== 0) problems.push(`claude plugin validate ${target} --strict: ${outputOf(run)}`);
  }
  const refused = await validate(planted, '.');
  if (refused.exitCode === 0) problems.push('claude plugin validate accepted a key that it does not know');
  return problems;
}

function outputOf({exitCode, stdout, stderr}: ProgramRun): string {
  return `exit ${exitCode} ${stdout}${stderr}`.trim();
}
