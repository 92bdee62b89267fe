import {mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {temporaryFolder} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {holdLock} from '../support/hold-lock.ts';
import {mountQuota} from '../support/quota-mount.ts';
import {createScene, hourMs, tokenOf} from '../support/scene.ts';

/** Fills a folder until its quota refuses even one small block more. */
function fill(folder: string): void {
  for (let number = 0, sizeBytes = 1_048_576; sizeBytes >= 1024; number += 1) {
    try {
      writeFileSync(join(folder, `filler-${number}`), 'x'.repeat(sizeBytes));
    } catch {
      sizeBytes /= 2;
    }
  }
}

describe('a full quota', () => {
  it('leaves the old entry and no temporary file, and the token is used', async (context) => {
    await using place = await temporaryFolder();
    const mount = await mountQuota(place.path);
    if (typeof mount === 'string') {
      console.info(`Skipped: a full quota: ${mount}.`);
      return context.skip(mount);
    }
    await using limited = mount;
    await using scene = await createScene({home: limited.folder});
    expect(await tokenOf(scene.source())).toBe('access-1');
    scene.clock.jump(10 * hourMs);
    const before = scene.stored();
    const fillers = join(limited.folder, 'fillers');
    mkdirSync(fillers);
    fill(fillers);
    const source = scene.source();
    expect([await tokenOf(source), await tokenOf(source)]).toStrictEqual(['access-2', 'access-2']);
    expect(scene.stored()).toStrictEqual(before);
    expect(readdirSync(scene.tokens).filter((name) => name.endsWith('.tmp'))).toStrictEqual([]);
    const lock = await holdLock(scene.entryPath.replace('.json', '.lock'));
    expect(lock.kind).toBe('held');
    await lock.release();
    expect(scene.log.codes()).toStrictEqual(['STORE_FULL']);
    rmSync(fillers, {recursive: true});
    expect(await tokenOf(scene.source())).toBe('access-3');
    expect(scene.stored()).toMatchObject({accessToken: 'access-3'});
  });
});
