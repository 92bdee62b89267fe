import type {TestServer} from '@ali1688/testkit';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {canaries} from './support/canaries.ts';
import {expectFailure, expectSuccess} from './support/documents.ts';
import {answerWell, grantSuccessor, startEchoGateway} from './support/echo-gateway.ts';
import {expectNoCanary} from './support/expect-no-canary.ts';
import {installSkill, type InstalledSkill} from './support/installed-skill.ts';
import {openPlace, type Place} from './support/place.ts';

const {appSecret, issuedToken, successor, code} = canaries;
const stored = {appSecret, issuedToken, successor};
const pastedAddress = `http://127.0.0.1:16880/callback?code=${code}&state=zzz`;

let server: TestServer;
let place: Place;
let skill: InstalledSkill;

// One login for all: no test changes it, and the environment has no secret.
beforeAll(async () => {
  server = await startEchoGateway({api: answerWell, token: grantSuccessor});
  place = await openPlace({ALI1688_GATEWAY_URL: `${server.origin}/openapi`, ALI1688_APP_KEY: '1000000'});
  skill = await installSkill(place, '1688-ranking');
  expectSuccess(await place.run(['auth', 'exchange', code], {ALI1688_APP_SECRET: appSecret}));
});
afterAll(async () => {
  await place[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

/** Runs a line as JSON in English and as text in Chinese, through the CLI or the script. */
async function expectKept(words: readonly string[], program: Pick<Place, 'run'> = place): Promise<void> {
  for (const [format, language] of [
    ['json', 'en'],
    ['table', 'zh'],
  ] as const) {
    const line = words.includes('--format') ? words : [...words, '--format', format, '--verbose'];
    const run = await program.run(line, {ALI1688_LANG: language});
    expect(run.signal).toBeNull();
    await expectNoCanary(place, run, words.join(' '), true);
  }
}

describe.each(Object.entries(stored))('the stored %s', (_name, value) => {
  const topList = ['top-list', '1111'];
  const scriptLines: readonly (readonly string[])[] = [
    ...['--limit', '--lang', '--timeout', '--fields', '--format', '--profile'].map((flag) => [
      ...topList,
      flag,
      value,
    ]),
    [...topList, '--output', `/nonex/${value}`],
    [...topList, value],
    [...topList, `--${value}`],
    [...topList, '--type', value],
    [...topList, '--type', value, '--dry-run'],
  ];

  test.each(scriptLines.map((words) => ({words})))('is not repeated by ranking, line %#', async ({words}) => {
    await expectKept(['ranking', ...words]);
  });

  test.each(scriptLines.map((words) => ({words})))(
    'is not repeated by the script, line %#',
    async ({words}) => {
      await expectKept(words, skill);
    },
  );

  const otherLines: readonly (readonly string[])[] = [
    [value],
    [`--${value}`],
    ['ranking', value],
    ['help', value],
    ['api', 'schema', value],
    ['skills', 'show', value],
    ['auth', 'profiles', 'use', value],
    ['sign', 'product.topList.query', '--param', `access_token=${value}`],
    ['sign', '--path', 'param2/1/a/b/1', '--param', `x=${value}`],
    ['api', 'call', 'product.topList.query', '--param', `rankQueryParams=${value}`, '--dry-run'],
  ];

  test.each(otherLines.map((words) => ({words})))('is not repeated by line %#', async ({words}) => {
    await expectKept(words);
  });

  test('is not repeated as the first word of the script', () => expectKept([value], skill));
});

test.each([
  ['under a name that means a token', 'access_token'],
  ['under any other', 'x'],
])('sign refuses a stored token %s', async (_, name) => {
  const run = await place.run(['sign', 'product.topList.query', '--param', `${name}=${issuedToken}`]);
  expect(expectFailure(run, 'USAGE_INVALID').message).toContain('--param');
});

test('with the sandbox nothing of the home is looked at', async () => {
  const run = await place.run(['ranking', 'top-list', '1111', '--sandbox', '--limit', issuedToken]);
  expectFailure(run, 'USAGE_INVALID');
  expect(run.stdout).toContain(issuedToken);
});

describe('an authorization code', () => {
  const authLines = ['login', 'url', 'status', 'refresh', 'renew', 'logout', 'export', 'profiles'].flatMap(
    (name) => [
      ['auth', name, code],
      ['auth', name, pastedAddress],
    ],
  );
  const lines: readonly (readonly string[])[] = [
    ...authLines,
    ['auth', code],
    ['auth', 'exchang', code],
    ...['--timeout', '--format', '--fields', '--profile'].map((flag) => [
      'auth',
      'exchange',
      code,
      flag,
      code,
    ]),
    ['auth', 'exchange', code, '--output', `/nonex/${code}`],
    ['auth', 'status', '--timeout', code],
    ['auth', 'status', '--fields', code],
    ['auth', 'status', '--output', `/nonex/${code}`],
    ['auth', 'login', '--port', code],
    ['auth', 'url', '--redirect-uri', code],
  ];

  test.each(lines.map((words) => ({words})))('is not repeated by auth, line %#', async ({words}) => {
    await expectKept(words);
    await expectKept(words, skill);
  });

  test.each(
    [
      ['exchange', code],
      ['login', pastedAddress],
      ['auht', 'exchange', code],
      [pastedAddress],
      ['help', 'exchange', code],
      ['ranking', 'top-list', '1111', pastedAddress],
      ['ranking', 'top-list', '1111', '--type', pastedAddress],
      ['ranking', 'top-list', '1111', '--output', `/nonex/${pastedAddress}`],
      ['skills', 'show', pastedAddress],
      ['sign', 'a:b', '--param', `code=${code}`],
    ].map((words) => ({words})),
  )('is not repeated by line %#', async ({words}) => {
    await expectKept(words);
  });

  test('is not repeated by an unknown command, whose first word is', async () => {
    const run = await place.run(['exchange', code, '--json']);
    expect(expectFailure(run, 'USAGE_INVALID').message).toBe('There is no command "exchange".');
  });
});
