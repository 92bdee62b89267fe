// Uses the ledger of a home with others at the same time, and prints what became of it and its longest wait:
// use-ledger.ts HOME write NAME TIMES, or use-ledger.ts HOME read TIMES
import {changes, history, ledgerStatus, recordSnapshot} from '../../src/index.ts';
import {openLedgerIn} from '../support/open-ledger-in.ts';
import {board, ranking, ranks, start} from '../support/samples.ts';

const [home = '', mode, ...rest] = process.argv.slice(2);
const ledger = openLedgerIn(home);
let longestMs = 0;

async function timed(work: () => Promise<unknown>): Promise<void> {
  const startedAt = performance.now();
  await work();
  longestMs = Math.max(longestMs, performance.now() - startedAt);
}

async function write(name: string, times: number): Promise<void> {
  const ids = Array.from({length: 20}, (_, index) => `${index}`);
  for (let time = 0; time < times; time += 1) {
    const rotated = [...ids.slice(time % 20), ...ids.slice(0, time % 20)];
    const series = {...board, categoryId: name};
    await timed(async () =>
      ledger.write((tables) => recordSnapshot(tables, ranking(start + time, ranks(...rotated), series))),
    );
  }
}

async function read(times: number): Promise<void> {
  const now = start;
  for (let time = 0; time < times; time += 1) {
    await timed(async () => ledgerStatus(ledger));
    // Before the second snapshot there is nothing to compare.
    await timed(async () => ledger.read((tables) => changes(tables, {now})).catch(ignoreMissing));
    await timed(async () =>
      ledger.read((tables) => history(tables, {itemId: '7', now})).catch(ignoreMissing),
    );
  }
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'SNAPSHOT_MISSING')) throw error;
}

if (mode === 'write') await write(rest[0] ?? '', Number(rest[1]));
else await read(Number(rest[0]));
await ledger.close();
console.log(JSON.stringify({longestMs}));
