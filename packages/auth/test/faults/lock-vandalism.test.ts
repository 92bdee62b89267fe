import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {Worker} from 'node:worker_threads';
import {fileURLToPath} from 'node:url';
import {text} from 'node:stream/consumers';
import {answerJson} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {runHerd, tally} from '../support/herd.ts';
import {createScene, credentials, parseRecord, type Scene} from '../support/scene.ts';
import {herdLimitMs, sized} from '../support/size.ts';
import {answerSlowly} from '../support/slow-answer.ts';

const lockPath = (scene: Scene) => scene.entryPath.replace('.json', '.lock');
const size = sized(6, 50);

describe('a lock that is tampered with', {timeout: herdLimitMs}, () => {
  it('deleted while it is held costs at most one request more', async () => {
    await using scene = await createScene();
    scene.server.answerWith((_request, response, count) => {
      if (count === 1) rmSync(lockPath(scene));
      setTimeout(
        () => answerJson(response, 200, {access_token: `access-${count}`, expires_in: '36000'}),
        300,
      );
    });
    const runs = await runHerd(scene, size);
    expect(runs.every((run) => run.token?.startsWith('access-'))).toBe(true);
    expect(scene.server.requests.length).toBeLessThanOrEqual(2);
  });

  it('opened and closed by its holder costs at most one request more', async () => {
    await using scene = await createScene();
    answerSlowly(scene, 300);
    const env = {TEST_REOPEN_AT: 'checked', TEST_LOCK_PATH: lockPath(scene)};
    // Only the first process does so: a program with that fault in every process has no lock at all.
    const runs = await runHerd(scene, size, {envOf: (index) => (index === 0 ? env : {})});
    expect(runs.every((run) => run.token?.startsWith('access-'))).toBe(true);
    expect(scene.server.requests.length).toBeLessThanOrEqual(2);
  });

  it.each([
    ['an empty folder', (path: string) => mkdirSync(path)],
    [
      'a folder of another lock library',
      (path: string) => {
        mkdirSync(path);
        writeFileSync(join(path, 'pid'), '1');
      },
    ],
    ['garbage', (path: string) => writeFileSync(path, 'garbage'.repeat(200), {mode: 0o600})],
    ['a file of mode 0400', (path: string) => writeFileSync(path, '', {mode: 0o400})],
    ['a file of mode 0000', (path: string) => writeFileSync(path, '', {mode: 0})],
  ])('replaced by %s is healed by the first, and one request is sent', async (_name, obstruct) => {
    await using scene = await createScene();
    answerSlowly(scene, 300);
    mkdirSync(scene.tokens, {recursive: true, mode: 0o700});
    obstruct(lockPath(scene));
    const runs = await runHerd(scene, size);
    expect(tally(runs.map((run) => run.token ?? run.code))).toStrictEqual({'access-1': size});
    expect(scene.server.requests).toHaveLength(1);
    expect(runs.map((run) => run.stderr).join('')).toBe('');
  });
});

describe('stores in several threads of one process', {timeout: herdLimitMs}, () => {
  it('send one request', async () => {
    await using scene = await createScene();
    answerSlowly(scene, 500);
    const program = fileURLToPath(new URL('../programs/herd-member.ts', import.meta.url));
    const outputs = await Promise.all(
      Array.from({length: 4}, async () => {
        const worker = new Worker(program, {
          execArgv: ['--conditions=@ali1688/source'],
          stdout: true,
          env: {
            ALI1688_APP_KEY: credentials.appKey,
            ALI1688_APP_SECRET: credentials.appSecret.reveal(),
            ALI1688_REFRESH_TOKEN: credentials.refreshToken.reveal(),
            ALI1688_GATEWAY_URL: scene.server.gatewayUrl,
            ALI1688_HOME: scene.location.path ?? '',
            ALI1688_LEGACY_CACHE: 'off',
            TEST_START_AT: String(Date.now() + 1000),
          },
        });
        return parseRecord(await text(worker.stdout));
      }),
    );
    expect(tally(outputs.map((output) => output['token'] ?? output['code']))).toStrictEqual({'access-1': 4});
    expect(scene.server.requests).toHaveLength(1);
  });
});
