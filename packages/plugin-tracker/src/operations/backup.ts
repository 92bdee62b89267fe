import {changesThisMachine, defineOperation} from '@ali1688/kit';
import {backupLedger, openLedger} from '@ali1688/ledger';
import * as z from 'zod/mini';
import {absolutePath, pathField} from '../files/path-field.ts';

/** A copy of the ledger, whole, while sweeps go on. */
export const backup = defineOperation({
  topic: 'tracker',
  name: 'backup',
  summary: {en: 'Copy the ledger to a file.', zh: '将账本备份到文件。'},
  description: {
    en: 'Writes a copy of the ledger as it is at one moment, also while a sweep is running. An earlier backup of that name is replaced; any other file is refused.',
    zh: '将账本某一时刻的完整副本写入文件，采集进行中也可备份。同名的旧备份会被替换，其他文件则拒绝覆盖。',
  },
  effects: changesThisMachine,
  apis: [],
  parts: {ledger: openLedger},
  input: {file: pathField({en: 'Where the copy goes.', zh: '备份文件的路径。'})},
  positional: ['file'],
  dryRunNote: {en: 'Nothing was written.', zh: '未写入任何文件。'},
  examples: [{args: 'ledger-backup.sqlite', text: {en: 'A copy in this folder', zh: '备份到当前目录'}}],
  chineseNames: {path: '账本', file: '备份文件', bytes: '大小（字节）'},
  output: () => z.object({path: z.string(), file: z.string(), bytes: z.optional(z.number())}),
  async run({isDryRun, parts: {ledger}}, {file: word}) {
    const file = absolutePath(word);
    const path = ledger.shownPath;
    if (isDryRun) return {path, file};
    try {
      const {bytes} = await backupLedger(ledger, file);
      return {path, file, bytes};
    } finally {
      await ledger.close();
    }
  },
});
