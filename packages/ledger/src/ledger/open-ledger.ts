import type {DatabaseSync} from 'node:sqlite';
import type {Clock} from '@ali1688/contracts/ports';
import {stateReasons, stateUnusable} from '@ali1688/home';
import type {PartOpening} from '@ali1688/kit';
import {openTables, type Tables} from '../sqlite/tables.ts';
import {inTransaction} from '../sqlite/transaction.ts';
import {whileBusy, type BusyWait} from '../sqlite/while-busy.ts';
import {ledgerFault} from './ledger-fault.ts';
import {ledgerPlace, type LedgerOwner, type LedgerPlace} from './ledger-place.ts';
import {close, openReader, openWriter} from './open-connections.ts';

/** Longest wait for others, in milliseconds. Ordinary changes take a few; making the file small takes longest. */
const longestWaitMs = 60_000;

/**
 * How long one that writes again and again keeps off after each change, in milliseconds: those who wait try every few
 * milliseconds, and would hardly ever find it free.
 */
const turnForOthersMs = 2;

/** The ledger of a gateway, or of the sandbox. Opened when it is first read or written. */
export type Ledger = LedgerPlace & {
  /**
   * Reads: the tables are as they were at one moment, whoever writes meanwhile. A ledger that was never written is
   * empty.
   *
   * @throws `STATE_UNUSABLE`, the reason of the signal, and what `work` throws
   */
  read<Result>(work: (tables: Tables) => Result): Promise<Result>;
  /**
   * Writes, one at a time across all processes: everything of `work` is kept, or nothing.
   *
   * @throws `STATE_UNUSABLE`, the reason of the signal, and what `work` throws
   */
  write<Result>(work: (tables: Tables) => Result): Promise<Result>;
  /**
   * Does what SQLite does in no transaction, such as making the file small.
   *
   * @param neededBytes room that it takes, named where there is too little
   * @throws as `read` and `write` do
   */
  maintain<Result>(
    connection: 'reader' | 'writer',
    work: (database: DatabaseSync) => Result,
    neededBytes?: number,
  ): Promise<Result>;
  /** Ends the connections. It may be used again afterwards. */
  close(): Promise<void>;
};

/** What a ledger is opened with. */
export type LedgerOptions = LedgerOwner & {
  readonly clock: Clock;
  /** Ends the wait for others. */
  readonly signal?: AbortSignal | undefined;
};

/** The part of an operation: `parts: {ledger: openLedger}`. The operation closes it when its work ends. */
export function openLedger({runtime, scope}: Pick<PartOpening, 'runtime' | 'scope'>): Ledger {
  return openLedgerOf({
    location: runtime.openHome().location,
    gatewayUrl: runtime.settings.gatewayUrl,
    isSandbox: runtime.isSandbox(),
    clock: runtime.clock,
    signal: scope.signal,
  });
}

type Connection = {readonly database: DatabaseSync; readonly tables: Tables};

/** `isKept`: on the disk, not an empty one that stands for a ledger that nobody began. */
type Reading = Connection & {readonly isKept: boolean};

/** Opens a ledger. Touches nothing before it is read or written. */
export function openLedgerOf(options: LedgerOptions): Ledger {
  const place = ledgerPlace(options);
  const wait: BusyWait = {
    clock: options.clock,
    signal: options.signal,
    limitMs: longestWaitMs,
    tooLong: () => stateUnusable(place.shownPath, stateReasons.busy),
  };
  let reader: Promise<Reading> | undefined;
  let writer: Promise<Connection> | undefined;
  let othersTurnUntil = 0;

  const ready = async <Result>(work: () => Result, neededBytes?: number): Promise<Result> => {
    try {
      return await whileBusy(work, wait);
    } catch (error) {
      throw ledgerFault(error, place, neededBytes);
    }
  };
  const openForWriting = async (): Promise<Connection> => {
    try {
      return await ready(() => connection(openWriter(options, place)));
    } catch (error) {
      // The next one tries again.
      writer = undefined;
      throw error;
    }
  };
  const forWriting = async (): Promise<Connection> => (writer ??= openForWriting());
  const openForReading = async (): Promise<Reading> => {
    try {
      const opened = await ready(() => openReader(place));
      if (opened.kind !== 'older') return {...connection(opened.database), isKept: opened.kind === 'ledger'};
      await forWriting();
      return await openForReading();
    } catch (error) {
      reader = undefined;
      throw error;
    }
  };
  const forReading = async (): Promise<Reading> => {
    const opened = await (reader ??= openForReading());
    // Nothing was kept when it was opened; somebody may have begun it since.
    if (!opened.isKept) reader = undefined;
    return opened;
  };

  return {
    ...place,
    async read(work) {
      const {database, tables} = await forReading();
      return ready(() => inTransaction(database, 'BEGIN', () => work(tables)));
    },
    async write(work) {
      const {database, tables} = await forWriting();
      if (options.clock.monotonic() < othersTurnUntil) await options.clock.sleep(turnForOthersMs);
      try {
        return await ready(() => inTransaction(database, 'BEGIN IMMEDIATE', () => work(tables)));
      } finally {
        othersTurnUntil = options.clock.monotonic() + turnForOthersMs;
      }
    },
    async maintain(which, work, neededBytes) {
      const {database} = await (which === 'reader' ? forReading() : forWriting());
      return ready(() => work(database), neededBytes);
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

function connection(database: DatabaseSync): Connection {
  return {database, tables: openTables(database)};
}
