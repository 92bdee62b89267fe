import {Ali1688Error, commandName} from '@ali1688/contracts/errors';
import {defineOperation, readsThisMachine} from '@ali1688/kit';
import {checkLedger, openLedger} from '@ali1688/ledger';
import * as z from 'zod/mini';
import {list} from '../boards/shapes.ts';

/** Whether the ledger is whole: exit 8 where it is not. */
export const check = defineOperation({
  topic: 'tracker',
  name: 'check',
  summary: {en: 'Whether the ledger is whole.', zh: '检查账本是否完好。'},
  description: {
    en: 'Looks at every page and every reference in the ledger and changes nothing. A ledger that is damaged, or was written by a newer version, ends with exit 8 and the way out.',
    zh: '检查账本的每一页与每个引用，不作任何改动。账本损坏或由更新的版本写入时，以 8 退出并说明处理方法。',
  },
  effects: readsThisMachine,
  apis: [],
  parts: {ledger: openLedger},
  input: {},
  examples: [{args: '', text: {en: 'Look through the whole ledger', zh: '检查整个账本'}}],
  chineseNames: {path: '路径', exists: '已建立', ok: '完好', problems: '问题'},
  output: () =>
    z.object({
      path: z.string(),
      exists: z.boolean(),
      ok: z.boolean(),
      problems: list(z.string()),
    }),
  async run({language, parts: {ledger}}) {
    try {
      const {problems, ...found} = await checkLedger(ledger);
      if (found.ok) return {...found, problems: problems.map((text) => text[language])};
      const first = problems.slice(0, 5);
      throw new Ali1688Error({
        code: 'STATE_UNUSABLE',
        text: {
          en: `The ledger ${found.path} is not whole: ${first.map(({en}) => en).join('; ')}`,
          zh: `账本 ${found.path} 不完好：${first.map(({zh}) => zh).join('；')}`,
        },
        hint: {
          en: `Nothing was changed in it. Put a backup in its place, or move it elsewhere; a new ledger is begun then. Backups are made with: ${commandName('tracker backup FILE')}`,
          zh: `文件未被改动。请用备份替换它，或将它移到别处，程序会新建账本。备份命令：${commandName('tracker backup FILE')}`,
        },
      });
    } finally {
      await ledger.close();
    }
  },
});
