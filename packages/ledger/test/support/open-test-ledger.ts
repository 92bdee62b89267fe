import {join} from 'node:path';
import {loadSqlite} from '@ali1688/home';
import {tellSkipped, temporaryFolder} from '@ali1688/testkit';
import type {Ledger} from '../../src/index.ts';
import {openLedgerIn} from './open-ledger-in.ts';

/** Whether this Node can have a ledger; why tests are skipped is printed. */
export const hasSqlite = tellSkipped(
  loadSqlite() !== undefined,
  `tests of the ledger: Node ${process.versions.node} has no node:sqlite.`,
);

/** A ledger of the default gateway in a home of its own. */
export type TestLedger = AsyncDisposable & {
  readonly ledger: Ledger;
  readonly home: string;
  readonly path: string;
  /** Opens it once more, as another process would. */
  again(): Ledger;
};

/** Opens a ledger in a temporary home; it is closed and removed by `await using`. */
export async function openTestLedger(): Promise<TestLedger> {
  const folder = await temporaryFolder();
  const home = join(folder.path, 'home');
  const opened: Ledger[] = [];
  const again = (): Ledger => {
    const ledger = openLedgerIn(home);
    opened.push(ledger);
    return ledger;
  };
  return {
    ledger: again(),
    home,
    path: join(home, 'ledger', '1688-ledger.sqlite'),
    again,
    [Symbol.asyncDispose]: async () => {
      for (const ledger of opened) await ledger.close();
      await folder.remove();
    },
  };
}
