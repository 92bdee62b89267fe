import {Ali1688Error, type Bilingual, type Language} from '@ali1688/contracts/errors';
import type {TableLayout} from '@ali1688/kit';
import type {Task, TaskState} from '@ali1688/ledger';
import * as z from 'zod/mini';
import {subjectOf, type SweepEnd} from './run-sweep.ts';
import {sweepTexts} from './sweep-texts.ts';

/** How many things of a sweep came to what. */
const counts = z.object({
  asked: z.number(),
  /** New, or not what it was before. */
  done: z.number(),
  /** As it was before. */
  unchanged: z.number(),
  /** By 1688, for good. */
  refused: z.number(),
  /** Not had, to be had with `--resume`. */
  left: z.number(),
});

/** The shape of what a sweep tells of itself. */
export const sweepResult = z.object({
  sweepId: z.string(),
  startedAt: z.string(),
  finishedAt: z.optional(z.string()),
  calls: z.number(),
  seconds: z.number(),
  /** Rankings and lists of hot words. */
  boards: counts,
  /** Wholesale terms of products. */
  products: z.optional(counts),
  failed: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['ranking', 'words', 'terms']),
      type: z.optional(z.string()),
      state: z.enum(['refused', 'left']),
      code: z.optional(z.string()),
      message: z.optional(z.string()),
    }),
  ),
});

type SweepData = z.output<typeof sweepResult>;

/** Tables of a sweep: how many of what, and what could not be had. */
export const sweepLayout: TableLayout<SweepData> = {
  sheets: [
    {
      name: 'sweep',
      noun: {one: 'kind', many: 'kinds', zh: '类'},
      title: ({sweepId, calls, seconds}) => ({
        en: `Sweep ${sweepId}: ${calls} calls in ${seconds} s`,
        zh: `第 ${sweepId} 次采集：${calls} 次调用，用时 ${seconds} 秒`,
      }),
      unfold: ({boards, products}: SweepData) => [
        {what: 'boards', ...boards},
        ...(products === undefined ? [] : [{what: 'products', ...products}]),
      ],
      columns: [
        {
          field: 'what',
          header: {en: 'What', zh: '内容'},
          words: {
            boards: {en: 'rankings and word lists', zh: '榜单与热搜词'},
            products: {en: 'wholesale terms', zh: '批发条款'},
          },
        },
        {field: 'asked', header: {en: 'Asked', zh: '计划'}, type: 'integer'},
        {field: 'done', header: {en: 'New', zh: '新内容'}, type: 'integer'},
        {field: 'unchanged', header: {en: 'Unchanged', zh: '未变化'}, type: 'integer'},
        {field: 'refused', header: {en: 'Refused', zh: '被拒绝'}, type: 'integer'},
        {field: 'left', header: {en: 'Left', zh: '剩余'}, type: 'integer'},
      ],
    },
    {
      name: 'failed',
      rows: 'failed',
      noun: {one: 'failure', many: 'failures', zh: '项未取得'},
      empty: {en: 'Nothing failed.', zh: '没有失败项。'},
      columns: [
        {field: 'id', header: {en: 'ID', zh: 'ID'}, type: 'id'},
        {field: 'kind', header: {en: 'Kind', zh: '种类'}, type: 'name'},
        {field: 'type', header: {en: 'Type', zh: '榜单'}, type: 'name'},
        {field: 'state', header: {en: 'State', zh: '状态'}, type: 'name'},
        {field: 'code', header: {en: 'Code', zh: '代码'}, type: 'name'},
        {field: 'message', header: {en: 'Reason', zh: '原因'}, type: 'text'},
      ],
    },
  ],
};

/** Counts tasks by what became of them. */
export function countTasks(tasks: readonly Task[]): z.output<typeof counts> {
  const of = (...states: readonly TaskState[]) => tasks.filter(({state}) => states.includes(state)).length;
  return {
    asked: tasks.length,
    done: of('done'),
    unchanged: of('unchanged'),
    refused: of('refused'),
    left: of('left', 'pending'),
  };
}

/** What could not be had, each with its reason; the rest of what is left has none of its own. */
export function failedTasks(tasks: readonly Task[], language: Language) {
  return tasks.flatMap(({series, state, error}) =>
    (state === 'refused' || state === 'left') && error !== undefined
      ? [
          {
            id: subjectOf(series),
            kind: series.kind,
            ...(series.kind === 'ranking' ? {type: series.rankType} : {}),
            state,
            code: error.code,
            message: error.text[language],
          },
        ]
      : [],
  );
}

/** What makes a sweep partial; undefined where it has everything. */
export function incompleteness(
  tasks: readonly Task[],
  {calls, stopped}: SweepEnd,
  maxCalls: number | undefined,
): Ali1688Error | undefined {
  const {refused, left} = countTasks(tasks);
  if (refused + left === 0) return undefined;
  const isUsedUp = stopped === undefined && maxCalls !== undefined && calls >= maxCalls && left > 0;
  const reason: Bilingual | undefined = isUsedUp ? sweepTexts.callsUsedUp(maxCalls) : stopped?.text;
  return new Ali1688Error({
    code: 'PARTIAL',
    text: sweepTexts.incomplete(left, refused, reason),
    hint:
      stopped !== undefined
        ? sweepTexts.stoppedHint(stopped.hint)
        : left > 0
          ? sweepTexts.resumeHint
          : sweepTexts.refusedHint,
    retryable: left > 0 && (stopped?.retryable ?? true),
    details: {
      failed: tasks.flatMap(({series, error}) =>
        error === undefined ? [] : [{id: subjectOf(series), code: error.code, message: error.text}],
      ),
    },
  });
}
