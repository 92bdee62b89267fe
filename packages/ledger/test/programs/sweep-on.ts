// Goes on with the sweep of a home, or begins it, and prints a dot for each call that is settled:
// sweep-on.ts HOME TASKS
import {
  beginSweep,
  endSweep,
  listSweeps,
  recordSnapshot,
  settleTask,
  tasksOf,
  type Series,
} from '../../src/index.ts';
import {openLedgerIn} from '../support/open-ledger-in.ts';
import {board, ranking, ranks, start} from '../support/samples.ts';

const [home = '', count = '0'] = process.argv.slice(2);
const ledger = openLedgerIn(home);
const tasks = Array.from({length: Number(count)}, (_, index): Series => ({
  ...board,
  categoryId: `${index + 1}`,
}));
const sweepId = await ledger.write(
  (tables) => listSweeps(tables)[0]?.sweepId ?? beginSweep(tables, {startedAt: start, parameters: {}, tasks}),
);
for (const task of await ledger.read((tables) => tasksOf(tables, sweepId, ['pending']))) {
  const {series, position} = task;
  if (series.kind !== 'ranking') throw new Error('no ranking');
  await ledger.write((tables) => {
    const seen = ranking(start + position, ranks(`${position}`, 'a', 'b'), series);
    const {snapshotId} = recordSnapshot(tables, {...seen, sweepId});
    settleTask(tables, task, {state: 'done', attempts: 1, snapshotId});
  });
  process.stdout.write('.');
}
await ledger.write((tables) => endSweep(tables, sweepId, start + 1_000_000));
await ledger.close();
