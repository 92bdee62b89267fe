import {rankTypes} from '@ali1688/contracts';
import {operationName} from '@ali1688/contracts/errors';
import {defineOperation, readsThisMachine} from '@ali1688/kit';
import * as z from 'zod/mini';
import {classicBoards, classicSources} from '../classic/classic-boards.ts';

/** The rank types that `top-list` knows by name. */
export const types = defineOperation({
  topic: 'ranking',
  name: 'types',
  summary: {en: 'Rank types that top-list takes.', zh: '列出可用的榜单类型。'},
  description: {
    en: `Three types are official. The others are known from resellers only; they are sent, with a note, and 1688 may not answer them. classic are the boards of ${operationName('ranking classic')}, which are no rank types: what each is made of.`,
    zh: `其中三种为官方类型，其余仅见于第三方资料：会照常发送并附提示，1688 未必支持。classic 为 ${operationName('ranking classic')} 的榜单及其依据，并非榜单类型。`,
  },
  effects: readsThisMachine,
  apis: [],
  input: {},
  examples: [{args: '', text: {en: 'List the rank types', zh: '列出榜单类型'}}],
  output: () =>
    z.object({
      types: z.array(
        z.object({
          rankType: z.string(),
          chineseName: z.string(),
          englishName: z.string(),
          official: z.boolean(),
        }),
      ),
      classic: z.array(z.object({board: z.string(), madeOf: z.string()})),
    }),
  layout: {
    sheets: [
      {
        name: 'types',
        rows: 'types',
        noun: {one: 'rank type', many: 'rank types', zh: '种榜单类型'},
        columns: [
          {field: 'rankType', header: {en: 'Rank type', zh: '榜单类型'}},
          {field: 'chineseName', header: {en: 'Chinese', zh: '中文名'}},
          {field: 'englishName', header: {en: 'English', zh: '英文名'}},
          {field: 'official', header: {en: 'Official', zh: '官方'}},
        ],
      },
      {
        name: 'classic',
        rows: 'classic',
        noun: {one: 'classic board', many: 'classic boards', zh: '个经典榜单'},
        columns: [
          {field: 'board', header: {en: 'Classic board', zh: '经典榜单'}},
          {field: 'madeOf', header: {en: 'Made of', zh: '依据'}, type: 'text'},
        ],
      },
    ],
  },
  run: ({language}) =>
    Promise.resolve({
      classic: classicBoards.map((board) => ({board, madeOf: classicSources[board][language]})),
      types: rankTypes.map(({rankType, name, official}) => ({
        rankType,
        chineseName: name.zh,
        englishName: name.en,
        official,
      })),
    }),
});
