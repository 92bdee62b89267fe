import {Ali1688Error} from '@ali1688/contracts/errors';
import {changesThisMachine, defineOperation, textField} from '@ali1688/kit';
import {openLedger, parseWhen, pruneLedger, startOf} from '@ali1688/ledger';
import * as z from 'zod/mini';

/** Removes old snapshots and makes the file small. */
export const prune = defineOperation({
  topic: 'tracker',
  name: 'prune',
  summary: {en: 'Remove old snapshots and shrink the ledger.', zh: '删除旧快照并缩小账本。'},
  description: {
    en: 'Removes all snapshots from before a time, with the finished sweeps of then, and gives the space back. What is removed is gone: make a backup or an export first if it may be wanted.',
    zh: '删除某时间之前的全部快照及当时已完成的采集记录，并释放空间。删除后无法恢复，如有需要请先备份或导出。',
  },
  effects: changesThisMachine,
  apis: [],
  parts: {ledger: openLedger},
  input: {
    before: textField({
      pattern: /^[!-~]{1,40}$/,
      allowed: {
        en: 'a day in China (YYYY-MM-DD), a moment (YYYY-MM-DDThh:mmZ), 90d or 24h',
        zh: '中国日期（YYYY-MM-DD）、时刻（YYYY-MM-DDThh:mmZ）、90d 或 24h',
      },
      valueName: 'WHEN',
      summary: {en: 'Snapshots of before this are removed.', zh: '删除该时间之前的快照。'},
      missing: {
        text: {en: 'It has to be said what may go: --before WHEN.', zh: '必须说明删除范围：--before WHEN。'},
        hint: {en: 'For example: --before 90d', zh: '例如：--before 90d'},
      },
    }),
  },
  dryRunNote: {en: 'Nothing was removed.', zh: '未删除任何内容。'},
  examples: [{args: '--before 90d', text: {en: 'Keep ninety days', zh: '只保留 90 天'}}],
  chineseNames: {
    before: '早于',
    snapshots: '删除快照数',
    sweeps: '删除采集数',
    bytesBefore: '原大小（字节）',
    bytesAfter: '现大小（字节）',
  },
  output: () =>
    z.object({
      before: z.string(),
      snapshots: z.optional(z.number()),
      sweeps: z.optional(z.number()),
      bytesBefore: z.optional(z.number()),
      bytesAfter: z.optional(z.number()),
    }),
  async run(context, {before: text}) {
    const {isDryRun, parts} = context;
    const {ledger} = parts;
    const at = startOf(parseWhen(text, '--before', context.now()));
    if (at === undefined) throw noTime();
    const before = new Date(at).toISOString();
    if (isDryRun) return {before};
    try {
      return {before, ...(await pruneLedger(ledger, at))};
    } finally {
      await ledger.close();
    }
  },
});

function noTime(): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {en: '--before last says no time.', zh: '--before last 不是时间。'},
    hint: {
      en: 'Give a day, a moment, or so long ago: --before 90d',
      zh: '请给出日期、时刻或时长，例如：--before 90d',
    },
  });
}
