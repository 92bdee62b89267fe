import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {expectNoSecret} from './support/expect-no-secret.ts';
import {application, configured, openScene} from './support/scene.ts';
import {canaries} from './support/token-gateway.ts';

type Scene = Awaited<ReturnType<typeof openScene>>;

/** Answers with tokens, and with something in the places of names. */
function answerNames(scene: Scene, names: object, more: object = {}): void {
  scene.gateway.switches.token = () => ({
    httpStatus: 200,
    body: {access_token: `${canaries.accessToken}-x`, expires_in: '36000', ...names, ...more},
  });
}

/** Changes a file of the home as an earlier version may have left it. */
async function spoil(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(path, change(await readFile(path, 'utf8')));
}

const successor = `${canaries.newRefreshToken}-successor`;

describe('a secret that 1688 puts in the place of a name', () => {
  test.each([
    ['the stored successor', successor],
    ['the same in escapes', successor.replaceAll('-', '%2d')],
    ['the new access token', `${canaries.accessToken}-x`],
  ])('%s is shown by no command', async (_name, echoed) => {
    await using scene = await openScene();
    answerNames(scene, {}, {refresh_token: successor});
    await scene.run(['refresh'], {environment: configured});
    answerNames(scene, {resource_owner: echoed, memberId: echoed});
    for (const words of [['refresh'], ['status'], ['status', '--format', 'table']]) {
      const run = await scene.run(words, {environment: configured});
      expect(run.exitCode).toBe(0);
      expectNoSecret(run);
      expect(run.stdout).not.toContain(echoed);
    }
  });

  test('a login shows none of the login before it', async () => {
    await using scene = await openScene();
    await scene.run(['exchange', canaries.code], {environment: application});
    const {refreshToken} = Object(Object(await scene.profiles()).profiles).default as {refreshToken: string};
    answerNames(scene, {resource_owner: refreshToken}, {refresh_token: successor});
    const run = await scene.run(['exchange', canaries.code], {environment: application});
    expect(run.exitCode).toBe(0);
    expectNoSecret(run);
  });

  test('one that an earlier version stored as a name is not shown', async () => {
    await using scene = await openScene();
    await scene.run(['exchange', canaries.code], {environment: application});
    const tokens = join(scene.home, 'tokens');
    const entry = (await readdir(tokens)).find((name) => name.endsWith('.json')) ?? '';
    for (const path of [join(tokens, entry), join(scene.home, 'profiles.json')])
      await spoil(path, (text) => text.replaceAll('shop-one', `${canaries.newRefreshToken}-1`));
    for (const words of [['status'], ['list', '--format', 'table'], ['list']]) {
      const run = await scene.run(words);
      expectNoSecret(run);
    }
  });
});
