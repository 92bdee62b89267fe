import {commandName, type Bilingual} from '@ali1688/contracts/errors';
import type {Words} from './words.ts';

/** Why an answer cannot be used. */
export type UnusableAnswer = 'empty' | 'markup' | 'not-json' | 'redirect' | 'too-large' | 'encoding';

const reasons: Readonly<Record<UnusableAnswer, Bilingual>> = {
  empty: {en: 'The gateway answered with an empty body', zh: '网关返回了空内容'},
  markup: {
    en: 'A web page came back instead of an answer of the gateway',
    zh: '返回的是网页，而不是网关的应答',
  },
  'not-json': {en: 'The answer is not JSON', zh: '应答不是 JSON'},
  redirect: {
    en: 'The answer points to another address, which is not followed because the request holds secrets',
    zh: '应答要求跳转到其他地址；因请求含有密钥，不予跟随',
  },
  'too-large': {en: 'The answer is larger than allowed', zh: '应答超出允许的大小'},
  encoding: {en: 'The answer cannot be decompressed', zh: '应答无法解压'},
};

/** What to do when something other than the gateway seems to have answered. */
export const addressHint: Bilingual = {
  en: `Check ALI1688_GATEWAY_URL and any proxy in between; "${commandName('doctor')}" shows what is in use.`,
  zh: `请检查 ALI1688_GATEWAY_URL 及中间的代理；“${commandName('doctor')}”会显示当前设置。`,
};

const sizeHint: Bilingual = {
  en: 'Ask for less at once, for example a smaller page.',
  zh: '请减少一次请求的数据量，例如调小每页条数。',
};

/** An answer that cannot be read at all. */
export function unusableAnswerWords(reason: UnusableAnswer, httpStatus?: number): Words {
  const status = httpStatus === undefined ? '' : ` (HTTP ${httpStatus})`;
  const {en, zh} = reasons[reason];
  return {
    text: {en: `${en}${status}.`, zh: `${zh}${status}。`},
    hint: reason === 'too-large' ? sizeHint : addressHint,
  };
}

/** An answer whose shape is not that of the contract. The path names the field, never its value. */
export function answerShapeWords(api: string, path: string): Words {
  const field =
    path === '' ? {en: 'the whole answer', zh: '整个应答'} : {en: `field "${path}"`, zh: `字段“${path}”`};
  return {
    text: {
      en: `The answer of ${api} does not have the documented shape: ${field.en}.`,
      zh: `${api} 的应答与文档不符：${field.zh}。`,
    },
    hint: {
      en: 'Look at the body with --format raw; if 1688 has changed the API, please report it.',
      zh: '可用 --format raw 查看原始应答；若 1688 已变更接口，请反馈。',
    },
  };
}
