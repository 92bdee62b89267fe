export {openLedger, openLedgerOf, type Ledger, type LedgerOptions} from './ledger/open-ledger.ts';
export type {Tables} from './sqlite/tables.ts';

export {recordSnapshot} from './record/record-snapshot.ts';
export type {
  CategoryNames,
  Provenance,
  RankedRow,
  RankingSeries,
  Recorded,
  Series,
  Snapshot,
  TermsRow,
  TermsSeries,
  TermsTier,
  WordRow,
  WordsSeries,
} from './record/snapshot.ts';

export {
  addTasks,
  beginSweep,
  endSweep,
  findSweep,
  listSweeps,
  resumeSweep,
  settleTask,
  tasksOf,
} from './sweeps/sweep-tables.ts';
export type {Sweep, SweepState, Task, TaskOutcome, TaskState} from './sweeps/sweep.ts';

export {chinaDate, chinaDay} from './when/china-day.ts';
export {parseWhen, startOf, type When} from './when/parse-when.ts';

export type {
  AnsweredBoard,
  AnsweredCategory,
  AnsweredItem,
  Basis,
  MissingBoard,
  OfferedSnapshot,
  Standing,
} from './questions/answers.ts';
export type {BoardQuestion, SpanQuestion} from './questions/question.ts';
export {
  changes,
  type BoardChanges,
  type ChangesAnswer,
  type EnteredItem,
  type LeftItem,
  type MovedItem,
} from './questions/changes.ts';
export {movers, type Mover, type MoversAnswer, type MoversBy} from './questions/movers.ts';
export {overlap, type OverlapAnswer, type OverlapItem, type OverlapRank} from './questions/overlap.ts';
export {
  history,
  type BoardHistory,
  type HistoryAnswer,
  type HistoryPoint,
  type TermsPoint,
} from './questions/history.ts';
export {
  keywords,
  type KeywordChange,
  type KeywordsAnswer,
  type WordChanges,
  type WordTitle,
} from './questions/keywords.ts';
export {parseWatchRules, usualWatchRules, type WatchRules} from './questions/watch-rules.ts';
export {watch, type WatchAnswer} from './questions/watch.ts';
export type {Severity, WatchEvent} from './questions/watch-event.ts';

export {backupLedger} from './upkeep/backup.ts';
export {checkLedger, type LedgerCheck} from './upkeep/check.ts';
export {pruneLedger, type Pruned} from './upkeep/prune.ts';
export {ledgerStatus, type LedgerStatus} from './upkeep/status.ts';

export {exportColumns, type ExportColumn, type ExportRow} from './transfer/export-row.ts';
export {exportSnapshots, type ExportedSnapshot, type ExportFilter} from './transfer/export-snapshots.ts';
export {fromExportRows} from './transfer/from-export-rows.ts';
export {importSnapshots, type Imported} from './transfer/import-snapshots.ts';
export {toExportRows} from './transfer/to-export-rows.ts';
