import {describe, expect, test} from 'vitest';
import * as z from 'zod/mini';
import {expectFailure, expectSuccess, type Success} from './support/documents.ts';
import {logIn, nothingSet, openLoginScene} from './support/login-scene.ts';
import {nothingSaved, savedProfiles, savedState} from './support/saved-login.ts';
import {application, openScene} from './support/scene.ts';
import {storedEntries} from './support/stored-entry.ts';
import {writtenFiles} from './support/written-files.ts';

const topList = ['ranking', 'top-list', '1111', '--limit', '1'];
const secret = application.appSecret.reveal();
const listData = z.object({profiles: z.array(z.looseObject({name: z.string(), current: z.boolean()}))});
const exportData = z.object({
  revealed: z.boolean(),
  environment: z.array(z.object({name: z.string(), value: z.string()})),
});

function namesOf({data}: Success): Readonly<Record<string, boolean>> {
  return Object.fromEntries(listData.parse(data).profiles.map(({name, current}) => [name, current]));
}

function variablesOf({data}: Success): Readonly<Record<string, string>> {
  return Object.fromEntries(exportData.parse(data).environment.map(({name, value}) => [name, value]));
}

describe.concurrent('auth logout', () => {
  test('removes profile, tokens and all, and the next call says that there is nothing', async () => {
    await using scene = await openLoginScene({consent: 'always'});
    await logIn(scene);
    const secrets = [secret, ...(await storedEntries(scene)).map(({accessToken}) => accessToken)];
    const {data, meta} = expectSuccess(await scene.run(['auth', 'logout'], nothingSet));
    expect(data).toEqual({
      removedProfile: 'default',
      removedFiles: [expect.stringMatching(/^~\/suite home\/tokens\/t-.*\.json$/)],
      slotCleared: false,
      remainingVariables: [],
    });
    expect(meta.notes).toEqual([]);
    expect((await savedState(scene)).entries).toBe(0);
    for (const {path, content} of await writtenFiles(scene.path))
      for (const each of secrets) expect({path, holds: content.includes(each)}).toEqual({path, holds: false});
    expectFailure(await scene.run(topList, nothingSet), 'CREDENTIALS_MISSING');
    expect(scene.sandbox.requests.total).toBe(0);
  });

  test('says which variables still authorize', async () => {
    await using scene = await openScene();
    expectSuccess(await scene.run(topList));
    const {data, meta} = expectSuccess(await scene.run(['auth', 'logout']));
    expect(data).toMatchObject({
      remainingVariables: ['ALI1688_APP_KEY', 'ALI1688_APP_SECRET', 'ALI1688_REFRESH_TOKEN'],
    });
    expect(meta.notes.map(({code}) => code)).toEqual(['VARIABLES_REMAIN']);
    expect(meta.notes[0]?.message).toContain('ALI1688_REFRESH_TOKEN');
    expect((await storedEntries(scene)).length).toBe(0);
  });

  test('where nothing is stored says so, and is no failure', async () => {
    await using scene = await openScene(nothingSet);
    const {meta} = expectSuccess(await scene.run(['auth', 'logout']));
    expect(meta.notes.map(({code}) => code)).toEqual(['NOTHING_STORED']);
    expect(await savedState(scene)).toEqual(nothingSaved);
  });

  test('of one profile leaves the others', async () => {
    await using scene = await openLoginScene({consent: 'always'});
    await logIn(scene);
    await logIn(scene, ['--profile', 'shop-b']);
    expectSuccess(await scene.run(['auth', 'logout', '--profile', 'shop-b'], nothingSet));
    expect(Object.keys(await savedProfiles(scene))).toEqual(['default']);
    expectSuccess(await scene.run(topList, nothingSet));
    expect(scene.sandbox.requests.byApi).toEqual({'product.topList.query': 1});
  });
});

describe.concurrent('auth profiles', () => {
  test('lists none before a login', async () => {
    await using scene = await openScene(nothingSet);
    for (const words of [
      ['auth', 'profiles'],
      ['auth', 'profiles', 'list'],
    ])
      expect(expectSuccess(await scene.run(words)).data).toEqual({profiles: []});
  });

  test('lists, uses, renames and removes, without any secret', async () => {
    await using scene = await openLoginScene({consent: 'always'});
    await logIn(scene);
    await logIn(scene, ['--profile', 'shop-b']);
    const profiles = await savedProfiles(scene);
    const list = async () => {
      const run = await scene.run(['auth', 'profiles', 'list'], nothingSet);
      for (const {appSecret = '', refreshToken = ''} of Object.values(profiles))
        for (const each of [appSecret, refreshToken]) expect(run.stdout + run.stderr).not.toContain(each);
      return namesOf(expectSuccess(run));
    };
    expect(await list()).toEqual({default: true, 'shop-b': false});
    expectSuccess(await scene.run(['auth', 'profiles', 'use', 'shop-b'], nothingSet));
    expect(await list()).toEqual({default: false, 'shop-b': true});
    expect(expectSuccess(await scene.run(['auth', 'status'], nothingSet)).data).toMatchObject({
      profile: 'shop-b',
      sources: {refreshToken: 'profile'},
    });
    expectSuccess(await scene.run(['auth', 'profiles', 'rename', 'shop-b', 'shop-c'], nothingSet));
    expect(await list()).toEqual({default: false, 'shop-c': true});
    // The renamed login and its token still serve.
    scene.sandbox.clearRequests();
    expectSuccess(await scene.run(topList, nothingSet));
    expectSuccess(await scene.run([...topList, '--profile', 'default'], nothingSet));
    expect(scene.sandbox.requests.byApi).toEqual({'product.topList.query': 2});
    expectSuccess(await scene.run(['auth', 'profiles', 'remove', 'default'], nothingSet));
    expect(await list()).toEqual({'shop-c': true});
  });

  test.each([
    [['use', 'nobody']],
    [['remove', 'nobody']],
    [['rename', 'nobody', 'somebody']],
    [['rename', 'default', 'Bad Name']],
    [['use', '../default']],
  ])('%j is refused and changes nothing', async (words) => {
    await using scene = await openLoginScene({consent: 'always'});
    await logIn(scene);
    const before = await savedProfiles(scene);
    const run = await scene.run(['auth', 'profiles', ...words], nothingSet);
    expect([2, 3]).toContain(run.exitCode);
    expect(await savedProfiles(scene)).toEqual(before);
  });

  test('--profile and ALI1688_PROFILE choose a profile for one command, before the variables', async () => {
    await using scene = await openLoginScene({consent: 'always'});
    await logIn(scene, ['--profile', 'shop-b']);
    expectFailure(await scene.run(topList, nothingSet), 'CREDENTIALS_MISSING');
    expectSuccess(await scene.run([...topList, '--profile', 'shop-b'], nothingSet));
    expectSuccess(await scene.run(topList, {...nothingSet, ALI1688_PROFILE: 'shop-b'}));
    // The application of the environment has no grant; the profile it names has one.
    expectSuccess(await scene.run([...topList, '--profile', 'shop-b'], {ALI1688_APP_KEY: '404404'}));
    expect(scene.sandbox.requests.byApi).toEqual({'product.topList.query': 3});
  });

  test('a profile serves no other gateway', async () => {
    await using scene = await openLoginScene({consent: 'always'});
    await logIn(scene);
    await using other = await openScene();
    const run = await scene.run(topList, {...nothingSet, ALI1688_GATEWAY_URL: other.sandbox.gatewayUrl});
    expectFailure(run, 'CREDENTIALS_MISSING');
    expect(other.sandbox.requests.total).toBe(0);
  });
});

describe.concurrent('auth export', () => {
  test('redacts every secret unless told otherwise', async () => {
    await using scene = await openLoginScene({consent: 'always'});
    await logIn(scene);
    const run = await scene.run(['auth', 'export'], nothingSet);
    expect(variablesOf(expectSuccess(run))).toEqual({
      ALI1688_APP_KEY: application.appKey,
      ALI1688_APP_SECRET: '[redacted]',
      ALI1688_REFRESH_TOKEN: '[redacted]',
      ALI1688_ACCESS_TOKEN: '[redacted]',
    });
    expect(run.stdout + run.stderr).not.toContain(secret);
  });

  test('--reveal prints what gives another machine the same access, and says so', async () => {
    await using scene = await openLoginScene({consent: 'always'});
    await logIn(scene);
    const run = await scene.run(['auth', 'export', '--reveal'], nothingSet);
    const success = expectSuccess(run);
    expect(success.meta.notes.map(({code}) => code)).toEqual(['SECRETS_SHOWN']);
    const {ALI1688_ACCESS_TOKEN: accessToken = '', ...variables} = variablesOf(success);
    expect(variables).toMatchObject({
      ALI1688_APP_SECRET: secret,
      ALI1688_REFRESH_TOKEN: (await savedProfiles(scene))['default']?.refreshToken,
    });
    expect(accessToken).toBe((await storedEntries(scene))[0]?.accessToken);
    expect(run.stderr).not.toContain(secret);
    await using elsewhere = await openScene(variables);
    expectSuccess(await elsewhere.run(topList, {ALI1688_GATEWAY_URL: scene.sandbox.gatewayUrl}));
  });

  test('without credentials lists none', async () => {
    await using scene = await openScene(nothingSet);
    const {data} = expectSuccess(await scene.run(['auth', 'export', '--reveal']));
    expect(data).toEqual({revealed: true, environment: []});
  });
});
