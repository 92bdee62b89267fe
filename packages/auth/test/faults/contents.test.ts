import {startOfTest} from '@ali1688/testkit';
import {truncateSync, writeFileSync} from 'node:fs';
import {defaultGatewayUrl} from '@ali1688/contracts/ports';
import {describe, expect, it} from 'vitest';
import {startMember} from '../support/herd.ts';
import {createScene, tokenOf, type Scene} from '../support/scene.ts';

/** Puts bytes where the entry belongs and asks for a token. */
async function tokenBeside(scene: Scene, bytes: string | Uint8Array): Promise<string> {
  await scene.store({});
  writeFileSync(scene.entryPath, bytes, {mode: 0o600});
  return tokenOf(scene.source());
}

async function wholeText(scene: Scene): Promise<string> {
  await scene.store({});
  return JSON.stringify(scene.stored());
}

describe('a broken entry', () => {
  it.each([
    ['empty', () => ''],
    ['cut', (text: string) => text.slice(0, -20)],
    ['filled with NUL', (text: string) => '\0'.repeat(text.length)],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['an empty array', () => '[]'],
    ['a number', () => '3'],
    ['null', () => 'null'],
    ['a text', () => '"x"'],
    ['an empty object', () => '{}'],
    ['with a number as token', (text: string) => text.replace('"stored-token"', '5')],
    ['all inside a __proto__ key', (text: string) => `{"__proto__":${text}}`],
    ['with another kind of brackets', (text: string) => `[${text}]`],
  ])('that is %s costs one request and is repaired', async (_name, breakText) => {
    await using scene = await createScene();
    expect(await tokenBeside(scene, breakText(await wholeText(scene)))).toBe('access-1');
    expect(scene.server.requests).toHaveLength(1);
    expect(scene.stored()).toMatchObject({accessToken: 'access-1'});
    expect(await tokenOf(scene.source())).toBe('access-1');
    expect(scene.log.notes).toStrictEqual([]);
    expect(scene.log.debugLines.join('\n')).toContain('STORE_CORRUPT');
  });

  it('of 20 MB is not read', async () => {
    await using scene = await createScene();
    await scene.store({});
    truncateSync(scene.entryPath, 20 * 1024 * 1024);
    expect(await tokenOf(scene.source())).toBe('access-1');
    expect(scene.log.debugLines.join('\n')).toContain('too large');
    expect(scene.stored()).toMatchObject({accessToken: 'access-1'});
  });

  it('of 20 MB takes no more memory than one of ordinary size', async () => {
    await using scene = await createScene();
    await scene.store({expiresAt: startOfTest});
    const usual = await startMember(scene).run;
    truncateSync(scene.entryPath, 20 * 1024 * 1024);
    const huge = await startMember(scene).run;
    expect([usual.token, huge.token]).toStrictEqual(['access-1', 'access-2']);
    expect(huge.maxRssKb - usual.maxRssKb).toBeLessThan(10 * 1024);
  });

  it('just above 64 KB is a miss, just below is read', async () => {
    await using scene = await createScene();
    const text = await wholeText(scene);
    expect(await tokenBeside(scene, text.padEnd(65_536))).toBe('stored-token');
    expect(await tokenBeside(scene, text.padEnd(65_537))).toBe('access-1');
  });

  it('with a byte order mark is whole', async () => {
    await using scene = await createScene();
    expect(await tokenBeside(scene, `\ufeff${await wholeText(scene)}`)).toBe('stored-token');
  });
});

describe('a foreign entry', () => {
  it.each([
    ['AppKey', {appKey: '2000000'}],
    ['grant', {grant: '0000000000000000'}],
    ['gateway', {gateway: defaultGatewayUrl}],
  ])('with another %s inside counts as absent', async (_name, difference) => {
    await using scene = await createScene();
    await scene.store({}, {...scene.identity, ...difference});
    expect(await tokenOf(scene.source())).toBe('access-1');
    expect(scene.stored()).toMatchObject({...scene.identity, accessToken: 'access-1'});
  });
});

describe('an entry of a newer version', () => {
  it('is neither used nor overwritten; the token lives in this process', async () => {
    await using scene = await createScene();
    const newer = JSON.stringify({v: 2, sealed: 'x'});
    await scene.store({});
    writeFileSync(scene.entryPath, newer);
    const source = scene.source();
    expect([await tokenOf(source), await tokenOf(source)]).toStrictEqual(['access-1', 'access-1']);
    expect(scene.stored()).toStrictEqual({v: 2, sealed: 'x'});
    expect(scene.log.codes()).toStrictEqual(['STORE_NEWER']);
  });

  it('that appears while the request is on its way is not overwritten either', async () => {
    await using scene = await createScene();
    await scene.store({expiresAt: startOfTest});
    scene.server.answerWith((_request, response) => {
      writeFileSync(scene.entryPath, '{"v":2}');
      response.end('{"access_token":"a"}');
    });
    expect(await tokenOf(scene.source())).toBe('a');
    expect(scene.stored()).toStrictEqual({v: 2});
  });
});
