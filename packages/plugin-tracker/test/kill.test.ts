import {openLedgerOf, exportSnapshots, toExportRows} from '@ali1688/ledger';
import {locateStore} from '@ali1688/home';
import {at, each} from '@ali1688/testkit';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {describe, expect, test} from 'vitest';
import {openTrackerScene} from './support/tracker-scene.ts';

const isStress = process.env['ALI1688_STRESS'] === '1';
const kills = isStress ? 100 : 4;
const categories = {firstLevel: isStress ? 150 : 6, secondLevel: 0, thirdLevel: 0};
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

async function planOf(scene: Scene): Promise<readonly string[]> {
  const file = join(scene.folder, 'categories.txt');
  // Without a category all first-level ones are offered.
  const offered = each((await scene.run(['sweep'])).document(), 'error.categories', 'categoryId');
  await writeFile(file, offered.join('\n'));
  scene.sandbox.clearRequests();
  const what = ['--type', 'hot', '--type', 'complex', '--keywords', '--wholesale', '--limit', '6'];
  return ['sweep', '--from', file, ...what, '--max-calls', '100000'];
}

describe('a sweep that is killed again and again', () => {
  test(
    `${kills} times ends as one that nobody disturbed, and asks again for one call a kill at most`,
    {timeout},
    async () => {
      await using quiet = await openTrackerScene({categories});
      await using disturbed = await openTrackerScene({categories});
      const asQuiet = await planOf(quiet);
      expect((await quiet.run(asQuiet)).exitCode).toBeOneOf([0, 7]);
      const calls = quiet.sandbox.requests.total;

      const argv = await planOf(disturbed);
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
