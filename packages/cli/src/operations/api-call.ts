import {apiId} from '@ali1688/contracts';
import {Ali1688Error, commandName} from '@ali1688/contracts/errors';
import {parseJson} from '@ali1688/contracts/json';
import {defineOperation, openGatewayPart, switchField} from '@ali1688/kit';
import * as z from 'zod/mini';
import type {HostPlugins} from '../start/host-command.ts';
import {apiField, parameterField, readParameters, refuseCredentials} from './api-fields.ts';
import {apisOf, findApi, type FoundApi} from './find-api.ts';
import {answersOf} from './plugin-answers.ts';

/** Calls any API of the gateway with the parameters as given and shows the answer as it came. */
export const defineApiCall = (plugins: HostPlugins) =>
  defineOperation({
    topic: 'api',
    name: 'call',
    summary: {en: 'Call any API of the gateway.', zh: '调用网关的任意接口。'},
    description: {
      en: 'Signs and sends the parameters exactly as given and shows the whole answer. An API that is not on the list is sent once and never repeated, because it might change something.',
      zh: '按原样签名并发送参数，完整展示响应内容。未收录的接口只发送一次、绝不重试，因为它可能产生修改。',
    },
    effects: {kind: 'changes-something-at-1688', repeatable: false, personalData: true},
    apis: [],
    loadSandboxApis: answersOf(plugins),
    parts: {gateway: openGatewayPart},
    needs: 'app',
    input: {
      api: apiField,
      param: parameterField,
      noToken: switchField({
        summary: {
          en: 'Send no access token. APIs of the list that need none never get one.',
          zh: '不携带访问令牌。列表中无需令牌的接口本就不会携带。',
        },
      }),
    },
    positional: ['api'],
    examples: [
      {
        args: 'category.translation.getById --param language=en --param categoryId=0',
        text: {en: 'The first-level categories, as the gateway gives them', zh: '网关返回的一级类目原文'},
      },
      {
        args: 'system:currentTime',
        text: {
          en: 'The time of the gateway: tests AppKey and AppSecret',
          zh: '网关时间：可验证 AppKey 与 AppSecret',
        },
      },
    ],
    output: () => z.object({api: z.string(), answer: z.unknown()}),
    async run(context, {api: written, param, noToken}) {
      const found = findApi(written, await apisOf(plugins)());
      const address = 'listed' in found ? found.listed : found.unlisted;
      const parameters = readParameters(param);
      refuseCredentials(parameters);
      assertJsonParameters(found, parameters);
      const needsToken = 'listed' in found ? found.listed.needsToken : true;
      const {data} = await context.parts.gateway.callUnlisted(address, parameters, {
        withToken: needsToken && !noToken,
      });
      return {api: apiId(address), answer: data};
    },
  });

/** A parameter that travels as JSON text must be JSON; the gateway's own complaint is hard to read. */
function assertJsonParameters(found: FoundApi, parameters: Readonly<Record<string, string>>): void {
  if (!('listed' in found)) return;
  for (const [name, value] of Object.entries(parameters)) {
    if (found.listed.wire[name] === 'json' && parseJson(value) === undefined) {
      throw new Ali1688Error({
        code: 'USAGE_INVALID',
        text: {
          en: `--param ${name} is not JSON. Allowed: a JSON object, as this API takes it.`,
          zh: `--param ${name} 不是 JSON。应为该接口要求的 JSON 对象。`,
        },
        hint: {
          en: `See its fields: ${commandName('api schema')} ${found.listed.name}`,
          zh: `查看字段：${commandName('api schema')} ${found.listed.name}`,
        },
      });
    }
  }
}
