import {tellSkipped} from '@ali1688/testkit';
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {closeSync, openSync} from 'node:fs';
import {setTimeout} from 'node:timers/promises';
import {describe, expect, test} from 'vitest';
import {binPath} from './support/bin-path.ts';
import {expectSuccess} from './support/documents.ts';
import {installSkill} from './support/installed-skill.ts';
import {savedProfiles} from './support/saved-login.ts';
import {openSingleUseScene, type SingleUseScene} from './support/single-use-gateway.ts';
import {entryPaths, storedEntries} from './support/stored-entry.ts';

const exchange = ['auth', 'exchange', 'a-code-of-the-scene'];
const renew = ['auth', 'renew', '--yes'];
const refresh = ['auth', 'refresh'];

/** Longer than interrupted work is given to end by itself. */
const graceMs = 600;

/** Where notes go: to somebody who reads them, to a full disk, to a reader that has gone. */
type Notes = 'read' | 'full' | 'gone';

function start(scene: SingleUseScene, words: readonly string[], notes: Notes = 'read'): ChildProcess {
  const file = notes === 'full' ? openSync('/dev/full', 'w') : undefined;
  const [program, ...args] = words;
  const child = spawn(process.execPath, [program ?? '', ...args], {
    cwd: scene.workFolder,
    env: {PATH: process.env['PATH'] ?? '', ...scene.environment()},
    stdio: ['ignore', 'pipe', file ?? 'pipe'],
    timeout: 25_000,
    killSignal: 'SIGKILL',
  });
  if (file !== undefined) closeSync(file);
  if (notes === 'gone') child.stderr?.destroy();
  else child.stderr?.resume();
  return child;
}

/** What a process came to; its standard output is the document. */
async function endOf(
  child: ChildProcess,
): Promise<{readonly exitCode: number | null; readonly stdout: string}> {
  let stdout = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  await once(child, 'close');
  return {exitCode: child.exitCode, stdout};
}

/** Whether what 1688 granted last is what the next command finds. */
async function expectNothingLost(scene: SingleUseScene): Promise<void> {
  const {default: profile} = await savedProfiles(scene);
  const entries = await storedEntries(scene);
  const stored = [profile?.refreshToken, ...entries.map((entry) => entry['refreshToken'])];
  expect(stored).toContain(scene.valid());
  expectSuccess(await scene.run(refresh));
}

/** Sends signals while the service has the request and has not answered yet. */
async function expectKept(
  scene: SingleUseScene,
  {
    words,
    service,
    signals,
  }: {
    readonly words: readonly string[];
    readonly service: Parameters<SingleUseScene['hold']>[0];
    readonly signals: readonly NodeJS.Signals[];
  },
): Promise<void> {
  const held = scene.hold(service);
  const child = start(scene, words);
  const ended = endOf(child);
  await held.asked;
  for (const signal of signals) child.kill(signal);
  await setTimeout(graceMs);
  held.release();
  await ended;
  await expectNothingLost(scene);
}

const endings: readonly (readonly NodeJS.Signals[])[] = [
  ['SIGINT'],
  ['SIGTERM'],
  ['SIGHUP'],
  ['SIGQUIT'],
  ['SIGINT', 'SIGINT', 'SIGTERM', 'SIGHUP'],
];

describe.runIf(tellSkipped(process.platform !== 'win32', 'signals held back: Windows has none.'))(
  'what 1688 has granted is kept, whoever wants the program to end before it is recorded',
  () => {
    test.concurrent.each(endings)('auth renew and %s', async (...signals) => {
      await using scene = await openSingleUseScene();
      expectSuccess(await scene.run(exchange));
      await expectKept(scene, {words: [binPath, ...renew, '--verbose'], service: 'postponeToken', signals});
    });

    test.concurrent.each(endings)('auth exchange and %s', async (...signals) => {
      await using scene = await openSingleUseScene();
      await expectKept(scene, {words: [binPath, ...exchange, '--verbose'], service: 'getToken', signals});
    });

    test.concurrent.each(endings)('auth refresh and %s', async (...signals) => {
      await using scene = await openSingleUseScene();
      expectSuccess(await scene.run(exchange));
      await expectKept(scene, {words: [binPath, ...refresh, '--verbose'], service: 'getToken', signals});
    });

    test.concurrent.each(endings)('auth renew of a skill script and %s', async (...signals) => {
      await using scene = await openSingleUseScene();
      expectSuccess(await scene.run(exchange));
      const {script} = await installSkill(scene, '1688-ranking');
      await expectKept(scene, {words: [script, ...renew], service: 'postponeToken', signals});
    });
  },
);

describe.runIf(tellSkipped(process.platform === 'linux', 'notes that break: needs /dev/full.'))(
  'a standard error that breaks changes neither the work nor the exit status',
  () => {
    const broken = ['full', 'gone'] as const satisfies readonly Notes[];

    test.concurrent.each(broken)('auth exchange and auth renew (%s)', async (notes) => {
      await using scene = await openSingleUseScene();
      const first = await endOf(start(scene, [binPath, ...exchange, '--verbose'], notes));
      expect(first).toMatchObject({exitCode: 0, stdout: expect.stringContaining('"ok": true')});
      const second = await endOf(start(scene, [binPath, ...renew, '--verbose'], notes));
      expect(second).toMatchObject({exitCode: 0, stdout: expect.stringContaining('"renewed": true')});
      await expectNothingLost(scene);
    });

    test.concurrent.each(broken)('auth refresh and auth logout (%s)', async (notes) => {
      await using scene = await openSingleUseScene();
      expectSuccess(await scene.run(exchange));
      expect((await endOf(start(scene, [binPath, ...refresh, '--verbose'], notes))).exitCode).toBe(0);
      await expectNothingLost(scene);
      expect((await endOf(start(scene, [binPath, 'auth', 'logout', '--verbose'], notes))).exitCode).toBe(0);
      expect(await entryPaths(scene)).toEqual([]);
    });

    test.concurrent.each(broken)(
      'a query in the last 30 days, of the CLI and of a skill (%s)',
      async (notes) => {
        await using scene = await openSingleUseScene();
        expectSuccess(await scene.run(exchange));
        const {script} = await installSkill(scene, '1688-ranking');
        const query = ['top-list', '1111', '--json'];
        for (const words of [
          [binPath, 'ranking', ...query],
          [script, ...query],
        ]) {
          const run = await endOf(start(scene, words, notes));
          expect(run).toMatchObject({exitCode: 0, stdout: expect.stringContaining('GRANT_EXPIRING')});
        }
      },
    );

    test.concurrent.each(broken)('a failure in words (%s)', async (notes) => {
      await using scene = await openSingleUseScene();
      const run = await endOf(
        start(scene, [binPath, 'ranking', 'top-list', '1111', '--format', 'table', '--verbose'], notes),
      );
      expect(run).toEqual({exitCode: 3, stdout: ''});
    });
  },
);
