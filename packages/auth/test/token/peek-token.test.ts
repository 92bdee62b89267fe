import {createMemoryStateStore, type StateStore} from '@ali1688/home';
import {startOfTest} from '@ali1688/testkit';
import {chmodSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {Secret} from '@ali1688/contracts/ports';
import {describe, expect, it} from 'vitest';
import {peekToken, type Credentials} from '../../src/index.ts';
import {httpTransport} from '../support/http-transport.ts';
import {createScene, credentials, hourMs, minuteMs, type Scene} from '../support/scene.ts';

async function peek(
  scene: Scene,
  changes: {slot?: string; credentials?: Credentials; state?: StateStore} = {},
) {
  const {server, home, clock, log} = scene;
  const token = await peekToken({
    gatewayUrl: server.gatewayUrl,
    credentials,
    state: home,
    transport: httpTransport,
    clock,
    timeoutMs: 30_000,
    ...changes,
  });
  expect(server.requests).toHaveLength(0);
  expect(log.notes).toStrictEqual([]);
  return token?.reveal();
}

function writeSlot(scene: Scene): string {
  const path = join(scene.folder, 'slot.json');
  const content = {
    access_token: 'python-token',
    expires_at: (startOfTest + hourMs) / 1000,
    app_key: '1000000',
  };
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const endingSoon = {obtainedAt: startOfTest - 590 * minuteMs, expiresAt: startOfTest + 10 * minuteMs};
const ended = {obtainedAt: startOfTest - 11 * hourMs, expiresAt: startOfTest - hourMs};

describe('a look at the token at hand', () => {
  it('finds none in an empty home, and makes nothing', async () => {
    await using scene = await createScene();
    expect(await peek(scene)).toBeUndefined();
    expect(scene.files().size).toBe(0);
  });

  it('takes the given token, else the stored one, also one that ends soon', async () => {
    await using scene = await createScene();
    await scene.store({});
    expect(await peek(scene)).toBe('stored-token');
    expect(await peek(scene, {credentials: {...credentials, accessToken: new Secret('given')}})).toBe(
      'given',
    );
    await scene.store(endingSoon);
    expect(await peek(scene)).toBe('stored-token');
  });

  it('takes neither one that has ended nor any with the sandbox', async () => {
    await using scene = await createScene();
    await scene.store(ended);
    expect(await peek(scene)).toBeUndefined();
    await scene.store({});
    expect(await peek(scene, {state: createMemoryStateStore({clock: scene.clock})})).toBeUndefined();
  });

  it('takes that of the older skills where it lasts longer and the stored one is not fresh', async () => {
    await using scene = await createScene();
    const slot = writeSlot(scene);
    expect(await peek(scene, {slot})).toBe('python-token');
    for (const entry of [ended, endingSoon]) {
      await scene.store(entry);
      expect(await peek(scene, {slot})).toBe('python-token');
    }
    await scene.store({});
    expect(await peek(scene, {slot})).toBe('stored-token');
  });

  it.skipIf(process.platform === 'win32')('leaves modes that let others in as they are', async () => {
    await using scene = await createScene();
    await scene.store({});
    chmodSync(scene.tokens, 0o755);
    chmodSync(scene.entryPath, 0o644);
    expect(await peek(scene)).toBe('stored-token');
    expect([scene.tokens, scene.entryPath].map((path) => statSync(path).mode & 0o777)).toEqual([
      0o755, 0o644,
    ]);
  });
});
