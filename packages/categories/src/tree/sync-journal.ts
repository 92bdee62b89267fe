import type {LocalDocument} from '@ali1688/contracts/ports';
import {
  journalHead,
  journalLine,
  parseJournal,
  parseJournalLine,
  type JournalContent,
} from './journal-text.ts';
import type {TreeCategory} from './tree-category.ts';
import type {TreeIdentity} from './tree-file-format.ts';

/**
 * A walk that stopped is gone on with for so long, in milliseconds: seven days, so that
 * the parts of one tree are not weeks apart.
 */
const journalLifeMs = 7 * 24 * 3_600_000;

/** What a walk has fetched so far, on the disk before the next call is answered. */
export type SyncJournal = {
  /** When the walk began, perhaps in an earlier run; milliseconds since 1970. */
  readonly startedAt: number;
  /** Answers of earlier runs. */
  readonly resumed: number;
  /** Children by the id of their parent, for every answer so far. */
  readonly childrenById: ReadonlyMap<string, readonly TreeCategory[]>;
  /** Keeps an answer. Throws `STATE_UNUSABLE`. */
  add(categoryId: string, children: readonly TreeCategory[]): Promise<void>;
};

/** What {@link openSyncJournal} goes by. */
export type JournalStart = {
  readonly identity: TreeIdentity;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Date of the tree there is; a journal that is no younger has already become that tree. */
  readonly treeFetchedAt: number | undefined;
  /** Whether an earlier walk is forgotten. */
  readonly restart: boolean;
};

/**
 * Goes on with the journal of an earlier run, or begins one. It is written anew before anything is
 * fetched: that takes a torn line away and shows whether the place can be written.
 *
 * @throws `STATE_UNUSABLE`
 */
export async function openSyncJournal(document: LocalDocument, start: JournalStart): Promise<SyncJournal> {
  const earlier = start.restart ? undefined : await readEarlier(document, start);
  const startedAt = earlier?.startedAt ?? start.now;
  const answers = earlier?.answers ?? [];
  await document.replace(journalHead(start.identity, startedAt) + answers.map(journalLine).join(''));
  const childrenById = new Map(answers.map(({categoryId, children}) => [categoryId, children]));
  return {
    startedAt,
    resumed: childrenById.size,
    childrenById,
    add: async (categoryId, children) => {
      const line = journalLine({categoryId, children});
      const cleanLine = document.redact(line);
      await document.append(cleanLine);
      // The tree is made of what was kept, so that no secret gets into it in another spelling.
      const kept = cleanLine === line ? children : parseJournalLine(cleanLine)?.children;
      childrenById.set(categoryId, kept ?? []);
    },
  };
}

async function readEarlier(
  document: LocalDocument,
  {identity, now, treeFetchedAt}: JournalStart,
): Promise<JournalContent | undefined> {
  const file = await document.read();
  if (file.kind !== 'bytes') return undefined;
  const journal = parseJournal(Buffer.from(file.bytes).toString('utf8'), identity);
  if (journal === undefined) return undefined;
  const ageMs = now - journal.startedAt;
  const hasBecomeTree = treeFetchedAt !== undefined && treeFetchedAt >= journal.startedAt;
  return ageMs < 0 || ageMs > journalLifeMs || hasBecomeTree ? undefined : journal;
}
