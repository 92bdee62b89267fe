import {chmod, copyFile, mkdir, readFile} from 'node:fs/promises';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {runProgram, temporaryFolder} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import {repositoryRoot} from '../../src/workspace/repository-root.ts';
import {writeTree} from '../write-tree.ts';

const oneFile = {status: 'passed', assertionResults: [{status: 'passed'}]};
const failedFile = {status: 'failed', assertionResults: [{status: 'passed'}, {status: 'failed'}]};
const unloadedFile = {status: 'failed', assertionResults: []};

function reportOf(
  counts: {passed?: number; failed?: number; skipped?: number; todo?: number},
  ...files: object[]
) {
  return {
    numPassedTests: counts.passed ?? 0,
    numFailedTests: counts.failed ?? 0,
    numPendingTests: counts.skipped ?? 0,
    numTodoTests: counts.todo ?? 0,
    testResults: files,
  };
}

type Situation = {
  /** What the test step leaves behind as its report. */
  readonly report?: object | string;
  readonly testStatus?: number;
  readonly installStatus?: number;
  /** A report that lies there from an earlier run. */
  readonly staleReport?: object;
};

/** What the script looks for before it installs Debian packages. */
const tools = ['chromium', 'chromedriver', 'sshfs', 'mkfs.btrfs'];

/** Runs the real script with an `npx` on the PATH that stands for installation and tests. */
async function runCi(situation: Situation) {
  await using folder = await temporaryFolder();
  const {report, staleReport, testStatus = 0, installStatus = 0} = situation;
  await mkdir(join(folder.path, '.ci'), {recursive: true});
  await copyFile(join(repositoryRoot, '.ci/run'), join(folder.path, '.ci/run'));
  await writeTree(folder.path, {
    ...(staleReport === undefined ? {} : {'.reports/vitest.json': staleReport}),
    ...(report === undefined ? {} : {'made/vitest.json': report}),
    ...Object.fromEntries(tools.map((tool) => [`bin/${tool}`, ''])),
    'bin/npx': `#!/usr/bin/env bash
echo "$* CI=$CI turbo=$TURBO_TELEMETRY_DISABLED track=$DO_NOT_TRACK" >> "${folder.path}/calls"
if [[ $3 == install ]]; then exit ${installStatus}; fi
mkdir -p .reports
[[ -f made/vitest.json ]] && cp made/vitest.json .reports/
echo 'the tests run'
exit ${testStatus}
`,
  });
  // With its tools on the PATH nothing is installed on the machine of the test.
  for (const program of ['npx', ...tools]) {
    await chmod(join(folder.path, 'bin', program), 0o755);
  }
  const run = await runProgram(join(folder.path, '.ci/run'), {
    env: {PATH: `${join(folder.path, 'bin')}:${process.env['PATH'] ?? ''}`},
  });
  const calls = existsSync(join(folder.path, 'calls'))
    ? await readFile(join(folder.path, 'calls'), 'utf8')
    : '';
  return {...run, lastLine: run.stdout.trimEnd().split('\n').at(-1), calls: calls.trimEnd().split('\n')};
}

test('it installs from the lock file and tests, both with the pinned pnpm and without telemetry', async () => {
  const {calls, exitCode} = await runCi({report: reportOf({passed: 1}, oneFile)});

  expect(exitCode).toBe(0);
  expect(calls).toEqual([
    '-y pnpm@12.21.0 install --frozen-lockfile CI=true turbo=1 track=1',
    '-y pnpm@12.21.0 test CI=true turbo=1 track=1',
  ]);
});

test('the pinned pnpm is the one of package.json', async () => {
  const script = await readFile(join(repositoryRoot, '.ci/run'), 'utf8');
  const manifest = await readFile(join(repositoryRoot, 'package.json'), 'utf8');
  const pin = /"packageManager": "(pnpm@[\d.]+)"/.exec(manifest)?.[1];

  expect(pin).toBeDefined();
  expect(script).toContain(`npx -y ${pin})`);
});

test.each([
  ['all passed', {report: reportOf({passed: 12}, oneFile)}, '12 passed, 0 failed', 0],
  [
    'some failed',
    {report: reportOf({passed: 3, failed: 2}, failedFile), testStatus: 1},
    '3 passed, 2 failed',
    1,
  ],
  [
    'some were skipped',
    {report: reportOf({passed: 3, skipped: 2, todo: 1}, oneFile)},
    '3 passed, 0 failed, 3 skipped',
    0,
  ],
  [
    'a test file could not be loaded',
    {report: reportOf({passed: 3}, oneFile, unloadedFile), testStatus: 1},
    '3 passed, 1 failed',
    1,
  ],
  ['coverage is too low', {report: reportOf({passed: 3}, oneFile), testStatus: 5}, '3 passed, 0 failed', 5],
])('the last line counts when %s', async (_case, situation, line, status) => {
  const {lastLine, exitCode} = await runCi(situation);

  expect(lastLine).toBe(line);
  expect(exitCode).toBe(status);
});

test.each([
  ['the tests wrote no report although they succeeded', {}, 1],
  [
    'a check failed before the tests, and an old report lies there',
    {staleReport: reportOf({passed: 9}), testStatus: 4},
    4,
  ],
  ['the installation failed', {installStatus: 3, staleReport: reportOf({passed: 9})}, 3],
])('it fails without a count when %s', async (_case, situation, status) => {
  const {exitCode, stdout} = await runCi(situation);

  expect(exitCode).toBe(status);
  expect(stdout).not.toContain('passed');
});

test('it fails when the report cannot be read', async () => {
  const {exitCode, stdout} = await runCi({report: '{"numPassedTests": 3'});

  expect(exitCode).toBe(1);
  expect(stdout).not.toContain('passed');
});
