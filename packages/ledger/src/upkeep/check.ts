import {isAli1688Error, type Bilingual} from '@ali1688/contracts/errors';
import {ledgerReasons} from '../texts/ledger-texts.ts';
import type {Ledger} from '../ledger/open-ledger.ts';
import {numberIn, textIn} from '../sqlite/row-values.ts';
import type {Tables} from '../sqlite/tables.ts';
import {bytesOnDisk} from './file-size.ts';

/** Whether a ledger is whole. */
export type LedgerCheck = {
  /** With `~` for the user's folder. */
  readonly path: string;
  /** False: nothing was ever recorded, which is no problem. */
  readonly exists: boolean;
  readonly ok: boolean;
  /** What was found, ten things at most; details are in English, as SQLite gives them. */
  readonly problems: readonly Bilingual[];
  /** What to do about it. */
  readonly hint?: Bilingual | undefined;
};

/**
 * Looks at everything in a ledger and changes nothing. A damaged one, one of a newer version and what is no ledger
 * are answers, not failures.
 *
 * @throws `STATE_UNUSABLE` before Node 22.13
 */
export async function checkLedger(ledger: Ledger): Promise<LedgerCheck> {
  const exists = bytesOnDisk(ledger) > 0;
  const found = {path: ledger.shownPath, exists};
  try {
    const problems = exists ? await ledger.read(findProblems) : [];
    return {...found, ok: problems.length === 0, problems};
  } catch (error) {
    if (!exists || !isAli1688Error(error) || error.code !== 'STATE_UNUSABLE') throw error;
    return {...found, ok: false, problems: [error.text], hint: error.hint};
  }
}

function findProblems(tables: Tables): readonly Bilingual[] {
  const structure = tables
    .all('PRAGMA integrity_check(10)')
    .map((row) => textIn(row, 'integrity_check'))
    .filter((finding) => finding !== 'ok')
    .map(asSqliteSays);
  if (structure.length > 0) return structure;
  const orphans = tables.all('PRAGMA foreign_key_check').length;
  const unworded = numberIn(
    tables.first('SELECT count(*) AS rows FROM ranked_row WHERE wording NOT IN (SELECT id FROM wording)') ??
      {},
    'rows',
  );
  return orphans + unworded === 0 ? [] : [ledgerReasons.incoherent(orphans + unworded)];
}

function asSqliteSays(finding: string): Bilingual {
  return {en: finding, zh: `${ledgerReasons.damaged.zh}：${finding}`};
}
