import {Ali1688Error, alterError, isAli1688Error} from '@ali1688/contracts/errors';
import type {OperationContext} from '@ali1688/kit';
import {categoryDocuments} from './category-documents.ts';
import {readTreeText} from './read-tree-text.ts';
import {openSyncJournal, type SyncJournal} from './sync-journal.ts';
import type {LevelCounts} from './tree-file-format.ts';
import {treeTexts} from './tree-texts.ts';
import {walkCategories, type Walk} from './walk-categories.ts';
import {writeTreeText} from './write-tree-text.ts';

/** What became of a sync. */
export type CategorySync = {
  readonly levels: LevelCounts;
  /** Calls that were answered in this run. */
  readonly calls: number;
  /** Answers that an earlier run had fetched. */
  readonly resumed: number;
  /** When the oldest answer of the tree was fetched, milliseconds since 1970. */
  readonly fetchedAt: number;
};

/**
 * Fetches all categories in a language and keeps them as the local tree. What is fetched is kept at once,
 * so that the next run goes on where this one ended, however it ended. What the service refuses makes the result
 * partial: it is told and counted, the next run asks for it again, and there is no tree.
 *
 * @param options.restart whether to begin anew instead
 * @throws `STATE_UNUSABLE`, before anything is sent if it can be known then; what a call threw
 */
export async function syncCategories(
  context: OperationContext,
  options: {readonly language: string; readonly restart: boolean},
): Promise<CategorySync> {
  const {language} = options;
  const {tree, journal: journalDocument} = await categoryDocuments(context, language);
  const identity = {gateway: tree.gateway, language};
  return tree.withLock(async () => {
    const file = await tree.read();
    const present = file.kind === 'bytes' ? readTreeText(file.bytes, identity, context.now()) : undefined;
    const journal = await openSyncJournal(journalDocument, {
      identity,
      now: context.now(),
      treeFetchedAt: present?.kind === 'tree' ? present.tree.fetchedAt : undefined,
      restart: options.restart,
    });
    const walk = await walkKeeping(context, language, journal);
    const {calls, rows} = walk;
    if (walk.refused.length > 0) {
      context.partial(partial(walk, journal, language));
    } else {
      await tree.replace(writeTreeText(identity, journal.startedAt, rows));
      await journalDocument.remove();
    }
    return {levels: rows.levels, calls, resumed: journal.resumed, fetchedAt: journal.startedAt};
  });
}

/** The walk; a failure says in its hint that what was fetched is kept. */
async function walkKeeping(context: OperationContext, language: string, journal: SyncJournal): Promise<Walk> {
  const progress = context.startProgress(treeTexts.progress);
  try {
    return await walkCategories(context, language, {journal, progress});
  } catch (thrown) {
    const answers = journal.childrenById.size;
    if (!isAli1688Error(thrown) || answers === 0) throw thrown;
    const {retryable, hint, code} = thrown;
    // Whoever interrupted it goes on when they like.
    const goesOn = retryable || code === 'INTERRUPTED';
    throw alterError(thrown, {hint: treeTexts.goesOn({answers, hint, goesOn, language})});
  } finally {
    progress.end();
  }
}

function partial({refused}: Walk, journal: SyncJournal, language: string): Ali1688Error {
  return new Ali1688Error({
    code: 'PARTIAL',
    text: treeTexts.partial(refused.length, refused.length + journal.childrenById.size),
    hint: treeTexts.partialHint(language),
    retryable: refused.some(({failure}) => failure.retryable),
    details: {
      failed: refused.map(({category: {categoryId}, failure: {code, text}}) => ({
        id: categoryId,
        code,
        message: text,
      })),
      missing: refused.map(({category: {categoryId, chineseName, translatedName}, failure}) => ({
        id: categoryId,
        name: [chineseName, translatedName].filter((name) => name !== undefined).join(' · ') || undefined,
        reason: failure.text,
      })),
    },
  });
}
