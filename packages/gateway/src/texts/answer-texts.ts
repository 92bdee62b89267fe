import type {Bilingual} from '@ali1688/contracts/errors';
import type {Words} from './words.ts';

/** Why an answer cannot be used. */
export type UnusableAnswer =
  'empty' | 'markup' | 'not-json' | 'redirect' | 'too-large' | 'too-deep' | 'encoding';

const reasons: Readonly<Record<UnusableAnswer, Bilingual>> = {
  empty: {en: 'The gateway answered with an empty body', zh: '网关返回的响应为空'},
  markup: {
    en: 'A web page came back instead of an answer of the gateway: this network is blocked, or something in between answers',
    zh: '返回的是网页，而不是网关的响应：当前网络可能已被拦截，或有中间设备代为响应',
  },
  'not-json': {en: 'The answer is not JSON', zh: '响应不是 JSON'},
  redirect: {
    en: 'The answer points to another address, which is not followed because the request holds secrets',
    zh: '响应要求跳转到其他地址；因请求含有密钥，不会跟随',
  },
  'too-large': {en: 'The answer is larger than allowed', zh: '响应超出允许的大小'},
  'too-deep': {
    en: 'The answer nests lists and objects more than 64 levels deep, and no deeper ones are read',
    zh: '响应的嵌套超过 64 层，无法读取',
  },
  encoding: {en: 'The answer cannot be decompressed', zh: '响应无法解压'},
};

/** What to do when something other than the gateway seems to have answered. */
export const addressHint: Bilingual = {
  en: 'Check ALI1688_GATEWAY_URL and any proxy in between: HTTPS_PROXY, or HTTP_PROXY for an http address.',
  zh: '请检查 ALI1688_GATEWAY_URL 及中间的代理（HTTPS_PROXY；http 地址为 HTTP_PROXY）。',
};

/**
 * Alibaba's firewall answers a whole address with a page, mostly with HTTP 405. Asking again keeps the block alive,
 * so that is never advised. (gateway.md section 14)
 */
export const blockedHint: Bilingual = {
  en: "Alibaba's firewall blocks whole addresses like this, whatever is asked: wait some hours, or change the network. If that is not it, check ALI1688_GATEWAY_URL and any proxy in between.",
  zh: '阿里的防火墙会这样拦截整个出口 IP，与请求内容无关：请等待数小时，或更换网络。若并非如此，请检查 ALI1688_GATEWAY_URL 及中间的代理。',
};

const hints: Partial<Readonly<Record<UnusableAnswer, Bilingual>>> = {
  markup: blockedHint,
  'too-large': {
    en: 'Ask for less at once, for example a smaller page.',
    zh: '请减少一次请求的数据量，例如调小每页条数。',
  },
  'too-deep': {
    en: 'If 1688 really answers like this, please report it.',
    zh: '若 1688 确实如此返回，请反馈。',
  },
};

/** An answer that cannot be read at all. */
export function unusableAnswerWords(reason: UnusableAnswer, httpStatus?: number): Words {
  const status = httpStatus === undefined ? '' : ` (HTTP ${httpStatus})`;
  const {en, zh} = reasons[reason];
  return {
    text: {en: `${en}${status}.`, zh: `${zh}${status}。`},
    hint: hints[reason] ?? addressHint,
  };
}

/** An answer whose shape is not that of the contract. The path names the field, never its value. */
export function answerShapeWords(api: string, path: string): Words {
  const field =
    path === '' ? {en: 'the whole answer', zh: '整个响应'} : {en: `field "${path}"`, zh: `字段“${path}”`};
  return {
    text: {
      en: `The answer of ${api} does not have the documented shape: ${field.en}.`,
      zh: `${api} 的响应与文档不符：${field.zh}。`,
    },
    hint: {
      en: 'Look at the body with --format raw; if 1688 has changed the API, please report it.',
      zh: '可用 --format raw 查看原始响应；若 1688 已变更接口，请反馈。',
    },
  };
}
