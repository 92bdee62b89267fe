import {Ali1688Error, isAli1688Error} from '@ali1688/contracts/errors';
import {sqliteCode, temporaryPath} from '@ali1688/home';
import {assertOurs} from '../ledger/assert-ours.ts';
import {ledgerFault} from '../ledger/ledger-fault.ts';
import type {Ledger} from '../ledger/open-ledger.ts';
import {connect} from '../sqlite/connect.ts';
import {bytesOf, bytesOnDisk} from './file-size.ts';

const fs = process.getBuiltinModule('node:fs');

/**
 * Writes a copy of the ledger as it is at one moment, whole and private, in one step: nobody sees a part of it.
 * Others read and write the ledger meanwhile. An earlier backup is replaced; a file that is something else is not.
 *
 * @param path absolute
 * @throws `USAGE_INVALID` for a file that is no ledger, `STATE_UNUSABLE`
 */
export async function backupLedger(ledger: Ledger, path: string): Promise<{readonly bytes: number}> {
  assertReplaceable(path);
  const written = temporaryPath(path);
  const neededBytes = bytesOnDisk(ledger);
  const fault = (error: unknown): unknown => ledgerFault(error, {path, shownPath: path}, neededBytes);
  try {
    // SQLite fills an empty file that is there, and leaves its mode as it is.
    fs.closeSync(fs.openSync(written, 'wx', 0o600));
    await ledger.maintain('reader', (database) => {
      try {
        database.prepare('VACUUM INTO ?').run(written);
      } catch (error) {
        // What is wrong with the copy is told of the copy.
        throw writingCodes.includes(sqliteCode(error)) ? fault(error) : error;
      }
    });
    fs.renameSync(written, path);
    return {bytes: bytesOf(path)};
  } catch (error) {
    fs.rmSync(written, {force: true});
    throw isAli1688Error(error) ? error : fault(error);
  }
}

/** SQLite's codes for a failed write, a full disk and what cannot be opened. (sqlite.org/rescode.html) */
const writingCodes: readonly (number | undefined)[] = [10, 13, 14];

/** Whether nothing is lost when the file is replaced. */
function assertReplaceable(path: string): void {
  const stats = lookAt(path);
  if (stats === undefined || (stats.isFile() && stats.size === 0)) return;
  if (stats.isFile() && isLedger(path)) return;
  throw new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `${path} is there already and is no backup of a ledger; it stays as it is.`,
      zh: `${path} 已存在，且不是账本备份，未作改动。`,
    },
    hint: {en: 'Name another file.', zh: '请改用其他文件名。'},
  });
}

function lookAt(path: string) {
  try {
    return fs.lstatSync(path, {throwIfNoEntry: false});
  } catch (error) {
    throw ledgerFault(error, {path, shownPath: path});
  }
}

function isLedger(path: string): boolean {
  try {
    const database = connect(path, 'read');
    try {
      return assertOurs(database, path) > 0;
    } finally {
      database.close();
    }
  } catch {
    // Whatever it is, it is not one that this program wrote and can read.
    return false;
  }
}
