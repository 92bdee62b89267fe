import {openLedgerOf, exportSnapshots, toExportRows} from '@ali1688/ledger';
import {locateStore} from '@ali1688/home';
import {at} from '@ali1688/testkit';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {describe, expect, test} from 'vitest';
import {openTrackerScene} from './support/tracker-scene.ts';

const isStress = process.env['ALI1688_STRESS'] === '1';
const kills = isStress ? 100 : 4;
const categories = isStress ? 120 : 12;
const timeout = isStress ? 900_000 : 60_000;
const program = join(import.meta.dirname, 'programs', 'run-tracker.ts');

type Scene = Awaited<ReturnType<typeof openTrackerScene>>;

function start({environment}: Scene, argv: readonly string[]) {
  const child = spawn(process.execPath, ['--conditions=@ali1688/source', program, ...argv], {
    env: {PATH: process.env['PATH'] ?? '', ...environment},
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = once(child, 'close').then(() => ({
    exitCode: child.exitCode,
    stdout: Buffer.concat(chunks).toString('utf8'),
  }));
  return {kill: () => void child.kill('SIGKILL'), ended};
}

/** Everything that the ledger holds but when it was fetched. */
async function contentOf({environment}: Scene): Promise<readonly string[]> {
  const ledger = openLedgerOf({
    location: locateStore(environment),
    gatewayUrl: environment.ALI1688_GATEWAY_URL,
    isSandbox: true,
    clock: {now: Date.now, monotonic: () => performance.now(), sleep: (ms) => pause(ms)},
  });
  const lines: string[] = [];
  try {
    for await (const snapshot of exportSnapshots(ledger))
      for (const {snapshotId: _id, ...row} of toExportRows({...snapshot, at: 0}))
        lines.push(JSON.stringify(row));
  } finally {
    await ledger.close();
  }
  return lines.toSorted();
}

async function planOf({folder}: Scene): Promise<readonly string[]> {
  const file = join(folder, 'categories.txt');
  // Below the last category of the sample each id is that of none, and its ranking is refused or empty.
  const known = ['1111', '10166', '1038378', '311', '312', '1813'];
  const ids = Array.from({length: categories}, (_unused, index) => known[index % known.length] ?? '');
  await writeFile(file, [...new Set(ids)].join('\n'));
  return [
    'sweep',
    '--from',
    file,
    '--type',
    'hot',
    '--type',
    'complex',
    '--keywords',
    '--wholesale',
    '--limit',
    '6',
  ];
}

describe('a sweep that is killed again and again', () => {
  test(
    `${kills} times ends as one that nobody disturbed, and asks again for one call a kill at most`,
    {timeout},
    async () => {
      await using quiet = await openTrackerScene();
      await using disturbed = await openTrackerScene();
      const asQuiet = [...(await planOf(quiet)), '--max-calls', '100000'];
      expect((await quiet.run(asQuiet)).exitCode).toBeOneOf([0, 7]);
      const calls = quiet.sandbox.requests.total;

      const argv = [...(await planOf(disturbed)), '--max-calls', '100000'];
      // The calls are spread over the kills, so that the last one still finds work.
      const step = Math.max(1, Math.floor((calls - 2) / (kills + 1)));
      let killed = 0;
      for (let number = 1; number <= kills; number += 1) {
        const before = disturbed.sandbox.requests.total;
        const run = start(disturbed, number === 1 ? argv : ['sweep', '--resume', '--max-calls', '100000']);
        const hasEnded = run.ended.then(() => true);
        const hasCalled = (async () => {
          const random = Math.random() * 8;
          while (disturbed.sandbox.requests.total < before + 1 + step) await pause(1);
          await pause(random);
          return false;
        })();
        if (await Promise.race([hasEnded, hasCalled])) break;
        run.kill();
        await run.ended;
        killed += 1;
      }
      expect(killed).toBeGreaterThan(kills / 2);
      const last = await start(disturbed, ['sweep', '--resume', '--max-calls', '100000']).ended;
      const code = at(JSON.parse(last.stdout), 'error.code');
      expect(['PARTIAL', undefined, 'USAGE_INVALID']).toContain(code);

      expect(await contentOf(disturbed)).toEqual(await contentOf(quiet));
      // Each start asks for a token once more unless one is stored.
      const asked = (scene: Scene) => scene.sandbox.requests.total - scene.asked('getToken');
      expect(asked(disturbed)).toBeLessThanOrEqual(asked(quiet) + killed);
    },
  );
});
