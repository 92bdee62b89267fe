import {tellSkipped} from '@ali1688/testkit';
import {execFile} from 'node:child_process';
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {describe, expect, test} from 'vitest';
import * as z from 'zod/mini';
import {expectFailure, expectSuccess} from './support/documents.ts';
import {openPlace, type Place} from './support/place.ts';

const run = promisify(execFile);
const credentials = {
  ALI1688_APP_KEY: '1000000',
  ALI1688_APP_SECRET: 'an-app-secret',
  ALI1688_REFRESH_TOKEN: 'a-refresh-token',
};
const checked = z.object({
  checks: z.array(z.object({check: z.string(), ok: z.boolean(), found: z.string()})),
});

/** What `doctor` says of a store at this place. */
async function examine(place: Place, home: string, language = 'en') {
  const variables = {...credentials, ALI1688_HOME: home, ALI1688_LANG: language};
  const {data, meta} = expectSuccess(await place.run(['doctor', '--offline', '--json'], variables));
  const store = checked.parse(data).checks.find(({check}) => check === 'store');
  return {store, notes: meta.notes};
}

describe.concurrent('doctor, about the place of the store', () => {
  test('says nothing of a folder of this machine alone', async () => {
    await using place = await openPlace();
    const {store, notes} = await examine(place, place.home);
    expect(notes).toEqual([]);
    expect(store).toMatchObject({ok: true, found: expect.stringMatching(/tokens folder missing$/)});
  });

  const hasSh = tellSkipped(
    process.platform !== 'win32',
    'a folder quoted for sh, by doctor: not on Windows.',
  );
  test.runIf(hasSh).each(['en', 'zh'])('prints a command that a shell reads (%s)', async (language) => {
    await using place = await openPlace();
    const home = join(place.path, 'my home');
    await writeFile(home, '');
    const variables = {...credentials, ALI1688_HOME: home, ALI1688_LANG: language};
    const answer = await place.run(['doctor', '--offline', '--json'], variables);
    const {hint} = expectFailure(answer, 'STATE_UNUSABLE');
    expect(hint).toContain("mkdir -p ~/'my home' && chmod 700 ~/'my home'");
  });

  test.each([
    ['en', /, inside a git work tree$/, /could be committed.*ALI1688_HOME/],
    ['zh', /，位于 git 工作区内$/, /可能被误提交.*ALI1688_HOME/],
  ])('warns of a git work tree without failing (%s)', async (language, found, message) => {
    await using place = await openPlace();
    await run('git', ['init', '-q'], {cwd: place.workFolder});
    const {store, notes} = await examine(place, join(place.workFolder, 'state'), language);
    expect(store).toMatchObject({ok: true, found: expect.stringMatching(found)});
    expect(notes).toEqual([{code: 'STORE_IN_WORK_TREE', message: expect.stringMatching(message)}]);
    expect(notes[0]?.message).toContain('~/work');
  });

  test.each([
    ['en', 'Dropbox', ', synchronised by Dropbox'],
    ['zh', '我的坚果云', '，由 Nutstore / 坚果云 同步'],
  ])('warns of a folder that is copied to other machines (%s)', async (language, folder, found) => {
    await using place = await openPlace();
    await mkdir(join(place.path, folder));
    const {store, notes} = await examine(place, join(place.path, folder, 'ali1688'), language);
    expect(store).toMatchObject({ok: true, found: expect.stringContaining(found)});
    expect(notes.map(({code}) => code)).toEqual(['STORE_SYNCED']);
  });
});
