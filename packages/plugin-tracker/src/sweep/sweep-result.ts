import type {TableLayout} from '@ali1688/kit';
import * as z from 'zod/mini';

/** How many things of a sweep came to what. */
export const sweepCounts = z.object({
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
  boards: sweepCounts,
  /** Wholesale terms of products. */
  products: z.optional(sweepCounts),
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

/** What a sweep tells of itself. */
export type SweepData = z.output<typeof sweepResult>;

/** Tables of a sweep: how many of what, and what could not be had. */
export const sweepLayout: TableLayout<SweepData> = {
  sheets: [
    {
      name: 'sweep',
      noun: {one: 'kind', many: 'kinds', zh: '类'},
      title: ({sweepId, calls, seconds}) => ({
        en: `Sweep ${sweepId}: ${calls} ${calls === 1 ? 'call' : 'calls'} in ${seconds} s`,
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
