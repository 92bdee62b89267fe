import type {Ledger, Tables} from '@ali1688/ledger';

/**
 * Asks a question of the ledger, and closes it: an operation is the whole life of its part.
 *
 * @throws what the question throws; `STATE_UNUSABLE`
 */
export async function askLedger<Answer>(
  ledger: Ledger,
  question: (tables: Tables) => Answer,
): Promise<Answer> {
  try {
    return await ledger.read(question);
  } finally {
    await ledger.close();
  }
}
