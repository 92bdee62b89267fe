import {describe, expect, test} from 'vitest';
import {expectFailure, expectSuccess} from './support/documents.ts';
import {openPlace} from './support/place.ts';
import {startForwardingProxy, startRefusingProxy} from './support/proxies.ts';
import {openScene} from './support/scene.ts';
import {writtenFiles} from './support/written-files.ts';

const topList = ['ranking', 'top-list', '1111', '--limit', '2'];

describe.concurrent('surface.md section 4: --sandbox', () => {
  test.each([
    ['--sandbox', [...topList, '--sandbox'], {}],
    ['ALI1688_SANDBOX=1', topList, {ALI1688_SANDBOX: '1'}],
  ])(
    '%s needs no account, is marked, and writes nothing below the user folder',
    async (_name, words, variables) => {
      await using place = await openPlace();
      const {data, meta} = expectSuccess(await place.run(words, variables));
      expect(data).toMatchObject({rankId: '1111'});
      expect(meta.sandbox).toBe(true);
      expect(meta.notes.map(({code}) => code)).toEqual(['SANDBOX']);
      expect((await writtenFiles(place.path)).map(({path}) => path)).toEqual(['work']);
    },
  );

  test('does not call the gateway that the environment names, nor use its credentials', async () => {
    await using scene = await openScene();
    expectSuccess(await scene.run([...topList, '--sandbox']));
    expectSuccess(await scene.run(['doctor', '--sandbox']));
    expect(scene.sandbox.requests.total).toBe(0);
  });

  test('leaves no request to a proxy', async () => {
    await using forwarding = await startForwardingProxy();
    await using refusing = await startRefusingProxy();
    await using place = await openPlace({HTTP_PROXY: forwarding.origin, HTTPS_PROXY: refusing.origin});
    const run = await place.run([...topList, '--sandbox']);
    expect(forwarding.requests.length + refusing.heads.length).toBe(0);
    expectSuccess(run);
  });

  test.each([
    ['table', 'en', /^SANDBOX · made-up data\n/],
    ['md', 'en', /^> \*\*SANDBOX · made-up data\*\*\n/],
    ['table', 'zh', /^沙箱 · /],
    ['md', 'zh', /^> \*\*沙箱 · /],
  ])('is marked at the top of %s in %s', async (format, language, mark) => {
    await using place = await openPlace({ALI1688_LANG: language});
    const run = await place.run([...topList, '--sandbox', '--format', format]);
    expect(run.stdout).toMatch(mark);
  });

  test.each(['csv', 'ndjson', 'raw'])(
    'is told on standard error where %s has no room for a mark',
    async (format) => {
      await using place = await openPlace();
      const run = await place.run([...topList, '--sandbox', '--format', format]);
      expect(run.exitCode).toBe(0);
      expect(run.stderr).toContain('SANDBOX');
    },
  );

  test('fails like the real thing, and then says nothing made up', async () => {
    await using place = await openPlace();
    const run = await place.run(['ranking', 'top-list', '999999999', '--sandbox']);
    expectFailure(run, 'CATEGORY_UNKNOWN');
  });

  test('doctor names the gateway that was really called', async () => {
    await using place = await openPlace();
    const {data} = expectSuccess(await place.run(['doctor', '--sandbox']));
    const {checks} = data as {checks: {check: string; found: string}[]};
    expect(checks.find(({check}) => check === 'gateway')?.found).not.toContain('gw.open.1688.com');
  });
});
