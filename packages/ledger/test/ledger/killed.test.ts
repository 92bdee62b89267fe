import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {temporaryFolder} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import {checkLedger, listSweeps, tasksOf} from '../../src/index.ts';
import {openLedgerIn} from '../support/open-ledger-in.ts';
import {hasSqlite} from '../support/open-test-ledger.ts';

const program = fileURLToPath(new URL('../programs/sweep-on.ts', import.meta.url));
const tasks = 120;

/** Goes on with the sweep and kills it as soon as so many calls are settled; 0 lets it end. */
async function sweepUntil(home: string, settled: number): Promise<void> {
  const args = ['--conditions=@ali1688/source', program, home, `${tasks}`];
  const child = spawn(process.execPath, args, {stdio: ['ignore', 'pipe', 'inherit']});
  let dots = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    dots += chunk.length;
    if (settled > 0 && dots >= settled) child.kill('SIGKILL');
  });
  await once(child, 'close');
}

test.runIf(hasSqlite)(
  'a sweep that is killed again and again loses nothing and doubles nothing',
  async () => {
    await using folder = await temporaryFolder();
    const home = join(folder.path, 'home');
    for (const settled of [1, 7, 19, 0]) {
      await sweepUntil(home, settled);
      const ledger = openLedgerIn(home);
      expect(await checkLedger(ledger)).toMatchObject({ok: true});
      const {done, snapshots} = await ledger.read((tables) => ({
        done: tasksOf(tables, '1', ['done']).map(({snapshotId}) => snapshotId),
        snapshots: tables
          .all('SELECT id FROM snapshot WHERE sweep_id = 1 ORDER BY id')
          .map(({id}) => String(Number(id))),
      }));
      // A call and its snapshot are kept together or not at all.
      expect(snapshots).toEqual(done);
      expect(done.length).toBeGreaterThanOrEqual(settled);
      await ledger.close();
    }
    const ledger = openLedgerIn(home);
    const sweeps = await ledger.read((tables) => listSweeps(tables));
    expect(sweeps).toMatchObject([{state: 'finished', tasks: {done: tasks, pending: 0}}]);
    await ledger.close();
  },
);
