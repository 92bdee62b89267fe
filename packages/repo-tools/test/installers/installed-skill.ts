import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import type {Sandbox} from '@ali1688/sandbox';
import {runProgram, type ProgramRun} from '@ali1688/testkit';
import {expect} from 'vitest';
import {findAnswerProblems} from '../../src/evaluate/answer-problems.ts';
import {readEvaluations, type TaskCheck} from '../../src/evaluate/evaluation-files.ts';
import {splitWords} from '../../src/evaluate/split-words.ts';
import {repositoryRoot} from '../../src/workspace/repository-root.ts';

/** A script of an installed skill, and a place far from it to run it in. */
export type InstalledSkill = {
  readonly skill: string;
  readonly script: string;
  /** Empty folder; becomes the user's, and the working folder lies in it. */
  readonly elsewhere: string;
  /** The Node.js that runs it; this one if absent. */
  readonly node?: string;
  /** Flags of Node.js. */
  readonly nodeFlags?: readonly string[];
};

/** The first command of the skill's tasks that succeeds: what the skill is there for. */
async function mainCommand(skill: string): Promise<TaskCheck> {
  const {tasks} = await readEvaluations(repositoryRoot, skill);
  const check = tasks.flatMap(({checks}) => checks).find(({exit_code: exitCode}) => exitCode === 0);
  if (check === undefined) throw new Error(`The evaluations of ${skill} have no command that succeeds.`);
  return check;
}

/** Runs the main command of an installed skill with no other environment than what is given. */
export async function runInstalled(
  {skill, script, elsewhere, node = process.execPath, nodeFlags = []}: InstalledSkill,
  environment: Readonly<Record<string, string>>,
  more: readonly string[] = [],
): Promise<ProgramRun> {
  const {command} = await mainCommand(skill);
  const workFolder = join(elsewhere, 'work');
  await mkdir(workFolder, {recursive: true});
  return runProgram(node, {
    args: [...nodeFlags, script, ...splitWords(command), ...more],
    cwd: workFolder,
    // Without a PATH: the script starts nothing.
    env: {PATH: '', HOME: elsewhere, NODE_DISABLE_COMPILE_CACHE: '1', ...environment},
  });
}

/** What a script needs to ask a sandbox server as an application with a grant. */
export function environmentOf({gatewayUrl, credentials}: Sandbox): Readonly<Record<string, string>> {
  return {
    ALI1688_GATEWAY_URL: gatewayUrl,
    ALI1688_APP_KEY: credentials.appKey,
    ALI1688_APP_SECRET: credentials.appSecret.reveal(),
    ALI1688_REFRESH_TOKEN: credentials.refreshToken.reveal(),
    ALI1688_QPS: '1000',
  };
}

/** Expects that a run answered as the skill's first task wants it. */
export async function expectAnswer(skill: string, run: ProgramRun): Promise<void> {
  const {expect: expectations} = await mainCommand(skill);
  expect(run.exitCode, run.stdout + run.stderr).toBe(0);
  expect(findAnswerProblems(JSON.parse(run.stdout), expectations)).toEqual([]);
}
