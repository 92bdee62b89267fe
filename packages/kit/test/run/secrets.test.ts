import {Secret} from '@ali1688/contracts/ports';
import {startSandbox, type SandboxFault} from '@ali1688/sandbox';
import {temporaryFolder} from '@ali1688/testkit';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import * as z from 'zod/mini';
import {defineOperation} from '../../src/operation/define-operation.ts';
import {runInTest, type TestRun} from '../support/run-in-test.ts';
import {lookUp} from '../support/sample-operations.ts';
import {readsThisMachine} from '../../src/operation/effects.ts';

const secrets = {
  appSecret: 'canary/secret+of "value" 1',
  refreshToken: 'canary-refresh-token-0001',
};

/** A sandbox that knows an application of our own, and the environment of its user. */
async function scene(faults: readonly SandboxFault[] = []) {
  const application = {
    appKey: '7000001',
    appSecret: new Secret(secrets.appSecret),
    refreshToken: new Secret(secrets.refreshToken),
  };
  const sandbox = await startSandbox({applications: [application], faults});
  const home = await temporaryFolder();
  const environment = {
    ALI1688_GATEWAY_URL: sandbox.gatewayUrl,
    ALI1688_APP_KEY: application.appKey,
    ALI1688_APP_SECRET: secrets.appSecret,
    ALI1688_REFRESH_TOKEN: secrets.refreshToken,
    ALI1688_HOME: home.path,
  };
  return {
    sandbox,
    environment,
    home,
    async [Symbol.asyncDispose]() {
      await sandbox.close();
      await home.remove();
    },
  };
}

/** The access token that the store has kept. */
async function storedToken(home: string): Promise<string> {
  const folder = join(home, 'tokens');
  const files = await readdir(folder, {recursive: true});
  const contents = await Promise.all(
    files.filter((name) => name.endsWith('.json')).map((name) => readFile(join(folder, name), 'utf8')),
  );
  const token = /"access_?token"\s*:\s*"([^"]+)"/i.exec(contents.join('\n'))?.[1];
  if (token === undefined) throw new Error(`No token in ${files.join(', ')}.`);
  return token;
}

function expectNoSecret(run: TestRun, values: readonly string[]): void {
  const printed = run.stdout + run.stderr;
  for (const value of values) {
    const forms = [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)];
    for (const form of forms) expect(printed).not.toContain(form);
  }
  expect(printed).not.toContain('canary');
  expect(printed).not.toMatch(/[0-9A-F]{40}/);
}

test('a verbose run that gets a token and calls with it shows no secret, no token and no signature', async () => {
  await using place = await scene();
  const {environment, home} = place;
  const run = await runInTest(lookUp, ['10166', '--verbose'], {environment});
  expect(run.exitCode).toBe(0);
  expect(run.stderr).toContain('token service answered');
  expectNoSecret(run, [...Object.values(secrets), await storedToken(home.path)]);
});

test('a gateway that repeats everything it was sent gets none of it printed', async () => {
  await using place = await scene([{kind: 'echo', api: 'category.translation.getById'}]);
  const {environment, home} = place;
  for (const flags of [['--json'], ['--format', 'table']]) {
    const run = await runInTest(lookUp, ['10166', '--verbose', ...flags], {environment});
    expect(run.exitCode).toBe(1);
    expect(run.stdout + run.stderr).toContain('[redacted]');
    expectNoSecret(run, [...Object.values(secrets), await storedToken(home.path)]);
  }
});

test('a token service that repeats everything it was sent gets none of it printed', async () => {
  await using place = await scene([{kind: 'echo', api: 'getToken'}]);
  const run = await runInTest(lookUp, ['10166', '--verbose'], {environment: place.environment});
  expect(run.exitCode).not.toBe(0);
  expectNoSecret(run, Object.values(secrets));
});

test('a secret that is typed as an input is not repeated', async () => {
  await using place = await scene();
  const {environment} = place;
  for (const argv of [
    [secrets.refreshToken],
    ['--limit', secrets.refreshToken],
    [`--${secrets.refreshToken}`],
  ]) {
    const run = await runInTest(lookUp, argv, {environment});
    expect(run.exitCode).toBe(2);
    expectNoSecret(run, Object.values(secrets));
  }
});

test('a fault of our own that carries a secret in its message and its stack prints neither', async () => {
  const faulty = defineOperation({
    name: 'faulty',
    summary: {en: 'Faulty.', zh: '有错。'},
    effects: readsThisMachine,
    apis: [],
    input: {},
    examples: [],
    output: () => z.object({}),
    run: () => Promise.reject(Object.assign(new TypeError(`no ${secrets.refreshToken}`), {secrets})),
  });
  await using place = await scene();
  const run = await runInTest(faulty, ['--verbose'], {environment: place.environment});
  expect(run.exitCode).toBe(1);
  expect(run.stdout).toContain('"code": "UNEXPECTED"');
  expect(run.stdout).toContain('TypeError: no [redacted]');
  expect(run.stderr).toContain('stack=TypeError');
  expectNoSecret(run, Object.values(secrets));
});
