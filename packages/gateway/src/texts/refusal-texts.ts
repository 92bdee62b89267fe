import {
  commandName,
  meaningOfGatewayName,
  type Bilingual,
  type ErrorCode,
  type GatewayCodeMeaning,
} from '@ali1688/contracts/errors';
import {addressHint, blockedHint, unusableAnswerWords} from './answer-texts.ts';
import type {Words} from './words.ts';

/** The codes a refusal can have; each has words of its own. */
export type RefusalCode = GatewayCodeMeaning | Extract<ErrorCode, 'REFRESH_REJECTED'>;

const reasons: Readonly<Record<Exclude<RefusalCode, 'PERMISSION_DENIED'>, Bilingual>> = {
  API_REJECTED: {en: '1688 refused the call', zh: '1688 拒绝了此次调用'},
  API_UNSUPPORTED: {en: '1688 has no such API', zh: '1688 没有这个接口'},
  APP_KEY_UNKNOWN: {en: '1688 does not know this AppKey', zh: 'AppKey 不存在，请核对'},
  GATEWAY_UNAVAILABLE: {en: 'The 1688 gateway could not answer', zh: '1688 网关暂时无法响应'},
  QUOTA_EXHAUSTED: {en: 'The call package of this API is used up', zh: '该接口的调用套餐已用完'},
  RATE_LIMITED: {en: '1688 refused the call because calls come too often', zh: '调用过于频繁，被 1688 限流'},
  REFRESH_REJECTED: {en: '1688 refused to give an access token', zh: '1688 拒绝发放访问令牌'},
  SIGNATURE_REJECTED: {en: '1688 did not accept the signature', zh: '签名未通过 1688 的校验'},
  TOKEN_REJECTED: {
    en: '1688 did not accept the access token, or the call had none',
    zh: '1688 未接受访问令牌，或请求中没有令牌',
  },
};

const hints: Readonly<Record<RefusalCode, Bilingual>> = {
  API_REJECTED: {
    en: 'Correct the input that the message names; asking again unchanged gives the same answer.',
    zh: '请按提示修正输入；原样重试结果相同。',
  },
  API_UNSUPPORTED: {
    en: `Check namespace, name and version of the API; "${commandName('api list')}" shows the known ones.`,
    zh: `请核对接口的命名空间、名称与版本；可用“${commandName('api list')}”查看已知接口。`,
  },
  APP_KEY_UNKNOWN: {
    en: 'Check ALI1688_APP_KEY against the 1688 open platform console.',
    zh: '请在 1688 开放平台控制台核对 ALI1688_APP_KEY。',
  },
  GATEWAY_UNAVAILABLE: {
    en: 'Try again in a few minutes. Where it stays so, check ALI1688_GATEWAY_URL and any proxy in between.',
    zh: '请几分钟后重试。若一直如此，请检查 ALI1688_GATEWAY_URL 及中间的代理。',
  },
  PERMISSION_DENIED: {
    en: 'Two steps in the 1688 open platform console, and ordering alone grants nothing: order the solution that holds the API (rankings, categories, search, products: 跨境大客户寻源通, 1703167397970), then see that this API stands in the list of APIs granted to the application. The AppKey stays the same.',
    zh: '需在 1688 开放平台控制台完成两步：先订购包含该接口的解决方案（榜单、类目、搜索、商品等接口属于“跨境大客户寻源通”，编号 1703167397970）；再确认该接口已出现在应用的已授权接口列表中。只订购并不等于已授权；AppKey 不变。',
  },
  QUOTA_EXHAUSTED: {
    en: 'Buy a call package for this API in the 1688 open platform console.',
    zh: '请在 1688 开放平台控制台购买该接口的调用套餐。',
  },
  RATE_LIMITED: {
    en: 'Wait a minute and try again; a lower ALI1688_QPS avoids it.',
    zh: '请稍等一分钟再试；调低 ALI1688_QPS 可避免限流。',
  },
  REFRESH_REJECTED: {
    en: `Authorize again: ${commandName('auth login')}`,
    zh: `请重新授权：${commandName('auth login')}`,
  },
  SIGNATURE_REJECTED: {
    en: 'Check that ALI1688_APP_SECRET belongs to this AppKey and holds no extra space.',
    zh: '请核对 ALI1688_APP_SECRET 与该 AppKey 是否配套，且没有多余空格。',
  },
  TOKEN_REJECTED: {
    en: `See which token is in force: ${commandName('auth status')}. Authorize again: ${commandName('auth login')}`,
    zh: `查看当前生效的令牌：${commandName('auth status')}；重新授权：${commandName('auth login')}`,
  },
};

/** What a code or a text of 1688 means that is not known here; it may be about anything but the input. */
const unknownHint: Bilingual = {
  en: 'These are the words of 1688 itself; what they mean is not known here. Look them up in the documents of the 1688 open platform, or ask its support.',
  zh: '以上为 1688 的原文，本程序不了解其含义。请在 1688 开放平台的文档中查询，或联系其客服。',
};

/** By these the gateway says that the request itself is wrong, as by some of its codes. (gateway.md section 6) */
const inputWords = /\b(required|illegal|invalidate) argument\b|invalidate date format/i;

const busyHint: Bilingual = {
  en: 'The service behind the API failed or is busy; try again in a few minutes.',
  zh: '接口背后的服务出错或繁忙，请几分钟后重试。',
};

/** A request without AppKey or signature is our own doing; no setting of the user leaves them out. */
const clientFaultHint: Bilingual = {
  en: 'This is a fault of this program, not of your settings. Please report it with this message.',
  zh: '这是本程序的缺陷，与您的设置无关。请附上此提示反馈。',
};

const clientFaults = /^gw\.(AppKey|Signature)Missing$/i;

/** What a refusal is to be worded from. Texts of the gateway are already redacted and bounded. */
export type WordedRefusal = {
  readonly code: RefusalCode;
  readonly retryable: boolean;
  /** Who refuses; only the gateway's own refusals can be about anything but the input. */
  readonly origin: 'gateway' | 'service' | 'oauth' | 'page';
  /** Name of the API. */
  readonly api: string;
  readonly httpStatus: number;
  /** How long 1688 asks to wait, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  readonly errorCode?: string | undefined;
  readonly errorMessage?: string | undefined;
};

/** What a refusal says to people. */
export function refusalWords(refusal: WordedRefusal): Words {
  const {code, origin, api, httpStatus, errorCode, errorMessage} = refusal;
  const said = [errorCode, errorMessage].filter((part) => part !== undefined).join(': ');
  if (code === 'API_REJECTED' && origin === 'page') {
    return unusableAnswerWords('markup', httpStatus);
  }
  if (code === 'API_REJECTED' && said === '') {
    return unsignedRefusalWords(httpStatus);
  }
  const {en, zh} = code === 'PERMISSION_DENIED' ? deniedReason(api) : reasons[code];
  const told = said === '' ? `HTTP ${httpStatus}` : said;
  return {text: {en: `${en}: ${told}`, zh: `${zh}：${told}`}, hint: hintOf(refusal)};
}

function deniedReason(api: string): Bilingual {
  return {en: `This application may not call ${api}`, zh: `当前应用没有调用 ${api} 的权限`};
}

/** @param waitMs as long as 1688 asks for */
function slowDownHint(waitMs: number): Bilingual {
  const seconds = Math.ceil(waitMs / 1000);
  return {
    en: `1688 asks to wait ${seconds} s; calls before that are held back. A lower ALI1688_QPS avoids it.`,
    zh: `1688 要求等待 ${seconds} 秒，在此之前的调用会被暂缓发送；调低 ALI1688_QPS 可避免限流。`,
  };
}

function hintOf(refusal: WordedRefusal): Bilingual {
  const {code, retryable, origin, retryAfterMs, errorCode = '', errorMessage = ''} = refusal;
  if (clientFaults.test(errorCode)) {
    return clientFaultHint;
  }
  if (code === 'RATE_LIMITED' && retryAfterMs !== undefined) {
    return slowDownHint(retryAfterMs);
  }
  if (code !== 'API_REJECTED') {
    return hints[code];
  }
  if (retryable) {
    return busyHint;
  }
  const isAboutInput =
    origin === 'service' ||
    meaningOfGatewayName(errorCode) === 'API_REJECTED' ||
    inputWords.test(errorMessage);
  return isAboutInput ? hints[code] : unknownHint;
}

/** Of a block whose page got lost on the way; the gateway is not known to use them. */
const firewallStatuses: ReadonlySet<number> = new Set([403, 405]);

/** 1688 is known to say why it refuses; a bare status is likelier from something in between. */
function unsignedRefusalWords(httpStatus: number): Words {
  return {
    text: {
      en: `The call was refused with HTTP ${httpStatus}, without a code or a message of 1688.`,
      zh: `调用被拒绝（HTTP ${httpStatus}），响应中没有 1688 的错误码或说明。`,
    },
    hint: firewallStatuses.has(httpStatus) ? blockedHint : addressHint,
  };
}
