import * as z from 'zod/mini';
import {expect, it} from 'vitest';
import {wholeNumberField} from '../../src/input/fields.ts';
import {defineOperation} from '../../src/operation/define-operation.ts';
import {readsThisMachine} from '../../src/operation/effects.ts';
import {runInTest} from '../support/run-in-test.ts';

/** Says that calls follow, and makes none. */
const plan = defineOperation({
  topic: 'sample',
  name: 'plan',
  summary: {en: 'Plan.', zh: '计划。'},
  effects: readsThisMachine,
  apis: [],
  input: {
    calls: wholeNumberField({minimum: 0, maximum: 100, default: 6, summary: {en: 'Calls.', zh: '次数。'}}),
    more: wholeNumberField({minimum: 0, maximum: 100, default: 0, summary: {en: 'More.', zh: '另外。'}}),
  },
  examples: [],
  output: () => z.object({sandbox: z.boolean()}),
  run(context, {calls, more}) {
    context.expectCalls(calls);
    context.expectCalls(more);
    return Promise.resolve({sandbox: context.isSandbox});
  },
});

it('says on a terminal how many calls follow and how long they take at the pace in force', async () => {
  const environment = {ALI1688_QPS: '4'};
  const {stdout, stderr} = await runInTest(plan, ['--calls', '21'], {isTerminal: true, environment});
  expect(stderr).toBe('21 calls to 1688 follow, about 6 s at 4 a second.\n');
  expect(stdout).not.toContain('21');
});

it('says it in Chinese, and of the sandbox without a time, as nothing paces it', async () => {
  const environment = {ALI1688_LANG: 'zh'};
  const run = await runInTest(plan, ['--sandbox'], {isTerminal: true, environment});
  expect(run.stderr).toContain('接下来将发起 6 次调用。\n');
  expect(run.stderr).not.toContain('秒');
});

it('says of a few that come on top as well, so that what is told comes to what is made', async () => {
  const {stderr} = await runInTest(plan, ['--calls', '21', '--more', '2'], {isTerminal: true});
  expect(stderr.match(/\d+ calls/g)).toEqual(['21 calls', '2 calls']);
});

it.each([
  ['of five calls', ['--calls', '5'], true],
  ['in a dry run', ['--dry-run'], true],
  ['where nobody watches', [], false],
])('says nothing %s', async (_where, argv, isTerminal) => {
  const {stderr} = await runInTest(plan, argv, {isTerminal});
  expect(stderr).not.toContain('follow');
});

it('tells the work whether it runs in the sandbox', async () => {
  const data = async (...argv: string[]) => JSON.parse((await runInTest(plan, argv)).stdout) as unknown;
  expect(await data()).toMatchObject({data: {sandbox: false}});
  expect(await data('--sandbox')).toMatchObject({data: {sandbox: true}});
});
