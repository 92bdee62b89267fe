import type {ErrorCode} from '@ali1688/contracts/errors';
import {operationId} from '@ali1688/kit';
import {answerJson, type ProgramRun} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {builtCommands} from './support/built-commands.ts';
import {callFailures} from './support/call-failures.ts';
import {canaries} from './support/canaries.ts';
import {commandLines} from './support/command-lines.ts';
import {
  answerCategories,
  answerWell,
  grant,
  grantSuccessor,
  refuseGrant,
  startEchoGateway,
} from './support/echo-gateway.ts';
import {expectNoCanary} from './support/expect-no-canary.ts';
import {expectFailure, expectSuccess} from './support/documents.ts';
import {formats} from './support/formats.ts';
import {openPlace, type Variables} from './support/place.ts';
import {loadOwnDefinitions} from './support/own-definitions.ts';
import {ageEntries} from './support/stored-entry.ts';
import {startProgram} from './support/running-program.ts';

const secrets: Variables = {
  ALI1688_APP_KEY: '1000000',
  ALI1688_APP_SECRET: canaries.appSecret,
  ALI1688_REFRESH_TOKEN: canaries.refreshToken,
};
const languages = ['en', 'zh'] as const;
/** Operations of the plugins that ask an API, whichever plugins there are. */
const pluginCalls = (await loadOwnDefinitions())
  .flatMap(({operations}) => operations)
  .filter(({apis}) => apis.length > 0)
  .map(operationId);
const programCalls = [
  'ranking:top-list',
  'api:call',
  'ranking:top-keyword',
  'doctor',
  'auth:exchange',
  'auth:refresh',
  'auth:renew',
  'auth:status',
  'category:get',
  'category:list',
  'category:path',
  'category:search',
  'category:sync',
  'category:tree',
] as const;
const callingCommands = [
  ...programCalls,
  ...pluginCalls.filter((id) => programCalls.every((known) => known !== id)),
] as const;

function wordsOf(command: string): readonly string[] {
  const words = commandLines[command];
  if (words === undefined) throw new Error(`There is no line for ${command}.`);
  return words;
}

/** The entry at a position, counted round and round. */
function pick<Entry>(entries: readonly [Entry, ...Entry[]], index: number): Entry {
  return entries[index % entries.length] ?? entries[0];
}

/** Checks that a run ended by itself and, where it is told, with which code. */
function assertFailure(run: ProgramRun, code: ErrorCode | undefined): void {
  expect(run.signal).toBeNull();
  if (code !== undefined) expectFailure(run, code);
}

test('every command of the built manifests has a line in this test', () => {
  expect(Object.keys(commandLines).toSorted()).toEqual(builtCommands());
});

describe.concurrent('no secret leaves a call', () => {
  // A failure has two forms, json and text. Formats, languages and the second command take turns over the failures.
  test.each(callFailures.map((failure, index) => ({...failure, index})))('when $name', async (failure) => {
    const {api = answerWell, token = grant, variables = {}, index} = failure;
    await using server = await startEchoGateway({api, token});
    const address = {ALI1688_GATEWAY_URL: `${server.origin}/openapi`};
    const runs = ['ranking:top-list', pick(callingCommands, index + 1)].map(async (command, position) => {
      const format = position === 0 ? 'json' : pick(['table', 'csv', 'ndjson', 'md', 'raw'], index);
      const language = pick(languages, index + position);
      await using place = await openPlace({...address, ...secrets, ...variables, ALI1688_LANG: language});
      const words = [...wordsOf(command), '--format', format, '--verbose'];
      const run = await place.run(words);
      assertFailure(run, format === 'json' ? failure.code : undefined);
      await expectNoCanary(place, run, words.join(' '), command === 'auth:exchange');
    });
    await Promise.all(runs);
  });
});

describe.concurrent('no secret leaves a good answer that repeats all of them', () => {
  test.each(formats.flatMap((format) => languages.map((language) => ({format, language}))))(
    'as $format in $language',
    async ({format, language}) => {
      await using server = await startEchoGateway({api: answerWell, token: grant});
      await using place = await openPlace({
        ...secrets,
        ALI1688_GATEWAY_URL: `${server.origin}/openapi`,
        ALI1688_LANG: language,
      });
      const commands = language === 'zh' ? ['ranking:top-list', 'api:call'] : ['ranking:top-list'];
      for (const command of commands) {
        const run = await place.run([...wordsOf(command), '--format', format, '--verbose']);
        expect(run.exitCode, run.stderr).toBe(0);
        // Markdown writes brackets with a backslash.
        expect(run.stdout.replaceAll('\\', '')).toContain('[redacted]');
        await expectNoCanary(place, run, `${command} ${format}`);
      }
    },
  );
});

test('no secret gets into the local category tree, nor out of it', async () => {
  await using server = await startEchoGateway({api: answerCategories, token: grant});
  await using place = await openPlace({...secrets, ALI1688_GATEWAY_URL: `${server.origin}/openapi`});
  const lines = [
    ['sync'],
    ['search', 'clothes'],
    ['tree', '--depth', '3'],
    ['tree', '--live'],
    ['get', '10166'],
  ];
  for (const words of lines.map((line) => ['category', ...line, '--verbose'])) {
    const run = await place.run(words);
    expect(run.exitCode, run.stderr).toBe(0);
    await expectNoCanary(place, run, words.join(' '));
  }
  const found = await place.run(['category', 'search', 'clothes', '--fields', 'source,chineseName']);
  expect(JSON.parse(found.stdout)).toMatchObject({data: {source: 'tree'}});
  expect(found.stdout).toContain('[redacted]');
});

describe.concurrent('no secret leaves a command that calls nobody', () => {
  const localCommands = Object.keys(commandLines).filter(
    (id) => !callingCommands.includes(id) && id !== 'sandbox:start',
  );
  test.each(localCommands.map((command, index) => ({command, index})))(
    '$command',
    async ({command, index}) => {
      await using server = await startEchoGateway({api: answerWell, token: grant});
      await using place = await openPlace({
        ...secrets,
        ALI1688_ACCESS_TOKEN: canaries.accessToken,
        ALI1688_GATEWAY_URL: `${server.origin}/openapi`,
      });
      // These two are oclif's own and have flags of their own.
      const hasFormats = !/^(autocomplete|help)/.test(command);
      for (const [position, format] of (
        ['json', pick(['table', 'csv', 'ndjson', 'md', 'raw'], index)] as const
      ).entries()) {
        const words = hasFormats ? [...wordsOf(command), '--format', format, '--verbose'] : wordsOf(command);
        const run = await place.run(words, {ALI1688_LANG: pick(languages, index + position)});
        expect(run.signal, words.join(' ')).toBeNull();
        await expectNoCanary(place, run, words.join(' '));
      }
      expect(server.requests).toHaveLength(0);
    },
  );

  test('sandbox:start, from its start to its interruption', async () => {
    await using place = await openPlace({...secrets, ALI1688_ACCESS_TOKEN: canaries.accessToken});
    for (const format of ['json', 'table']) {
      await using program = startProgram(place, ['sandbox', 'start', '--format', format, '--verbose']);
      await program.outputUntil((output) => output.includes('ALI1688_REFRESH_TOKEN'));
      program.interrupt();
      await expectNoCanary(place, await program.ended, format);
    }
  });
});

describe.concurrent('no secret leaves that was put into the wrong place', () => {
  const {appSecret, refreshToken, accessToken, code} = canaries;
  const call = ['api', 'call', 'product.topList.query'];
  const lines: readonly (readonly string[])[] = [
    ['ranking', 'top-list', '1111', '--dry-run'],
    [...call, '--param', 'rankQueryParams={}', '--dry-run'],
    ['doctor', '--offline'],
    ['ranking', 'top-list', accessToken],
    ['ranking', 'top-keyword', `shoes ${refreshToken}`],
    ['ranking', 'top-list', '1111', accessToken],
    ['ranking', 'top-list', '1111', '--limit', appSecret],
    ['ranking', 'top-list', '1111', '--format', appSecret],
    ['ranking', 'top-list', '1111', '--fields', appSecret],
    ['ranking', 'top-list', '1111', '--profile', refreshToken],
    ['ranking', 'top-list', '1111', '--output', `/nowhere/${refreshToken}`],
    [...call, '--param', `access_token=${accessToken}`],
    [...call, '--param', refreshToken],
    [...call, '--param', `rankQueryParams=${refreshToken}`],
    ['api', 'call', 'system.oauth2:getToken', '--param', `refresh_token=${refreshToken}`],
    ['api', 'schema', appSecret],
    ['sign', '--path', appSecret],
    ['sign', '--path', 'param2/1/a/b/1', '--param', `access_token=${accessToken}`],
    ['sign', 'a:b', '--param', `client_secret=${appSecret}`, '--param', `code=${refreshToken}`],
    ['sandbox', 'start', '--port', appSecret],
    ['auth', 'url', '--app-key', appSecret],
    ['auth', 'url', '--redirect-uri', `https://example.com/?secret=${appSecret}`],
    ['auth', 'url', '--redirect-uri', `https://user:${appSecret}@example.com/`],
    ['auth', 'login', '--port', appSecret],
    ['auth', 'exchange', `https://example.com/?code=${code}&error=${code}&state=${code}`],
    ['auth', 'exchange', `https://example.com/?code=${code}&state=${appSecret}`],
    ['auth', 'exchange', code, code],
    ['auth', 'status', accessToken],
    ['auth', 'profiles', 'use', refreshToken],
    ['auth', 'profiles', 'rename', 'shop', appSecret],
    ['auth', 'status', '--profile', refreshToken],
    [appSecret],
    ['ranking', refreshToken],
    ['autocomplete', appSecret],
    ['help', appSecret],
  ];

  test.each(lines.map((words, index) => ({words, index})))('line $index', async ({words, index}) => {
    await using server = await startEchoGateway({api: answerWell, token: grant});
    await using place = await openPlace({
      ...secrets,
      ALI1688_ACCESS_TOKEN: accessToken,
      ALI1688_GATEWAY_URL: `${server.origin}/openapi`,
      ALI1688_LANG: pick(languages, index),
    });
    const format = pick(['json', 'table'], Math.floor(index / 2));
    const run = await place.run(
      words.includes('--format') ? words : [...words, '--format', format, '--verbose'],
    );
    expect(run.signal).toBeNull();
    await expectNoCanary(place, run, words.join(' '));
    expect(server.requests).toHaveLength(0);
  });

  test('a successor of the refresh token stays in the store, also when it is refused in turn', async () => {
    let isGranting = true;
    await using server = await startEchoGateway({
      api: answerWell,
      token: (...all) => (isGranting ? grantSuccessor(...all) : refuseGrant(...all)),
    });
    await using place = await openPlace({...secrets, ALI1688_GATEWAY_URL: `${server.origin}/openapi`});
    const words = [...wordsOf('ranking:top-list'), '--verbose'];
    const granted = await place.run(words);
    expectSuccess(granted);
    await ageEntries(place, 24 * 60 * 60 * 1000);
    isGranting = false;
    const refused = await place.run(words);
    expectFailure(refused, 'REFRESH_REJECTED');
    expect(server.requests.map(({form}) => form.get('refresh_token'))).toContain(canaries.successor);
    for (const run of [granted, refused]) await expectNoCanary(place, run, 'successor');
  });
});

test.each(['csv', 'md'])('a secret with characters that %s escapes is redacted too', async (format) => {
  const appSecret = canaries.appSecret.replace('/+=%', '"&|');
  await using server = await startEchoGateway({
    api: (response) => {
      const ranking = {rankId: '1111', rankProductModels: [{itemId: 1, title: appSecret}]};
      answerJson(response, 200, {result: {success: true, result: ranking}});
    },
    token: grant,
  });
  await using place = await openPlace({
    ...secrets,
    ALI1688_APP_SECRET: appSecret,
    ALI1688_GATEWAY_URL: `${server.origin}/openapi`,
  });
  const run = await place.run([...wordsOf('ranking:top-list'), '--format', format]);
  expect(run.exitCode).toBe(0);
  await expectNoCanary(place, run, format);
});
