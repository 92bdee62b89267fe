import {createRecordingLog, createSteadyClock} from '@ali1688/testkit';
import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {text} from 'node:stream/consumers';
import {Secret} from '@ali1688/contracts/ports';
import {describe, expect, it} from 'vitest';
import {createLegacySlot} from '../../src/slot/legacy-slot.ts';
import {runHerd} from '../support/herd.ts';
import {createScene, hourMs, parseRecord, type Scene} from '../support/scene.ts';
import {herdLimitMs, sized} from '../support/size.ts';

const hasPython = (process.env['PATH'] ?? '')
  .split(delimiter)
  .some((folder) => existsSync(join(folder, 'python3')));
if (!hasPython) console.info('Skipped: tests beside the older skills need python3.');

/** As the older tool writes: in place, without a lock. */
const writer = `
import json, sys, time
path, seconds = sys.argv[1], float(sys.argv[2])
end = time.time() + seconds
while time.time() < end:
    with open(path, "w") as f:
        json.dump({"access_token": "python-token", "refresh_token": None, "expires_at": time.time() + 36000, "app_key": "1000000"}, f)
    time.sleep(0.001)
`;

/** As the older tool reads: any exception or other shape would crash it. */
const reader = `
import json, sys, time
path, seconds = sys.argv[1], float(sys.argv[2])
end = time.time() + seconds
reads = misses = 0
while time.time() < end:
    reads += 1
    try:
        with open(path) as f:
            d = json.load(f)
        assert sorted(d) == ["access_token", "app_key", "expires_at", "refresh_token"]
        assert isinstance(d["access_token"], str) and d["expires_at"] - 300 > time.time()
    except Exception as error:
        misses += 1
print(json.dumps({"reads": reads, "misses": misses}))
`;

function slotIn(scene: Scene): string {
  const folder = join(scene.folder, 'skills');
  mkdirSync(folder, {recursive: true});
  return join(folder, 'slot.json');
}

function runPython(
  script: string,
  path: string,
  seconds: number,
  env: Readonly<Record<string, string>> = {},
) {
  const child = spawn('python3', ['-c', script, path, String(seconds)], {
    env: {PATH: process.env['PATH'] ?? '', ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return {child, output: Promise.all([text(child.stdout), text(child.stderr)])};
}

describe.runIf(hasPython)('beside the older skills', {timeout: herdLimitMs}, () => {
  it('a herd reads a slot that is rewritten each millisecond, with at most one request', async () => {
    await using scene = await createScene();
    const slot = slotIn(scene);
    const python = runPython(writer, slot, 600);
    const runs = await runHerd(scene, sized(8, 100), {env: {ALI1688_LEGACY_CACHE: slot}});
    python.child.kill('SIGKILL');
    await python.output;
    expect(runs.filter((run) => run.token === undefined)).toStrictEqual([]);
    expect(scene.server.requests.length).toBeLessThanOrEqual(1);
    expect(runs.map((run) => run.stderr).join('')).toBe('');
  });

  it.each([
    ['the C locale', {LC_ALL: 'C', PYTHONUTF8: '0', PYTHONCOERCECLOCALE: '0'}],
    ['a Chinese code page', {LC_ALL: 'zh_CN.GBK', PYTHONUTF8: '0'}],
  ])('Python under %s misses nothing while tokens are mirrored', async (_name, env) => {
    await using scene = await createScene();
    const path = slotIn(scene);
    const clock = createSteadyClock();
    const slot = createLegacySlot({
      path,
      appKey: '1000000',
      isAmbiguous: () => Promise.resolve(false),
      clock,
      log: createRecordingLog(),
    });
    const mirror = async (count: number) => {
      const obtainedAt = Date.now();
      const token = {
        accessToken: new Secret(`令牌-${count}`),
        obtainedAt,
        expiresAt: obtainedAt + 10 * hourMs,
      };
      await slot.mirror(token, count % 2 === 0 ? undefined : new Secret('refresh'));
    };
    await mirror(0);
    const python = runPython(reader, path, sized(0.5, 5), env);
    for (let count = 1; python.child.exitCode === null; count += 1) {
      await mirror(count);
      await clock.sleep(1);
    }
    const [stdout, stderr] = await python.output;
    expect(stderr).not.toContain('Traceback');
    const {reads, misses} = parseRecord(stdout);
    expect([Number(reads) > 100, misses]).toStrictEqual([true, 0]);
  });

  it('a broken slot stops nobody', async () => {
    await using scene = await createScene();
    const slot = slotIn(scene);
    writeFileSync(slot, '{"access_token":');
    const [run] = await runHerd(scene, 1, {env: {ALI1688_LEGACY_CACHE: slot}});
    expect(run?.token).toBe('access-1');
  });
});
