import {changesThisMachine, defineOperation} from '@ali1688/kit';
import {fromExportRows, importSnapshots, openLedger} from '@ali1688/ledger';
import * as z from 'zod/mini';
import {absolutePath, pathField} from '../files/path-field.ts';
import {readRows} from '../files/read-rows.ts';

/** Takes what an export gave, on this machine or another. */
export const importRows = defineOperation({
  topic: 'tracker',
  name: 'import',
  summary: {en: 'Take an export into the ledger.', zh: '将导出的文件导入账本。'},
  description: {
    en: 'Takes a file of tracker export, csv, ndjson or Parquet, into the ledger of this machine. What is there already is not taken again, so that a file can be imported twice. An export of the sandbox goes into the ledger of the sandbox alone.',
    zh: '将 tracker export 导出的 csv、ndjson 或 Parquet 文件导入本机账本。已有的内容不会重复导入，同一文件可多次导入。沙箱的导出只应导入沙箱账本。',
  },
  effects: changesThisMachine,
  apis: [],
  parts: {ledger: openLedger},
  input: {
    file: pathField({
      en: 'The file: .csv, .ndjson or .parquet.',
      zh: '文件：.csv、.ndjson 或 .parquet。',
    }),
  },
  positional: ['file'],
  dryRunNote: {en: 'Nothing was imported.', zh: '未导入任何内容。'},
  examples: [
    {args: 'ledger.parquet', text: {en: 'What another machine exported', zh: '导入另一台机器的导出'}},
  ],
  chineseNames: {path: '账本', file: '文件', snapshots: '快照数', known: '其中已有'},
  output: () =>
    z.object({
      path: z.string(),
      file: z.string(),
      snapshots: z.optional(z.number()),
      known: z.optional(z.number()),
    }),
  async run({isDryRun, parts: {ledger}}, {file: word}) {
    const file = absolutePath(word);
    const path = ledger.shownPath;
    if (isDryRun) return {path, file};
    try {
      return {path, file, ...(await importSnapshots(ledger, fromExportRows(readRows(file))))};
    } finally {
      await ledger.close();
    }
  },
});
