import {readdirSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parseEntry} from '../../src/entries/entry.ts';
import {runHerd, startMember} from '../support/herd.ts';
import {createScene, hourMs, type Scene} from '../support/scene.ts';
import {herdLimitMs, sized} from '../support/size.ts';
import {answerSlowly} from '../support/slow-answer.ts';

const dayMs = 24 * hourMs;

/** Every entry on the disk is whole. */
function expectWhole(scene: Scene): void {
  const entries = [...scene.files()].filter(([path]) => path.endsWith('.json'));
  for (const [, text] of entries) expect(parseEntry(text, scene.identity).kind).toBe('entry');
}

describe('a process that is killed', {timeout: herdLimitMs}, () => {
  it.each(['locked', 'checked', 'answered', 'written', 'saved', 'mirrored'])(
    'at the step "%s" leaves nothing that stops or spoils the next run',
    async (step) => {
      await using scene = await createScene();
      const killed = await startMember(scene, {env: {TEST_KILL_AT: step}}).run;
      expect(killed.signal).toBe('SIGKILL');
      const isSaved = step === 'saved' || step === 'mirrored';
      const next = await startMember(scene).run;
      const sentAlready = step === 'locked' || step === 'checked' ? 0 : 1;
      expect(next.token).toBe(isSaved ? 'access-1' : `access-${sentAlready + 1}`);
      expect(next.stderr).toBe('');
      expectWhole(scene);
    },
  );

  it('while writing leaves a temporary file that a later refresh sweeps once it is an hour old', async () => {
    await using scene = await createScene();
    await startMember(scene, {env: {TEST_KILL_AT: 'written'}}).run;
    const left = readdirSync(scene.tokens).filter((name) => name.endsWith('.tmp'));
    expect(left).toHaveLength(1);
    const path = join(scene.tokens, left[0] ?? '');
    const young = join(scene.tokens, 't-other.json.1.abc.tmp');
    writeFileSync(young, '');
    const twoHoursAgo = new Date(Date.now() - 2 * hourMs);
    utimesSync(path, twoHoursAgo, twoHoursAgo);
    await startMember(scene).run;
    expect(readdirSync(scene.tokens).filter((name) => name.endsWith('.tmp'))).toStrictEqual([
      't-other.json.1.abc.tmp',
    ]);
  });

  it('at random moments corrupts nothing', async () => {
    await using scene = await createScene();
    answerSlowly(scene, 20);
    for (let round = 0; round < sized(6, 200); round += 1) {
      rmSync(scene.entryPath, {force: true});
      const member = startMember(scene);
      // The moment is meant to be any; no outcome depends on it.
      setTimeout(() => member.child.kill('SIGKILL'), 100 + Math.random() * 200);
      await member.run;
      expectWhole(scene);
    }
    expect((await startMember(scene).run).token).toMatch(/^access-/);
    expectWhole(scene);
  });
});

describe('a holder of the lock that is stopped', {timeout: herdLimitMs}, () => {
  it('holds up the others until the limit, and looks again before it sends', async () => {
    await using scene = await createScene();
    answerSlowly(scene, 20);
    const holder = startMember(scene, {env: {TEST_STOP_AT: 'checked'}});
    await holder.stopping;
    const waiters = await runHerd(scene, 3, {env: {TEST_LOCK_LIMIT_MS: '1200'}});
    const sent = scene.server.requests.length;
    expect(sent).toBeGreaterThan(0);
    expect(waiters.every((run) => run.token !== undefined)).toBe(true);
    holder.child.kill('SIGCONT');
    const resumed = await holder.run;
    expect(resumed.debugLines.join('\n')).toContain('checking again after a stop');
    expect(resumed.token).toBe(String(scene.stored()['accessToken']));
    expect(scene.server.requests).toHaveLength(sent);
  });
});

describe('a process with a wrong clock', {timeout: herdLimitMs}, () => {
  it.each([
    ['ten years ahead', 3653 * dayMs],
    ['a day ahead', dayMs],
    ['a day behind', -dayMs],
    ['ten years behind', -3653 * dayMs],
  ])('(%s) costs at most one request more each way', async (_name, offsetMs) => {
    await using scene = await createScene();
    const outcomes = [];
    for (const offset of [0, offsetMs, offsetMs, 0, 0])
      outcomes.push(await startMember(scene, {env: {TEST_CLOCK_OFFSET_MS: String(offset)}}).run);
    expect(outcomes.every((run) => run.token !== undefined)).toBe(true);
    expect(scene.server.requests.length).toBeLessThanOrEqual(3);
  });

  it.each([
    ['ten years ahead', 3653 * dayMs],
    ['a day ahead', dayMs],
    ['a day behind', -dayMs],
    ['ten years behind', -3653 * dayMs],
  ])('that is set %s while it waits costs at most one request more and ends', async (_name, jumpMs) => {
    await using scene = await createScene();
    // Longer than the last of the herd takes to begin: one that begins later never waits, and its clock stays.
    answerSlowly(scene, 3000);
    const runs = await runHerd(scene, sized(6, 20), {env: {TEST_CLOCK_JUMP_MS: String(jumpMs)}});
    expect(runs.map((run) => run.code)).toStrictEqual(runs.map(() => undefined));
    expect(scene.server.requests.length).toBeLessThanOrEqual(2);
    expect(runs.map((run) => run.stderr).join('')).toBe('');
  });
});
