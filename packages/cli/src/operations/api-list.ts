import {apiId} from '@ali1688/contracts';
import {defineOperation, readsThisMachine} from '@ali1688/kit';
import * as z from 'zod/mini';
import type {LoadApis} from './find-api.ts';

/** The APIs whose contracts the suite knows. */
export const defineApiList = (loadApis: LoadApis) =>
  defineOperation({
    topic: 'api',
    name: 'list',
    summary: {en: 'APIs with a known contract.', zh: '列出已收录契约的接口。'},
    effects: readsThisMachine,
    apis: [],
    input: {},
    examples: [{args: '', text: {en: 'List the APIs', zh: '列出接口'}}],
    output: () =>
      z.object({
        apis: z.array(
          z.object({
            api: z.string(),
            name: z.string(),
            title: z.string(),
            needsToken: z.boolean(),
            parameters: z.array(z.string()),
            source: z.string(),
          }),
        ),
      }),
    layout: {
      rows: 'apis',
      columns: [
        {field: 'name', header: {en: 'Name', zh: '名称'}},
        {field: 'title', header: {en: 'Title', zh: '标题'}},
        {field: 'needsToken', header: {en: 'Needs a token', zh: '需要令牌'}},
        {field: 'parameters', header: {en: 'Parameters', zh: '参数'}},
      ],
    },
    run: async ({language}) => ({
      apis: (await loadApis()).map((api) => ({
        api: apiId(api),
        name: api.name,
        title: api.title[language],
        needsToken: api.needsToken,
        parameters: Object.keys(api.wire),
        source: api.source.page,
      })),
    }),
  });
