import {readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {expectFailure, expectSuccess} from './support/documents.ts';
import type {Variables} from './support/place.ts';
import {application, openScene} from './support/scene.ts';
import {writtenFiles} from './support/written-files.ts';

const topList = ['ranking', 'top-list', '1111', '--limit', '1'];

describe.concurrent('surface.md section 2: credentials', () => {
  test.each([
    ['ALI1688_APP_KEY', ['ALI1688_APP_KEY']],
    ['ALI1688_APP_SECRET', ['ALI1688_APP_SECRET']],
    ['ALI1688_REFRESH_TOKEN', ['ALI1688_REFRESH_TOKEN']],
  ])('%s that is missing is named, and nothing is sent', async (variable, named) => {
    await using scene = await openScene();
    for (const value of [undefined, '']) {
      const {message, hint} = expectFailure(
        await scene.run(topList, {[variable]: value}),
        'CREDENTIALS_MISSING',
      );
      for (const name of named) expect(message + hint).toContain(name);
    }
    expect(scene.sandbox.requests.total).toBe(0);
  });

  test('an API that needs no token needs no grant either', async () => {
    await using scene = await openScene({ALI1688_REFRESH_TOKEN: undefined});
    expectSuccess(await scene.run(['ranking', 'top-keyword', '1111']));
    expect(scene.sandbox.requests.byApi).toEqual({'product.search.topKeyword': 1});
  });

  test('blanks and line ends around a value do not count', async () => {
    await using scene = await openScene();
    const secret = application.appSecret.reveal();
    expectSuccess(
      await scene.run(['api', 'call', 'system:currentTime'], {ALI1688_APP_SECRET: ` ${secret}\n`}),
    );
  });

  test.each<[string, readonly string[], Variables]>([
    ['--profile', [...topList, '--profile', 'shop'], {}],
    ['ALI1688_PROFILE', topList, {ALI1688_PROFILE: 'shop'}],
  ])('%s that names no profile of this machine is refused', async (_name, words, variables) => {
    await using scene = await openScene();
    const {message} = expectFailure(await scene.run(words, variables), 'CREDENTIALS_MISSING');
    expect(message).toContain('shop');
    expect(scene.sandbox.requests.total).toBe(0);
  });
});

describe.concurrent('surface.md section 2: the home', () => {
  test.each<[string, Variables, string]>([
    ['~/.config/ali1688 unless told otherwise', {ALI1688_HOME: undefined}, '.config/ali1688'],
    ['where an empty ALI1688_HOME counts as none', {ALI1688_HOME: ''}, '.config/ali1688'],
  ])('is %s', async (_name, variables, expected) => {
    await using scene = await openScene();
    expectSuccess(await scene.run(topList, variables));
    expect(await readdir(join(scene.path, expected))).toContain('tokens');
  });

  test('lies in XDG_CONFIG_HOME where that is set', async () => {
    await using scene = await openScene({ALI1688_HOME: undefined});
    const folder = join(scene.path, 'settings');
    expectSuccess(await scene.run(topList, {XDG_CONFIG_HOME: folder}));
    expect(await readdir(folder)).toEqual(['ali1688']);
  });

  test.each([
    ['a dry run', [...topList, '--dry-run']],
    ['help', ['ranking', '--help']],
    ['doctor --offline', ['doctor', '--offline']],
    ['auth status', ['auth', 'status']],
    ['auth url', ['auth', 'url']],
    ['auth export', ['auth', 'export']],
    ['auth profiles list', ['auth', 'profiles', 'list']],
    ['a command that calls nobody', ['api', 'list']],
    ['bad input', ['ranking', 'top-list', '-1']],
  ])('is not made by %s', async (_name, words) => {
    await using scene = await openScene({NODE_DISABLE_COMPILE_CACHE: undefined});
    await scene.run(words);
    expect((await writtenFiles(scene.path)).map(({path}) => path)).toEqual(['work']);
  });

  test('holds the compiled code of later starts in a folder for the user alone', async () => {
    await using scene = await openScene({NODE_DISABLE_COMPILE_CACHE: undefined});
    expectSuccess(await scene.run(topList));
    expectSuccess(await scene.run(topList));
    const files = await writtenFiles(scene.home);
    expect(files.find(({path}) => path === 'compile-cache')).toMatchObject({mode: 0o700, isFolder: true});
    expect(files.filter(({path, isFolder}) => path.startsWith('compile-cache') && !isFolder)).not.toEqual([]);
  });

  test('gets nothing from a run with the sandbox, even where compiled code is kept', async () => {
    await using scene = await openScene({NODE_DISABLE_COMPILE_CACHE: undefined});
    expectSuccess(await scene.run(topList));
    const before = await writtenFiles(scene.path);
    expectSuccess(await scene.run([...topList, '--sandbox']));
    expectSuccess(await scene.run(topList, {ALI1688_SANDBOX: '1'}));
    expect(await writtenFiles(scene.path)).toEqual(before);
  });
});

describe.concurrent('surface.md section 2: ALI1688_TIMEOUT', () => {
  test('limits a call, and --timeout beats it', async () => {
    await using scene = await openScene();
    scene.sandbox.setFaults([{kind: 'hang', api: 'currentTime'}]);
    const time = ['api', 'call', 'system:currentTime'];
    const short = expectFailure(await scene.run(time, {ALI1688_TIMEOUT: '0.3'}), 'TIMEOUT');
    expect(short.message).toContain('0.3');
    const flag = expectFailure(
      await scene.run([...time, '--timeout', '0.2'], {ALI1688_TIMEOUT: '600'}),
      'TIMEOUT',
    );
    expect(flag.message).toContain('0.2');
  });
});

describe.concurrent('surface.md section 2: ALI1688_SANDBOX', () => {
  test.each(['0', 'false', ''])('set to "%s" means the real gateway', async (value) => {
    await using scene = await openScene({ALI1688_SANDBOX: value});
    const {meta} = expectSuccess(await scene.run(['api', 'call', 'system:currentTime']));
    expect({sandbox: meta.sandbox, arrived: scene.sandbox.requests.total}).toEqual({
      sandbox: false,
      arrived: 1,
    });
  });
});
