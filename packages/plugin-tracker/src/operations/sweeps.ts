import {defineOperation, readsThisMachine, wholeNumberField} from '@ali1688/kit';
import {listSweeps, openLedger} from '@ali1688/ledger';
import * as z from 'zod/mini';
import {askLedger} from '../boards/ask-ledger.ts';

/** The sweeps that were made, and how far each came. */
export const sweeps = defineOperation({
  topic: 'tracker',
  name: 'sweeps',
  summary: {en: 'The sweeps so far, newest first.', zh: '列出历次采集，最新在前。'},
  description: {
    en: 'The sweeps of the ledger with what they asked for and how many calls came to what. running is also a sweep that was killed; stopped and running ones are gone on with by sweep --resume, if they are the newest.',
    zh: '账本中的历次采集：内容与各类结果数。被强制结束的采集也显示为 running；最新一次若为 running 或 stopped，可用 sweep --resume 继续。',
  },
  effects: readsThisMachine,
  apis: [],
  parts: {ledger: openLedger},
  input: {
    limit: wholeNumberField({
      minimum: 1,
      maximum: 1000,
      default: 20,
      valueName: 'N',
      summary: {en: 'How many sweeps.', zh: '返回的采集次数。'},
    }),
  },
  examples: [{args: '', text: {en: 'The last twenty', zh: '最近 20 次'}}],
  output: () =>
    z.object({
      sweeps: z.array(
        z.object({
          sweepId: z.string(),
          state: z.enum(['running', 'stopped', 'finished']),
          startedAt: z.string(),
          finishedAt: z.optional(z.string()),
          asked: z.number(),
          done: z.number(),
          unchanged: z.number(),
          refused: z.number(),
          left: z.number(),
          parameters: z.unknown(),
        }),
      ),
    }),
  layout: {
    rows: 'sweeps',
    noun: {one: 'sweep', many: 'sweeps', zh: '次采集'},
    empty: {en: 'Nothing was swept yet.', zh: '尚未采集。'},
    columns: [
      {field: 'sweepId', header: {en: 'Sweep', zh: '编号'}, type: 'id'},
      {
        field: 'state',
        header: {en: 'State', zh: '状态'},
        words: {
          running: {en: 'running', zh: '进行中'},
          stopped: {en: 'stopped', zh: '已停止'},
          finished: {en: 'finished', zh: '已完成'},
        },
      },
      {field: 'startedAt', header: {en: 'Started', zh: '开始'}, type: 'time'},
      {field: 'finishedAt', header: {en: 'Ended', zh: '结束'}, type: 'time'},
      {field: 'asked', header: {en: 'Calls', zh: '调用数'}, type: 'integer'},
      {field: 'done', header: {en: 'Done', zh: '已取得'}, type: 'integer'},
      {field: 'unchanged', header: {en: 'Unchanged', zh: '未变化'}, type: 'integer'},
      {field: 'refused', header: {en: 'Refused', zh: '被拒绝'}, type: 'integer'},
      {field: 'left', header: {en: 'Left', zh: '剩余'}, type: 'integer'},
    ],
  },
  async run(context, {limit}) {
    const found = await askLedger(context.parts.ledger, (tables) => listSweeps(tables, limit));
    return {
      sweeps: found.map(({sweepId, state, startedAt, finishedAt, parameters, tasks}) => {
        const {pending, done, unchanged, refused, left} = tasks;
        return {
          sweepId,
          state,
          startedAt: new Date(startedAt).toISOString(),
          ...(finishedAt === undefined ? {} : {finishedAt: new Date(finishedAt).toISOString()}),
          asked: pending + done + unchanged + refused + left,
          done,
          unchanged,
          refused,
          left: left + pending,
          parameters: {...parameters},
        };
      }),
    };
  },
});
