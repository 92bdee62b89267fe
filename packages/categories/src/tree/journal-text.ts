import {parseJson} from '@ali1688/contracts/json';
import * as z from 'zod/mini';
import type {TreeCategory} from './tree-category.ts';
import type {TreeIdentity} from './tree-file-format.ts';

/** One answer of a walk: a category and those below it. */
export type JournalAnswer = {readonly categoryId: string; readonly children: readonly TreeCategory[]};

/** A journal that was read. */
export type JournalContent = {
  /** When the walk began, milliseconds since 1970. */
  readonly startedAt: number;
  readonly answers: readonly JournalAnswer[];
};

const headLine = z.object({v: z.literal(1), gateway: z.string(), language: z.string(), startedAt: z.int()});
const answerLine = z.object({
  id: z.string(),
  children: z.array(
    z.tuple([
      z.string(),
      z.nullable(z.string()),
      z.nullable(z.string()),
      z.nullable(z.string()),
      z.nullable(z.boolean()),
      z.nullable(z.string()),
    ]),
  ),
});

/** The first line of a journal. */
export function journalHead(identity: TreeIdentity, startedAt: number): string {
  const {gateway, language} = identity;
  return `${JSON.stringify({v: 1, gateway, language, startedAt})}\n`;
}

/** The line of one answer. */
export function journalLine({categoryId, children}: JournalAnswer): string {
  const rows = children.map((child) => [
    child.categoryId,
    child.chineseName ?? null,
    child.translatedName ?? null,
    child.level ?? null,
    child.leaf ?? null,
    child.parentCateId ?? null,
  ]);
  return `${JSON.stringify({id: categoryId, children: rows})}\n`;
}

/**
 * Reads a journal. A line that is cut short, as a kill leaves it, is left out: that answer is asked for again.
 *
 * @returns undefined for anything that is no journal of this version, gateway and language
 */
export function parseJournal(text: string, wanted: TreeIdentity): JournalContent | undefined {
  const [first = '', ...lines] = text.split('\n');
  const head = headLine.safeParse(parseJson(first));
  if (!head.success) return undefined;
  const {gateway, language, startedAt} = head.data;
  if (gateway !== wanted.gateway || language !== wanted.language) return undefined;
  return {startedAt, answers: lines.flatMap((line) => parseJournalLine(line) ?? [])};
}

/** Reads the line of one answer; undefined for anything else. */
export function parseJournalLine(line: string): JournalAnswer | undefined {
  const answer = answerLine.safeParse(parseJson(line));
  if (!answer.success) return undefined;
  const children = answer.data.children.map(
    ([categoryId, chineseName, translatedName, level, leaf, parentCateId]) => ({
      categoryId,
      chineseName: chineseName ?? undefined,
      translatedName: translatedName ?? undefined,
      level: level ?? undefined,
      leaf: leaf ?? undefined,
      parentCateId: parentCateId ?? undefined,
    }),
  );
  return {categoryId: answer.data.id, children};
}
