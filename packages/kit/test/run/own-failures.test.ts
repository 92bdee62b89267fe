import {Ali1688Error} from '@ali1688/contracts/errors';
import {at, parseDocument} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import * as z from 'zod/mini';
import {defineOperation} from '../../src/operation/define-operation.ts';
import {runInTest} from '../support/run-in-test.ts';
import {greet} from '../support/sample-operations.ts';
import {readsThisMachine} from '../../src/operation/effects.ts';

/** A command that throws. */
function throwing(thrown: unknown) {
  return defineOperation({
    name: 'sample',
    summary: {en: 'Sample.', zh: '示例。'},
    effects: readsThisMachine,
    apis: [],
    input: {},
    examples: [],
    output: () => z.object({}),
    run: () => {
      throw thrown;
    },
  });
}

test.each([
  ['PARTIAL', 7],
  ['STATE_UNUSABLE', 8],
] as const)('%s ends with %i', async (code, exitCode) => {
  const text = {en: 'Some.', zh: '部分。'};
  const run = await runInTest(throwing(new Ali1688Error({code, text, hint: text})), []);
  expect(run.exitCode).toBe(exitCode);
  expect(at(parseDocument(run.stdout), 'error.code')).toBe(code);
});

test('a fault is UNEXPECTED and ends with 1; its stack is shown with --verbose alone, on one line', async () => {
  const operation = throwing(new TypeError('x is not a function'));
  const quiet = await runInTest(operation, []);
  expect(quiet.exitCode).toBe(1);
  expect(quiet.stderr).toBe('');
  expect(at(parseDocument(quiet.stdout), 'error')).toEqual({
    code: 'UNEXPECTED',
    message: 'Something went wrong inside ali1688: TypeError: x is not a function',
    hint: expect.stringContaining('--verbose'),
    retryable: false,
  });
  const verbose = await runInTest(operation, ['--verbose']);
  expect(verbose.stderr.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^ali1688 stack stack=TypeError/),
  ]);
});

test.each([
  [['--limt', '5'], {}, 'There is no flag --limt here.'],
  [['x'], {}, '"x" is one argument too many.'],
  [['--json', '--format', 'csv'], {}, '--json and --format csv contradict each other.'],
  [[], {ALI1688_QPS: 'many'}, 'ALI1688_QPS "many" is not allowed.'],
])('%j is refused in the failure document, exit 2', async (argv, environment, message) => {
  const {exitCode, stdout} = await runInTest(greet, argv, {environment});
  expect(exitCode).toBe(2);
  expect(at(parseDocument(stdout), 'error.code')).toBe('USAGE_INVALID');
  expect(at(parseDocument(stdout), 'error.message')).toContain(message);
});

test('--json beside --format json is no contradiction', async () => {
  expect((await runInTest(greet, ['--json', '--format', 'json'])).exitCode).toBe(0);
});
