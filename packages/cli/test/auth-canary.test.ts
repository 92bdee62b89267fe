import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {canaries, findCanaries} from './support/canaries.ts';
import {commandLines} from './support/command-lines.ts';
import {expectSuccess} from './support/documents.ts';
import {
  answerWell,
  breakOff,
  cutBody,
  grantNothing,
  grantSuccessor,
  redirect,
  refuse,
  refuseGrant,
  showPage,
  startEchoGateway,
  type Behaviour,
} from './support/echo-gateway.ts';
import {expectNoCanary} from './support/expect-no-canary.ts';
import {openPlace, type Place, type Variables} from './support/place.ts';
import {writtenFiles} from './support/written-files.ts';

const secrets: Variables = {
  ALI1688_APP_KEY: '1000000',
  ALI1688_APP_SECRET: canaries.appSecret,
  ALI1688_REFRESH_TOKEN: canaries.refreshToken,
};

const failures: readonly {readonly name: string; readonly token: Behaviour}[] = [
  {name: 'refuses the grant', token: refuseGrant},
  {name: 'refuses as the gateway does', token: refuse(401, '401')},
  {name: 'grants nothing', token: grantNothing},
  {name: 'shows a page', token: showPage(200)},
  {name: 'redirects', token: redirect},
  {name: 'breaks off', token: breakOff},
  {name: 'cuts the body', token: cutBody},
];

/** Where the slot of the older skills lies in a place. */
function slotOf({path}: Place): Variables {
  return {ALI1688_LEGACY_CACHE: join(path, 'skills', 'slot.json')};
}

describe.concurrent('no secret leaves a token command', () => {
  test.each(failures)('when the token service $name', async ({token}) => {
    await using server = await startEchoGateway({api: answerWell, token});
    for (const [index, command] of ['auth:exchange', 'auth:refresh', 'auth:renew'].entries()) {
      await using place = await openPlace({
        ...secrets,
        ALI1688_GATEWAY_URL: `${server.origin}/openapi`,
        ALI1688_LANG: index === 1 ? 'zh' : 'en',
      });
      const run = await place.run([...(commandLines[command] ?? []), '--verbose']);
      expect(run.exitCode, run.stdout + run.stderr).toBeGreaterThan(0);
      expect(run.signal).toBeNull();
      await expectNoCanary(place, run, command);
    }
    expect(server.requests.length).toBeGreaterThan(0);
  });
});

describe.concurrent('no secret leaves the life of a login', () => {
  test('from the exchange to the logout, which takes every one of them away', async () => {
    await using server = await startEchoGateway({api: answerWell, token: grantSuccessor});
    await using place = await openPlace({
      ALI1688_GATEWAY_URL: `${server.origin}/openapi`,
      ALI1688_APP_KEY: '1000000',
    });
    await mkdir(join(place.path, 'skills'));
    const variables = slotOf(place);
    const run = async (words: readonly string[], more: Variables = {}) => {
      const ended = await place.run([...words, '--verbose'], {...variables, ...more});
      expectSuccess(ended);
      await expectNoCanary(place, ended, words.join(' '), true);
      return ended;
    };
    await run(['auth', 'exchange', canaries.code], {ALI1688_APP_SECRET: canaries.appSecret});
    expect(server.requests[0]?.form.get('code')).toBe(canaries.code);
    const files = await writtenFiles(place.path);
    const held = files.flatMap(({path, content}) => {
      const found = findCanaries(content);
      return found.length === 0 ? [] : [[path.replace(/t-.*\.json/, 't-….json'), found.toSorted()]];
    });
    expect(held).toEqual([
      ['skills/slot.json', ['issuedToken', 'successor']],
      ['suite home/profiles.json', ['appSecret', 'successor']],
      ['suite home/tokens/t-….json', ['issuedToken']],
    ]);
    for (const words of [
      ['auth', 'status'],
      ['auth', 'status', '--check'],
      ['auth', 'export'],
      ['auth', 'profiles', 'list'],
      ['auth', 'refresh'],
      ['auth', 'profiles', 'rename', 'default', 'shop'],
      ['auth', 'profiles', 'use', 'shop'],
      ['auth', 'profiles', 'rename', 'shop', 'default'],
      ['ranking', 'top-list', '1111', '--dry-run'],
      ['auth', 'logout'],
    ])
      await run(words);
    const left = (await writtenFiles(place.path)).filter(({content}) => findCanaries(content).length > 0);
    expect(left.map(({path}) => path)).toEqual([]);
  });

  test('but auth export --reveal, on standard output alone', async () => {
    await using server = await startEchoGateway({api: answerWell, token: grantSuccessor});
    await using place = await openPlace({...secrets, ALI1688_GATEWAY_URL: `${server.origin}/openapi`});
    const run = await place.run(['auth', 'export', '--reveal', '--verbose']);
    expectSuccess(run);
    expect(findCanaries(run.stdout).toSorted()).toEqual(['appSecret', 'refreshToken']);
    expect(findCanaries(run.stderr)).toEqual([]);
  });
});
