import {defineOperation, readsThisMachine} from '@ali1688/kit';
import {ledgerStatus, openLedger} from '@ali1688/ledger';
import * as z from 'zod/mini';

/** What the ledger holds and how large it is. */
export const status = defineOperation({
  topic: 'tracker',
  name: 'status',
  summary: {en: 'What the ledger holds and how large it is.', zh: '账本内容与大小。'},
  effects: readsThisMachine,
  apis: [],
  parts: {ledger: openLedger},
  input: {},
  examples: [{args: '', text: {en: 'Size, snapshots and times', zh: '大小、快照数与时间范围'}}],
  chineseNames: {
    path: '路径',
    exists: '已建立',
    schemaVersion: '结构版本',
    bytes: '大小（字节）',
    freeBytes: '可回收（字节）',
    boards: '榜单数',
    wordLists: '热搜词列表数',
    products: '商品数',
    snapshots: '快照数',
    incompleteSnapshots: '不完整快照数',
    unchangedSnapshots: '未变化快照数',
    rankedRows: '名次记录数',
    sweeps: '采集次数',
    unfinishedSweeps: '未完成采集次数',
    oldest: '最早',
    newest: '最新',
  },
  output: () =>
    z.object({
      path: z.string(),
      exists: z.boolean(),
      schemaVersion: z.number(),
      bytes: z.number(),
      freeBytes: z.number(),
      boards: z.number(),
      wordLists: z.number(),
      products: z.number(),
      snapshots: z.number(),
      incompleteSnapshots: z.number(),
      unchangedSnapshots: z.number(),
      rankedRows: z.number(),
      sweeps: z.number(),
      unfinishedSweeps: z.number(),
      oldest: z.optional(z.string()),
      newest: z.optional(z.string()),
    }),
  async run({parts: {ledger}}) {
    try {
      return await ledgerStatus(ledger);
    } finally {
      await ledger.close();
    }
  },
});
