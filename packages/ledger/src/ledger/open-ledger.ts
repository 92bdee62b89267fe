import type {DatabaseSync} from 'node:sqlite';
import type {Clock} from '@ali1688/contracts/ports';
import type {PartOpening} from '@ali1688/kit';
import type {Tables} from '../sqlite/tables.ts';
import {inTransaction} from '../sqlite/transaction.ts';
import {createConnections} from './connections.ts';
import {ledgerPlace, type LedgerOwner, type LedgerPlace} from './ledger-place.ts';

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

/** Opens a ledger. Touches nothing before it is read or written. */
export function openLedgerOf(options: LedgerOptions): Ledger {
  const {clock} = options;
  const place = ledgerPlace(options);
  const connections = createConnections(options, place);
  let othersTurnUntil = 0;
  return {
    ...place,
    async read(work) {
      const {database, tables} = await connections.reading();
      return connections.attempt(() => inTransaction(database, 'BEGIN', () => work(tables)));
    },
    async write(work) {
      const {database, tables} = await connections.writing();
      if (clock.monotonic() < othersTurnUntil) await clock.sleep(turnForOthersMs);
      try {
        return await connections.attempt(() =>
          inTransaction(database, 'BEGIN IMMEDIATE', () => work(tables)),
        );
      } finally {
        othersTurnUntil = clock.monotonic() + turnForOthersMs;
      }
    },
    async maintain(which, work, neededBytes) {
      const {database} = await (which === 'reader' ? connections.reading() : connections.writing());
      return connections.attempt(() => work(database), neededBytes);
    },
    close: async () => connections.close(),
  };
}
