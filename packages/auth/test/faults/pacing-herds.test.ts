import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {fromSource, runHerd, startMember} from '../support/herd.ts';
import {createScene, parseRecord, type Scene} from '../support/scene.ts';
import {herdLimitMs, sized} from '../support/size.ts';

const program = fromSource('pacing-member.ts');
const counted = (scene: Scene) =>
  parseRecord(readFileSync(join(scene.location.path ?? '', 'pacing', 'p-1000000.json'), 'utf8'))['count'];

describe('a shared state before a herd', {timeout: herdLimitMs}, () => {
  it('loses no change, and no two processes get the same turn', async () => {
    await using scene = await createScene();
    const size = sized(8, 50);
    const runs = await runHerd(scene, size, {program, env: {TEST_COUNT: '5'}});
    // On a machine under load a process may give up the lock after two seconds and count alone: its turns are its own.
    const shared = runs.filter((run) => run.debugLines.length === 0);
    const turns = shared.flatMap((run) => (run.token ?? '').split(',').map(Number));
    expect(shared.length).toBeGreaterThan(1);
    expect(turns).toHaveLength(shared.length * 5);
    expect(new Set(turns).size).toBe(turns.length);
    expect(counted(scene)).toBeGreaterThanOrEqual(turns.length);
    expect(counted(scene)).toBeLessThanOrEqual(size * 5);
    expect(runs.map((run) => run.stderr).join('')).toBe('');
  });

  it('goes on at once after a holder that was killed, and after two seconds beside one that is stopped', async () => {
    await using scene = await createScene();
    const holder = startMember(scene, {program, env: {TEST_STOP: '1'}});
    await holder.stopping;
    const beside = await startMember(scene, {program}).run;
    expect(beside.token).toBe('1');
    expect(beside.debugLines.join('\n')).toContain(
      'state not shared for a while {"name":"p-1000000","reason":"busy"}',
    );
    holder.child.kill('SIGKILL');
    await holder.run;
    const after = await startMember(scene, {program}).run;
    expect([after.token, after.debugLines]).toStrictEqual(['1', []]);
    expect(counted(scene)).toBe(1);
  });
});
