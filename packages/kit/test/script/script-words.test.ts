import {at, parseDocument} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import * as z from 'zod/mini';
import {defineOperation} from '../../src/operation/define-operation.ts';
import {runScript} from '../../src/script/run-script.ts';
import {scriptFace} from '../../src/script/script-face.ts';
import type {Script} from '../../src/script/script.ts';
import {greet, shelves} from '../support/sample-operations.ts';
import {createTestHost, type TestHostOptions} from '../support/test-host.ts';
import {readsThisMachine} from '../../src/operation/effects.ts';

function companion(topic: string | undefined, name: string) {
  return defineOperation({
    ...(topic === undefined ? {} : {topic}),
    name,
    summary: {en: `Does ${name}.`, zh: `执行 ${name}。`},
    effects: readsThisMachine,
    apis: [],
    input: {},
    examples: [],
    output: () => z.object({did: z.string()}),
    run: () => Promise.resolve({did: `${topic ?? ''} ${name}`.trim()}),
  });
}

let loads = 0;
const script: Script = {
  operations: [greet],
  version: '1.2.3',
  topic: 'sample',
  extras: [shelves],
  loadCompanion() {
    loads += 1;
    return Promise.resolve([
      companion('auth', 'login'),
      companion('auth profiles', 'list'),
      companion('auth profiles', 'use'),
      companion(undefined, 'doctor'),
    ]);
  },
};

async function run(argv: readonly string[], options: TestHostOptions = {}) {
  const host = {...createTestHost(options), programName: 'node sample.mjs'};
  const exitCode = await runScript(script, argv, host, scriptFace);
  return {exitCode, stdout: host.stdout.text()};
}

describe('operations of several words', () => {
  test.each([
    [['auth', 'login'], 'auth login'],
    [['auth', 'profiles', 'use'], 'auth profiles use'],
    [['auth', 'profiles', 'list'], 'auth profiles list'],
    [['auth', 'profiles'], 'auth profiles list'],
    [['doctor'], 'doctor'],
  ])('%j', async (argv, did) => {
    const {exitCode, stdout} = await run(argv);
    expect(exitCode).toBe(0);
    expect(at(parseDocument(stdout), 'data.did')).toBe(did);
  });

  test.each([
    [['auth', 'logn'], 'Did you mean auth login?'],
    [['docter'], 'Did you mean doctor?'],
    [['sample', 'greet'], 'Did you mean greet?'],
    [['shelvs'], 'Did you mean shelves?'],
  ])('%j is refused with a suggestion', async (argv, suggestion) => {
    const {exitCode, stdout} = await run(argv);
    expect(exitCode).toBe(2);
    expect(at(parseDocument(stdout), 'error.hint')).toContain(suggestion);
  });

  test('what follows auth is not repeated: it may be an authorization code', async () => {
    expect((await run(['auth', 'a-code-of-somebody'])).stdout).not.toContain('a-code-of-somebody');
  });

  test('are not loaded for a query or for help', async () => {
    loads = 0;
    await run(['greet']);
    await run(['--help']);
    await run(['greet', '--help']);
    expect(loads).toBe(0);
  });

  test('have help of their own', async () => {
    const {exitCode, stdout} = await run(['auth']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('auth profiles use');
    expect((await run(['help', 'auth', 'login'])).stdout).toContain('node sample.mjs auth login\n');
  });
});

describe('an extra', () => {
  test.each([
    [['shelves'], 'all'],
    [['shelves', '5'], '5'],
    [['shelves', '--fields', 'shelf'], 'all'],
    [['shelves', '--fields', 'shelf', '5'], '5'],
  ])('lists all, and with an argument shows one: %j', async (argv, shelf) => {
    const {exitCode, stdout} = await run(argv);
    expect(exitCode).toBe(0);
    expect(at(parseDocument(stdout), 'data.shelf')).toBe(shelf);
  });

  test('has a line of the help, and help that shows its argument', async () => {
    expect((await run(['--help'])).stdout).toContain('\n  shelves [SHELF_ID]  Shelves.\n');
    expect((await run(['shelves', '--help'])).stdout).toContain('node sample.mjs shelves [SHELF_ID]\n');
  });
});
