import type {DatabaseSync} from 'node:sqlite';
import type {Clock} from '@ali1688/contracts/ports';
import {stateReasons, stateUnusable} from '@ali1688/home';
import {openTables, type Tables} from '../sqlite/tables.ts';
import {whileBusy} from '../sqlite/while-busy.ts';
import {ledgerFault} from './ledger-fault.ts';
import type {LedgerOwner, LedgerPlace} from './ledger-place.ts';
import {close, openReader, openWriter} from './open-connections.ts';

/** Longest wait for others, in milliseconds. Ordinary changes take a few; making the file small takes longest. */
const longestWaitMs = 60_000;

type Connection = {readonly database: DatabaseSync; readonly tables: Tables};

/** `isKept`: on the disk, not an empty one that stands for a ledger that nobody began. */
type Reading = Connection & {readonly isKept: boolean};

/** The two connections of a ledger, each opened when it is first asked for. */
export type Connections = {
  reading(): Promise<Connection>;
  writing(): Promise<Connection>;
  /**
   * Tries something until nobody is in the way.
   *
   * @param neededBytes room that it takes, named where there is too little
   * @throws `STATE_UNUSABLE` for faults of SQLite and the system, the reason of the signal, and what `work` throws
   */
  attempt<Result>(work: () => Result, neededBytes?: number): Promise<Result>;
  close(): Promise<void>;
};

/** Makes the connections of a ledger; none is open yet. */
export function createConnections(
  options: LedgerOwner & {readonly clock: Clock; readonly signal?: AbortSignal | undefined},
  place: LedgerPlace,
): Connections {
  const {clock, signal} = options;
  const tooLong = (): Error => stateUnusable(place.shownPath, stateReasons.busy);
  let reader: Promise<Reading> | undefined;
  let writer: Promise<Connection> | undefined;

  const attempt: Connections['attempt'] = async (work, neededBytes) => {
    try {
      return await whileBusy(work, {clock, signal, limitMs: longestWaitMs, tooLong});
    } catch (error) {
      throw ledgerFault(error, place, neededBytes);
    }
  };
  const openForWriting = async (): Promise<Connection> => {
    try {
      return await attempt(() => connectionOf(openWriter(options, place)));
    } catch (error) {
      // The next one tries again.
      writer = undefined;
      throw error;
    }
  };
  const writing = async (): Promise<Connection> => (writer ??= openForWriting());
  const openForReading = async (): Promise<Reading> => {
    try {
      const opened = await attempt(() => openReader(place));
      if (opened.kind !== 'older')
        return {...connectionOf(opened.database), isKept: opened.kind === 'ledger'};
      await writing();
      return await openForReading();
    } catch (error) {
      reader = undefined;
      throw error;
    }
  };
  return {
    attempt,
    writing,
    async reading() {
      const opened = await (reader ??= openForReading());
      // Nothing was kept when it was opened; somebody may have begun it since.
      if (!opened.isKept) reader = undefined;
      return opened;
    },
    async close() {
      const opened = [reader, writer].flatMap((one) => one ?? []);
      [reader, writer] = [undefined, undefined];
      for (const one of await Promise.allSettled(opened)) {
        if (one.status === 'fulfilled') close(one.value.database);
      }
    },
  };
}

function connectionOf(database: DatabaseSync): Connection {
  return {database, tables: openTables(database)};
}
