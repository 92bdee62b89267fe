import {startSandbox} from '@ali1688/sandbox';
import {at, parseDocument, startHttpServer} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import * as z from 'zod/mini';
import {defineOperation} from '../../src/operation/define-operation.ts';
import {environmentOf, runInTest} from '../support/run-in-test.ts';
import {openHostPart} from '../../src/parts/host-part.ts';
import {lookUp} from '../support/sample-operations.ts';
import {readsThisMachine} from '../../src/operation/effects.ts';

const documented = {
  ok: false,
  error: {code: 'INTERRUPTED', message: expect.anything(), hint: expect.anything(), retryable: false},
};

const bare = {
  summary: {en: 'Sample.', zh: '示例。'},
  effects: readsThisMachine,
  apis: [],
  input: {},
  examples: [],
  output: () => z.object({port: z.number()}),
} as const;

describe('an interruption', () => {
  test('while a request is under way ends the run with INTERRUPTED and 130', async () => {
    const interruption = new AbortController();
    await using server = await startHttpServer(() => interruption.abort());
    await using sandbox = await startSandbox();
    const environment = {...environmentOf(sandbox), ALI1688_GATEWAY_URL: server.origin};
    const run = await runInTest(lookUp, ['12'], {environment, interrupted: interruption.signal});
    expect(run.exitCode).toBe(130);
    expect(parseDocument(run.stdout)).toEqual(documented);
  });

  test('before the run has begun lets nothing begin', async () => {
    let hasBegun = false;
    const operation = defineOperation({
      ...bare,
      name: 'begin',
      run: () => {
        hasBegun = true;
        return Promise.reject(new Error('begun'));
      },
    });
    const run = await runInTest(operation, [], {interrupted: AbortSignal.abort()});
    expect(run.exitCode).toBe(130);
    expect(parseDocument(run.stdout)).toEqual(documented);
    expect(hasBegun).toBe(false);
  });

  test('does not wait for work that does not look at it', async () => {
    const interruption = new AbortController();
    const operation = defineOperation({
      ...bare,
      name: 'stubborn',
      run: () => {
        interruption.abort();
        return new Promise<never>(() => undefined);
      },
    });
    const run = await runInTest(operation, [], {interrupted: interruption.signal, isTerminal: true});
    expect(run.exitCode).toBe(130);
    expect(run.stderr).toContain('Interrupted.');
  });

  test('of a command that has shown its result and goes on prints nothing more', async () => {
    const interruption = new AbortController();
    const serve = defineOperation({
      ...bare,
      name: 'serve',
      parts: {host: openHostPart},
      async run(context) {
        await context.parts.host.publish({port: 1});
        interruption.abort();
        await new Promise<never>(() => undefined);
        return {port: 2};
      },
    });
    const run = await runInTest(serve, [], {interrupted: interruption.signal});
    expect(run.exitCode).toBe(130);
    expect(at(parseDocument(run.stdout), 'data')).toEqual({port: 1});
  });
});

test('what a command returns after it has shown its result is not shown again', async () => {
  const serve = defineOperation({
    ...bare,
    name: 'serve',
    parts: {host: openHostPart},
    async run(context) {
      await context.parts.host.publish({port: 1});
      return {port: 2};
    },
  });
  const run = await runInTest(serve, []);
  expect(run.exitCode).toBe(0);
  expect(at(parseDocument(run.stdout), 'data')).toEqual({port: 1});
});
