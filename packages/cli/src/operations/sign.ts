import {apiPath, type Api} from '@ali1688/contracts';
import {commandName} from '@ali1688/contracts/errors';
import {
  defineOperation,
  openGatewayPart,
  optionalField,
  readsThisMachine,
  textField,
  type GatewayPart,
} from '@ali1688/kit';
import * as z from 'zod/mini';
import {apiField, parameterField, readParameters, refuseCredentials} from './api-fields.ts';
import {findApi, type LoadApis} from './find-api.ts';

const pathField = textField({
  pattern: /^[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)*$/,
  allowed: {
    en: 'a path without a slash in front, such as param2/1/system/currentTime/1000000',
    zh: '不以斜杠开头的路径，例如 param2/1/system/currentTime/1000000',
  },
  valueName: 'PATH',
  summary: {
    en: 'The whole path that is signed, instead of an API.',
    zh: '直接给出参与签名的完整路径，替代接口名。',
  },
});

const apiOrPath = {
  text: {
    en: 'Give either an API or --path, and not both.',
    zh: '请给出接口名或 --path 之一，不能同时给出。',
  },
  hint: {en: `See: ${commandName('sign')} --help`, zh: `查看用法：${commandName('sign')} --help`},
};

/** Shows how a request is signed, so that another implementation can be compared step by step. */
export const defineSign = (loadApis: LoadApis) =>
  defineOperation({
    name: 'sign',
    summary: {en: 'Sign a request and show how; send nothing.', zh: '计算并展示签名过程，不发送请求。'},
    description: {
      en: 'Prints the signed text and the signature. The AppSecret comes from ALI1688_APP_SECRET and is not shown. Tokens are not added, and none is taken.',
      zh: '输出待签名文本与签名。AppSecret 取自 ALI1688_APP_SECRET，不会显示；不会自动加入令牌，也不接受传入令牌。',
    },
    effects: readsThisMachine,
    apis: [],
    parts: {gateway: openGatewayPart},
    needs: 'app',
    input: {api: optionalField(apiField), path: optionalField(pathField), param: parameterField},
    positional: ['api'],
    oneOf: {inputs: ['api', 'path'], missing: apiOrPath, several: apiOrPath},
    examples: [
      {
        args: '--path param2/1/system/currentTime/1000000 --param b=2 --param a=1',
        text: {en: 'The official example (secret test123)', zh: '官方示例（密钥为 test123）'},
      },
      {
        args: 'category.translation.getById --param language=en --param categoryId=0',
        text: {en: 'A call of the list, with your AppKey', zh: '列表中的接口，使用您的 AppKey'},
      },
    ],
    chineseNames: {stringToSign: '待签名文本', signature: '签名'},
    output: () => z.object({stringToSign: z.string(), signature: z.string()}),
    async run(context, {api, path, param}) {
      const parameters = readParameters(param);
      refuseCredentials(parameters);
      const signedPath = path ?? (await pathOfApi(context.parts.gateway, api ?? '', await loadApis()));
      return context.parts.gateway.sign(signedPath, Object.entries(parameters));
    },
  });

async function pathOfApi(gateway: GatewayPart, written: string, apis: readonly Api[]): Promise<string> {
  const found = findApi(written, apis);
  const api = 'listed' in found ? found.listed : {...found.unlisted, protocol: 'param2' as const};
  const {appKey} = await gateway.application();
  return apiPath(api, appKey);
}
