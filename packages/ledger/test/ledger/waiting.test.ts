import {loadSqlite, locateStore} from '@ali1688/home';
import {defaultGatewayUrl} from '@ali1688/contracts/ports';
import {createManualClock} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {ledgerStatus, openLedgerOf, recordSnapshot, type Ledger} from '../../src/index.ts';
import {fill} from '../support/fill.ts';
import {hasSqlite, openTestLedger} from '../support/open-test-ledger.ts';
import {ranking, ranks, start} from '../support/samples.ts';

/** Another that writes and does not end. */
function hold(path: string): {release(): void} {
  const sqlite = loadSqlite();
  if (sqlite === undefined) throw new Error('no node:sqlite');
  const database = new sqlite.DatabaseSync(path);
  database.exec('BEGIN IMMEDIATE');
  return {release: () => database.close()};
}

function openWith(home: string, signal?: AbortSignal): Ledger {
  const location = locateStore({ALI1688_HOME: home});
  const clock = createManualClock();
  return openLedgerOf({location, gatewayUrl: defaultGatewayUrl, isSandbox: false, clock, signal});
}

const write = async (ledger: Ledger) =>
  ledger.write((tables) => recordSnapshot(tables, ranking(start + 1, ranks('2'))));

describe.runIf(hasSqlite)('while another writes', () => {
  test('one that writes waits by timers and then does it', async () => {
    await using at = await openTestLedger();
    await fill(at.ledger, [ranking(start, ranks('1'))]);
    const other = hold(at.path);
    let isDone = false;
    const writing = write(at.ledger).then(() => (isDone = true));
    // What else this process does goes on, and reading does not wait.
    expect((await ledgerStatus(at.again())).snapshots).toBe(1);
    expect(isDone).toBe(false);
    other.release();
    await writing;
    expect((await ledgerStatus(at.ledger)).snapshots).toBe(2);
  });

  test('one that waits for a minute in vain says who is in the way', async () => {
    await using at = await openTestLedger();
    await fill(at.ledger, [ranking(start, ranks('1'))]);
    const other = hold(at.path);
    const waiting = openWith(at.home);
    await expect(write(waiting)).rejects.toMatchObject({
      code: 'STATE_UNUSABLE',
      text: {en: expect.stringContaining('another command has held it for too long') as string},
    });
    other.release();
    await write(waiting);
    await waiting.close();
  });

  test('one that is interrupted waits no longer, and may still do what nobody holds up', async () => {
    await using at = await openTestLedger();
    await fill(at.ledger, [ranking(start, ranks('1'))]);
    const other = hold(at.path);
    const interrupted = openWith(at.home, AbortSignal.abort(new Error('enough')));
    await expect(write(interrupted)).rejects.toThrow('enough');
    other.release();
    await write(interrupted);
    expect((await ledgerStatus(interrupted)).snapshots).toBe(2);
    await interrupted.close();
  });
});
