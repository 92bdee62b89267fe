import {createFileStateStore} from '@ali1688/home';
import {startOfTest} from '@ali1688/testkit';
import {chmodSync, mkdirSync, statSync, writeFileSync} from 'node:fs';
import {inspect} from 'node:util';
import {Secret} from '@ali1688/contracts/ports';
import {describe, expect, it} from 'vitest';
import {describeStore, type StoreDescription} from '../../src/index.ts';
import type {Credentials} from '../../src/credentials/credentials.ts';
import {createScene, credentials, hourMs, type Scene} from '../support/scene.ts';

function described(scene: Scene, changes: {readonly credentials?: Credentials} = {}): StoreDescription {
  return describeStore({
    home: scene.home,
    gatewayUrl: scene.server.gatewayUrl,
    credentials,
    ...changes,
  });
}

describe('the description of the store', () => {
  it('of a home that does not exist yet says so and makes nothing', async () => {
    await using scene = await createScene();
    expect(described(scene)).toStrictEqual({
      home: '~/home',
      tokensFolder: 'missing',
      mode: undefined,
      isWritable: true,
      surroundings: {workTree: undefined, syncService: undefined, networkFileSystem: undefined},
      entry: {state: 'missing'},
    });
    expect(() => statSync(scene.location.path ?? '')).toThrow('ENOENT');
  });

  it('tells times and account of the entry, and no secret', async () => {
    await using scene = await createScene();
    await scene.store({
      accessToken: new Secret('CANARY'),
      refreshToken: new Secret('CANARY'),
      refreshExpiresAt: startOfTest + 100 * hourMs,
      memberId: 'b2b-1',
    });
    const description = described(scene);
    expect(description).toStrictEqual({
      home: '~/home',
      tokensFolder: 'private',
      mode: '0700',
      isWritable: true,
      surroundings: {workTree: undefined, syncService: undefined, networkFileSystem: undefined},
      entry: {
        state: 'fresh',
        obtainedAt: startOfTest - hourMs,
        expiresAt: startOfTest + 9 * hourMs,
        refreshExpiresAt: startOfTest + 100 * hourMs,
        memberId: 'b2b-1',
        resourceOwner: undefined,
        hasSuccessor: true,
      },
    });
    expect(inspect(description, {depth: 9})).not.toContain('CANARY');
  });

  it('changes no mode', async () => {
    await using scene = await createScene();
    await scene.store({});
    chmodSync(scene.entryPath, 0o644);
    chmodSync(scene.tokens, 0o755);
    expect(described(scene)).toMatchObject({tokensFolder: 'open', mode: '0755', entry: {state: 'fresh'}});
    expect([scene.entryPath, scene.tokens].map((path) => statSync(path).mode & 0o777)).toStrictEqual([
      0o644, 0o755,
    ]);
  });

  it.each([
    ['broken', '{}', 'unusable'],
    ['newer', '{"v":2}', 'newer'],
  ])('says that the entry is %s', async (_name, text, state) => {
    await using scene = await createScene();
    await scene.store({});
    writeFileSync(scene.entryPath, text);
    expect(described(scene).entry).toStrictEqual({state});
  });

  it('looks for no entry without AppKey or refresh token', async () => {
    await using scene = await createScene();
    await scene.store({});
    expect(described(scene, {credentials: {appKey: '1000000'}}).entry).toStrictEqual({state: 'unidentified'});
  });

  it('says that nothing can be written where a file is in the way', async () => {
    await using scene = await createScene();
    writeFileSync(scene.location.path ?? '', '');
    expect(described(scene)).toMatchObject({
      tokensFolder: 'blocked',
      isWritable: false,
      entry: {state: 'unusable'},
    });
    const below = {...scene.location, path: `${scene.location.path}/a/b`};
    expect(
      describeStore({
        home: createFileStateStore(below, {clock: scene.clock}),
        gatewayUrl: scene.server.gatewayUrl,
        credentials,
      }),
    ).toMatchObject({isWritable: false});
  });

  it('of a user without a home folder says that there is no place', async () => {
    await using scene = await createScene();
    const location = {path: undefined, shownPath: '~/.config/ali1688', isGiven: false};
    expect(
      describeStore({
        home: createFileStateStore(location, {clock: scene.clock}),
        gatewayUrl: scene.server.gatewayUrl,
        credentials,
      }),
    ).toStrictEqual({
      home: '~/.config/ali1688',
      tokensFolder: 'blocked',
      mode: undefined,
      isWritable: false,
      surroundings: undefined,
      entry: {state: 'missing'},
    });
  });

  it('finds a missing home writable only if the folder above can be entered', async () => {
    await using scene = await createScene();
    mkdirSync(scene.location.path ?? '');
    expect(described(scene)).toMatchObject({tokensFolder: 'missing', isWritable: true});
  });
});
