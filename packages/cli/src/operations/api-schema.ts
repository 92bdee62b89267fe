import {apiId, apiPath} from '@ali1688/contracts';
import {defineOperation, readsThisMachine} from '@ali1688/kit';
import * as z from 'zod/mini';
import {apiField} from './api-fields.ts';
import {findApi, unknownApi, type LoadApis} from './find-api.ts';

/** JSON Schema of what is sent and of what comes back, as the gateway may write it. */
function jsonSchema(schema: z.ZodMiniType): Record<string, unknown> {
  return z.toJSONSchema(schema, {io: 'input', unrepresentable: 'any', reused: 'inline'});
}

/** The contract of one API. */
export const defineApiSchema = (loadApis: LoadApis) =>
  defineOperation({
    topic: 'api',
    name: 'schema',
    summary: {en: 'The contract of one API.', zh: '查看一个接口的契约。'},
    description: {
      en: 'Parameters and answer of an API as JSON Schema, how parameters travel, and where the facts come from. Every field of an answer may be missing.',
      zh: '以 JSON Schema 给出接口的参数与返回、参数的传输方式以及资料来源。返回中的任何字段都可能缺失。',
    },
    effects: readsThisMachine,
    apis: [],
    input: {api: apiField},
    positional: ['api'],
    examples: [
      {args: 'product.topList.query', text: {en: 'The contract of the ranking', zh: '榜单接口的契约'}},
    ],
    chineseNames: {
      api: '接口',
      title: '标题',
      path: '路径',
      needsToken: '需要令牌',
      signed: '需要签名',
      wire: '传输方式',
      envelope: '数据位置',
      request: '请求',
      response: '响应',
      source: '资料来源',
    },
    output: () =>
      z.object({
        api: z.string(),
        title: z.string(),
        path: z.string(),
        needsToken: z.boolean(),
        signed: z.boolean(),
        wire: z.record(z.string(), z.string()),
        envelope: z.string(),
        request: z.record(z.string(), z.unknown()),
        response: z.record(z.string(), z.unknown()),
        source: z.object({page: z.string(), asOf: z.string(), confidence: z.array(z.string())}),
      }),
    async run(context, {api: written}) {
      const found = findApi(written, await loadApis());
      if (!('listed' in found)) throw unknownApi(written, await loadApis());
      const api = found.listed;
      return {
        api: apiId(api),
        title: api.title[context.language],
        path: apiPath(api, '{appKey}'),
        needsToken: api.needsToken,
        signed: api.signed,
        wire: api.wire,
        envelope: api.envelope,
        request: jsonSchema(api.request),
        response: jsonSchema(api.response),
        source: {...api.source, confidence: [...api.source.confidence]},
      };
    },
  });
