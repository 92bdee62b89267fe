import {expect, test} from 'vitest';
import type {Check, CheckReport} from '../../src/check/run/check.ts';
import {formatOutcomeLine, formatProblems} from '../../src/check/run/format-outcome.ts';
import {runChecks, type CheckOutcome} from '../../src/check/run/run-checks.ts';

function checkOf(name: string, report: CheckReport): Check {
  return {name, run: () => Promise.resolve(report)};
}

const silent = () => undefined;

test('each check is run once, on the root, and reported when it ends', async () => {
  const roots: string[] = [];
  const reported: string[] = [];
  const checks = ['a', 'b', 'c'].map((name): Check => ({
    name,
    run: (root) => {
      roots.push(`${name} ${root}`);
      return Promise.resolve({filesRead: 1, problems: []});
    },
  }));

  const outcomes = await runChecks(checks, '/repository', 2, ({name}) => reported.push(name));

  expect(roots).toEqual(['a /repository', 'b /repository', 'c /repository']);
  expect(reported.toSorted()).toEqual(['a', 'b', 'c']);
  expect(outcomes.every(({problems}) => problems.length === 0)).toBe(true);
});

test('no more checks than allowed run at the same time', async () => {
  let running = 0;
  let most = 0;
  const checks = Array.from({length: 6}, (_, index): Check => ({
    name: String(index),
    run: async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(setImmediate);
      running -= 1;
      return {filesRead: 1, problems: []};
    },
  }));

  await runChecks(checks, '/repository', 2, silent);

  expect(most).toBe(2);
});

test('a check that read no file is a problem', async () => {
  const [outcome] = await runChecks(
    [checkOf('blind', {filesRead: 0, problems: []})],
    '/repository',
    1,
    silent,
  );

  expect(outcome?.problems).toEqual([expect.stringContaining('read no file')]);
});

test('a check that throws is a problem, and the others still run', async () => {
  const broken: Check = {name: 'broken', run: () => Promise.reject(new Error('tool is missing'))};

  const outcomes = await runChecks(
    [broken, checkOf('fine', {filesRead: 3, problems: []})],
    '/repository',
    1,
    silent,
  );

  expect(outcomes.map(({name, problems}) => [name, problems.length])).toEqual([
    ['broken', 1],
    ['fine', 0],
  ]);
  expect(outcomes[0]?.problems[0]).toContain('tool is missing');
});

const fine: CheckOutcome = {name: 'types', filesRead: 12, durationMs: 1234, problems: []};
const failed: CheckOutcome = {
  name: 'lint',
  filesRead: 3,
  durationMs: 5,
  problems: ['first\nsecond line', 'other'],
};

test('a line tells the outcome, the files and the time', () => {
  expect(formatOutcomeLine(fine)).toMatch(/^ok +types +12 files +1\.2 s$/);
  expect(formatOutcomeLine(failed)).toMatch(/^FAIL +lint +3 files +0\.0 s$/);
});

test('the end lists each problem under its check, or says that there is none', () => {
  expect(formatProblems([fine, failed])).toBe(
    'lint:\n  - first\n    second line\n  - other\n\n2 checks, 1 failed, 2 problems',
  );
  expect(formatProblems([fine])).toBe('1 checks, no problem');
});
