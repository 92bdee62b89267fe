import {commandName, type Bilingual, type ErrorCode} from '@ali1688/contracts/errors';
import {addressHint} from './answer-texts.ts';
import type {Words} from './words.ts';

/** The codes a refusal can have; each has words of its own. */
export type RefusalCode = Extract<
  ErrorCode,
  | 'API_REJECTED'
  | 'API_UNSUPPORTED'
  | 'APP_KEY_UNKNOWN'
  | 'GATEWAY_UNAVAILABLE'
  | 'PERMISSION_DENIED'
  | 'QUOTA_EXHAUSTED'
  | 'RATE_LIMITED'
  | 'REFRESH_REJECTED'
  | 'SIGNATURE_REJECTED'
  | 'TOKEN_REJECTED'
>;

const reasons: Readonly<Record<RefusalCode, Bilingual>> = {
  API_REJECTED: {en: '1688 refused the call', zh: '1688 拒绝了此次调用'},
  API_UNSUPPORTED: {en: '1688 has no such API', zh: '1688 没有这个接口'},
  APP_KEY_UNKNOWN: {en: '1688 does not know this AppKey', zh: '1688 不认识这个 AppKey'},
  GATEWAY_UNAVAILABLE: {en: 'The 1688 gateway could not answer', zh: '1688 网关暂时无法响应'},
  PERMISSION_DENIED: {en: 'This application may not call the API', zh: '当前应用没有调用该接口的权限'},
  QUOTA_EXHAUSTED: {en: 'The call package of this API is used up', zh: '该接口的调用套餐已用完'},
  RATE_LIMITED: {en: '1688 refused the call because calls come too often', zh: '调用过于频繁，被 1688 限流'},
  REFRESH_REJECTED: {en: '1688 refused to give an access token', zh: '1688 拒绝发放访问令牌'},
  SIGNATURE_REJECTED: {en: '1688 did not accept the signature', zh: '1688 未通过签名校验'},
  TOKEN_REJECTED: {
    en: '1688 did not accept the access token, or the call had none',
    zh: '1688 未接受访问令牌，或请求缺少令牌',
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
    en: `Try again in a few minutes; "${commandName('doctor')}" checks the connection.`,
    zh: `请几分钟后重试；可用“${commandName('doctor')}”检查连接。`,
  },
  PERMISSION_DENIED: {
    en: 'Apply for this API in the 1688 open platform console; it takes effect for the same AppKey.',
    zh: '请在 1688 开放平台控制台为该应用申请此接口权限。',
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
  readonly httpStatus: number;
  readonly errorCode?: string | undefined;
  readonly errorMessage?: string | undefined;
};

/** What a refusal says to people. */
export function refusalWords(refusal: WordedRefusal): Words {
  const {code, httpStatus, errorCode, errorMessage} = refusal;
  const said = [errorCode, errorMessage].filter((part) => part !== undefined).join(': ');
  if (code === 'API_REJECTED' && said === '') {
    return unsignedRefusalWords(httpStatus);
  }
  const {en, zh} = reasons[code];
  const told = said === '' ? `HTTP ${httpStatus}` : said;
  return {text: {en: `${en}: ${told}`, zh: `${zh}：${told}`}, hint: hintOf(refusal)};
}

function hintOf({code, retryable, errorCode}: WordedRefusal): Bilingual {
  if (errorCode !== undefined && clientFaults.test(errorCode)) {
    return clientFaultHint;
  }
  return code === 'API_REJECTED' && retryable ? busyHint : hints[code];
}

/** 1688 is known to say why it refuses; a bare status is likelier from something in between. */
function unsignedRefusalWords(httpStatus: number): Words {
  return {
    text: {
      en: `The call was refused with HTTP ${httpStatus}, without a code or a message of 1688.`,
      zh: `调用被拒绝（HTTP ${httpStatus}），应答中没有 1688 的错误码或说明。`,
    },
    hint: addressHint,
  };
}
