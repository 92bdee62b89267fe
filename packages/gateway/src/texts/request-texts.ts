import {commandName} from '@ali1688/contracts/errors';
import type {Words} from './words.ts';

/** A request that its contract refuses. The value is not repeated: it may be anything. */
export function requestInvalidWords(api: string, path: string, reason: string): Words {
  const field = path === '' ? {en: 'the request', zh: '请求'} : {en: `"${path}"`, zh: `“${path}”`};
  const because = reason === '' ? '' : `: ${reason}`;
  return {
    text: {
      en: `The request for ${api} does not fit its contract at ${field.en}${because}.`,
      zh: `调用 ${api} 的请求在${field.zh}处不符合接口约定${because}。`,
    },
    hint: {
      en: `Correct it; "${commandName('api schema')} ${api}" lists the parameters.`,
      zh: `请修正；可用“${commandName('api schema')} ${api}”查看参数说明。`,
    },
  };
}

/** A parameter that the contract does not have. */
export function unknownParameterWords(api: string, name: string, known: readonly string[]): Words {
  const list = known.join(', ');
  return {
    text: {
      en: `${api} has no parameter "${name}".`,
      zh: `${api} 没有名为“${name}”的参数。`,
    },
    hint: {
      en: known.length === 0 ? 'Leave it out; this API takes none.' : `Use one of: ${list}.`,
      zh: known.length === 0 ? '请去掉该参数；该接口不接受参数。' : `可用参数：${list}。`,
    },
  };
}

/** A parameter that the client sets itself. */
export function reservedParameterWords(name: string): Words {
  return {
    text: {
      en: name === '' ? 'A parameter needs a name.' : `The parameter "${name}" is set by the client itself.`,
      zh: name === '' ? '参数必须有名称。' : `参数“${name}”由客户端自行填写，不能手工传入。`,
    },
    hint: {
      en: 'Leave it out; the call is signed, and a token is added where one is asked for.',
      zh: '请去掉该参数；签名与令牌会自动加入请求。',
    },
  };
}

/** A namespace, name, version or AppKey that cannot stand in the path of a call. */
export function pathSegmentWords(part: 'namespace' | 'name' | 'version' | 'AppKey'): Words {
  const zhParts = {namespace: '命名空间', name: '接口名', version: '版本号', AppKey: 'AppKey'};
  return {
    text: {
      en: `The ${part} holds characters that have no place in the path of a call.`,
      zh: `${zhParts[part]}含有不能出现在请求路径中的字符。`,
    },
    hint:
      part === 'AppKey'
        ? {
            en: 'Check ALI1688_APP_KEY: it is the number shown in the 1688 open platform console.',
            zh: '请核对 ALI1688_APP_KEY：应为 1688 开放平台控制台中显示的数字。',
          }
        : {
            en: 'Write the API as namespace:name:version, for example system:currentTime:1.',
            zh: '请按“命名空间:接口名:版本号”书写，例如 system:currentTime:1。',
          },
  };
}

/** A call of the token service, whose answer is nothing but secrets. */
export const tokenServiceWords: Words = {
  text: {
    en: 'Calls of system.oauth2 answer with tokens and are not made this way.',
    zh: 'system.oauth2 的接口返回的是令牌，不能以这种方式调用。',
  },
  hint: {
    en: `Use: ${commandName('auth login')}, auth refresh or auth renew`,
    zh: `请使用：${commandName('auth login')}、auth refresh 或 auth renew`,
  },
};

/** A rate that is not a positive number. */
export const rateInvalidWords: Words = {
  text: {
    en: 'The number of requests a second must be greater than 0.',
    zh: '每秒请求数必须大于 0。',
  },
  hint: {
    en: 'Set ALI1688_QPS to a number such as 2, or unset it.',
    zh: '请将 ALI1688_QPS 设为 2 这样的数字，或清除该变量。',
  },
};
