import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {runProgram, temporaryFolder} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import {checkLedger, ledgerStatus} from '../../src/index.ts';
import {openLedgerIn} from '../support/open-ledger-in.ts';
import {hasSqlite} from '../support/open-test-ledger.ts';

const program = fileURLToPath(new URL('../programs/use-ledger.ts', import.meta.url));

/** `pnpm test:stress` and a curious person take more. */
const times = Number(process.env['LEDGER_ROUNDS'] ?? 60);

test.runIf(hasSqlite)(
  'two that write and five that read at once: nothing fails, and nothing is lost',
  async () => {
    await using folder = await temporaryFolder();
    const home = join(folder.path, 'home');
    const roles = [
      ['write', '1', `${times}`],
      ['write', '2', `${times}`],
      ...Array.from({length: 5}, () => ['read', `${times}`]),
    ];
    const runs = await Promise.all(
      roles.map(async (role) =>
        runProgram(process.execPath, {args: ['--conditions=@ali1688/source', program, home, ...role]}),
      ),
    );
    expect(runs.map(({exitCode, stderr}) => ({exitCode, stderr}))).toEqual(
      roles.map(() => ({exitCode: 0, stderr: ''})),
    );
    const waits = runs.map(({stdout}) => (JSON.parse(stdout) as {longestMs: number}).longestMs);
    console.info(`Longest waits of two writers and five readers: ${waits.map(Math.round).join(', ')} ms`);
    const ledger = openLedgerIn(home);
    expect(await checkLedger(ledger)).toMatchObject({ok: true});
    expect(await ledgerStatus(ledger)).toMatchObject({
      boards: 2,
      snapshots: 2 * times,
      rankedRows: 2 * 20 * 20,
    });
    await ledger.close();
  },
);
