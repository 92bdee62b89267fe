import {existsSync} from 'node:fs';
import {mkdir, readFile, stat, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import * as z from 'zod/mini';
import {expectSuccess} from './support/documents.ts';
import {logIn, nothingSet, openLoginScene} from './support/login-scene.ts';
import type {Place} from './support/place.ts';
import {application, openScene, type Scene} from './support/scene.ts';
import {storedEntries} from './support/stored-entry.ts';

const topList = ['ranking', 'top-list', '1111', '--limit', '1'];

const slotShape = z.strictObject({
  access_token: z.string(),
  refresh_token: z.nullable(z.string()),
  expires_at: z.number(),
  app_key: z.string(),
});

function slotPath({path}: Place): string {
  return join(path, 'skills', 'slot.json');
}

/** Writes a slot as the older Python skills do. */
async function writeSlot(
  scene: Scene,
  accessToken: string,
  appKey: string,
  secondsLeft = 30_000,
): Promise<void> {
  const content = {
    access_token: accessToken,
    refresh_token: null,
    expires_at: Date.now() / 1000 + secondsLeft,
    app_key: appKey,
  };
  await mkdir(dirname(slotPath(scene)), {recursive: true});
  await writeFile(slotPath(scene), JSON.stringify(content));
}

async function readSlot(place: Place): Promise<z.output<typeof slotShape>> {
  return slotShape.parse(JSON.parse(await readFile(slotPath(place), 'utf8')));
}

/** The variable that names the slot of a scene. */
function inSlot(scene: Scene): {readonly ALI1688_LEGACY_CACHE: string} {
  return {ALI1688_LEGACY_CACHE: slotPath(scene)};
}

describe.concurrent('the slot of the older Python skills', () => {
  test('with a token of this application is used, and nothing is asked for', async () => {
    await using scene = await openScene();
    const token = scene.sandbox.issueAccessToken(application.appKey).reveal();
    await writeSlot(scene, token, application.appKey);
    expectSuccess(await scene.run(topList, inSlot(scene)));
    expect(scene.sandbox.requests.byApi).toEqual({'product.topList.query': 1});
    // Its grant is unknown, so it is not copied.
    expect(await storedEntries(scene)).toEqual([]);
    const {data} = expectSuccess(await scene.run(['auth', 'status'], inSlot(scene)));
    expect(data).toMatchObject({
      accessToken: expect.arrayContaining([expect.objectContaining({source: 'slot', inForce: true})]),
    });
    expect(JSON.stringify(data)).not.toContain(token);
  });

  test('is not looked at when it is switched off', async () => {
    await using scene = await openScene();
    await writeSlot(scene, scene.sandbox.issueAccessToken(application.appKey).reveal(), application.appKey);
    const before = await readFile(slotPath(scene));
    expectSuccess(await scene.run(topList, {ALI1688_LEGACY_CACHE: 'off'}));
    expect(scene.sandbox.requests.byApi['getToken']).toBe(1);
    expect(await readFile(slotPath(scene))).toEqual(before);
  });

  test('with a token of another application is neither used nor evicted', async () => {
    await using scene = await openScene();
    await writeSlot(scene, 'token-of-another-application', '1688002');
    const before = await readFile(slotPath(scene));
    expectSuccess(await scene.run(topList, inSlot(scene)));
    expect(scene.sandbox.requests.byApi['getToken']).toBe(1);
    expect(await readFile(slotPath(scene))).toEqual(before);
  });

  test('with an ended token is not used, and is given the new one', async () => {
    await using scene = await openScene();
    await writeSlot(scene, 'a-token-that-ended', application.appKey, -60);
    expectSuccess(await scene.run(topList, inSlot(scene)));
    const [entry] = await storedEntries(scene);
    expect(await readSlot(scene)).toEqual({
      access_token: entry?.accessToken,
      refresh_token: null,
      expires_at: (entry?.expiresAt ?? 0) / 1000,
      app_key: application.appKey,
    });
    expect((await stat(slotPath(scene))).mode & 0o777).toBe(0o600);
  });

  test('is made where its folder exists, and the folder is never made', async () => {
    await using scene = await openScene();
    expectSuccess(await scene.run(['auth', 'refresh'], inSlot(scene)));
    expect(existsSync(dirname(slotPath(scene)))).toBe(false);
    await mkdir(dirname(slotPath(scene)));
    expectSuccess(await scene.run(['auth', 'refresh'], inSlot(scene)));
    expect((await readSlot(scene)).access_token).toBe((await storedEntries(scene))[0]?.accessToken);
  });

  test('is given the login of the default profile, not that of a named one, and cleared by logout', async () => {
    await using scene = await openLoginScene({consent: 'always'});
    await mkdir(dirname(slotPath(scene)));
    await logIn(scene, ['--profile', 'shop-b'], inSlot(scene));
    expect(existsSync(slotPath(scene))).toBe(false);
    await logIn(scene, [], inSlot(scene));
    const {access_token: token} = await readSlot(scene);
    expect((await storedEntries(scene)).map(({accessToken}) => accessToken)).toContain(token);
    const {data} = expectSuccess(await scene.run(['auth', 'logout'], {...nothingSet, ...inSlot(scene)}));
    expect(data).toMatchObject({removedProfile: 'default', slotCleared: true});
    expect(existsSync(slotPath(scene))).toBe(false);
  });
});
