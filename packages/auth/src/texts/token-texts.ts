import {commandName, type Bilingual} from '@ali1688/contracts/errors';
import type {ErrorText} from './error-text.ts';

const authorizeAgain: Bilingual = {
  en: `Run: ${commandName('auth login')}. If ALI1688_REFRESH_TOKEN is set, unset it or set the new one.`,
  zh: `请运行：${commandName('auth login')}；若设置了 ALI1688_REFRESH_TOKEN，请清除该变量或改为新的刷新令牌。`,
};

/** `invalid_grant` and the like: only a new login helps. */
export const refreshRejected: ErrorText = {
  text: {
    en: '1688 refused the refresh token (expired, withdrawn or renewed elsewhere). Authorize again.',
    zh: '1688 拒绝了刷新令牌（已过期、已撤销或已在别处续期），请重新授权。',
  },
  hint: authorizeAgain,
};

/** The token service refused the application itself. */
export const clientRejected: ErrorText = {
  text: {
    en: '1688 refused the AppKey or AppSecret. Check both.',
    zh: '1688 拒绝了 AppKey 或 AppSecret，请核对两者。',
  },
  hint: {
    en: 'Compare ALI1688_APP_KEY and ALI1688_APP_SECRET with the application page of the 1688 console.',
    zh: '请将 ALI1688_APP_KEY 与 ALI1688_APP_SECRET 同 1688 开放平台控制台的应用页面核对。',
  },
};

/** The gateway has no application of that AppKey. */
export const appKeyUnknown: ErrorText = {
  text: {en: '1688 does not know this AppKey.', zh: 'AppKey 不存在，请核对。'},
  hint: {
    en: 'Check ALI1688_APP_KEY against the 1688 console.',
    zh: '请在 1688 开放平台控制台核对 ALI1688_APP_KEY。',
  },
};

/** The gateway refused a token that was requested only just now. */
export const storedTokenRejected: ErrorText = {
  text: {
    en: '1688 refused a new access token. Check account, permission and clock.',
    zh: '1688 拒绝了刚取得的访问令牌，请检查账号、权限与系统时间。',
  },
  hint: {
    en: `Run: ${commandName('doctor')}. If the account has changed: ${commandName('auth login')}`,
    zh: `请运行：${commandName('doctor')}；若账号已变更，请运行：${commandName('auth login')}`,
  },
};

/** What answered is no token service, or no longer the one that is known. */
export const answerInvalid: ErrorText = {
  text: {
    en: 'Unexpected answer from the 1688 token service.',
    zh: '1688 令牌服务返回了无法识别的内容。',
  },
  hint: {
    en: 'Check ALI1688_GATEWAY_URL and any proxy between here and 1688, then try again.',
    zh: '请检查 ALI1688_GATEWAY_URL 以及网络代理，然后重试。',
  },
};

/** A web page answered: a firewall, mostly with HTTP 405, or something in between. (gateway.md section 14) */
export const pageAnswered: ErrorText = {
  text: {
    en: 'A web page came back instead of an answer of the 1688 token service: this network is blocked, or something in between answers.',
    zh: '返回的是网页，而不是 1688 令牌服务的响应：当前网络可能已被拦截，或有中间设备代为响应。',
  },
  hint: {
    en: "Alibaba's firewall blocks whole addresses like this: wait some hours, or change the network. If that is not it, check ALI1688_GATEWAY_URL and any proxy in between.",
    zh: '阿里的防火墙会这样拦截整个出口 IP：请等待数小时，或更换网络。若并非如此，请检查 ALI1688_GATEWAY_URL 及中间的代理。',
  },
};

/** Neither a refresh token nor an access token with a life of its own. */
export const nothingLasts: ErrorText = {
  text: {
    en: '1688 granted an access token without a lifetime and no refresh token, so nothing can be saved.',
    zh: '1688 返回的访问令牌没有有效期，也没有刷新令牌，因此无法保存此次登录。',
  },
  hint: {
    en: 'Check on the application page of the 1688 console how long its authorizations last, then log in again.',
    zh: '请在 1688 开放平台控制台查看该应用的授权有效期，然后重新登录。',
  },
};

/** @param seconds how long the server asked to wait, or our own guess */
export function slowDown(seconds: number): ErrorText {
  return {
    text: {
      en: `1688 asks to slow down; try again in ${seconds} s.`,
      zh: `1688 要求降低调用频率，请 ${seconds} 秒后重试。`,
    },
    hint: {
      en: 'Wait, and run fewer commands at the same time.',
      zh: '请稍候，并减少同时运行的命令数。',
    },
  };
}

/** @param reason short and free of secrets, such as `ECONNREFUSED` or `HTTP 503` */
export function serviceUnreachable(reason: Bilingual): ErrorText {
  return {
    text: {
      en: `The 1688 token service cannot be reached (${reason.en}); try again.`,
      zh: `无法连接 1688 令牌服务（${reason.zh}），请重试。`,
    },
    hint: {
      en: 'Check the network, the proxy settings and ALI1688_GATEWAY_URL.',
      zh: '请检查网络、代理设置与 ALI1688_GATEWAY_URL。',
    },
  };
}

/** The token service answered, and had no token to give. @param reason its status and its words */
export function serviceFailed(reason: Bilingual): ErrorText {
  return {
    text: {
      en: `The 1688 token service failed (${reason.en}).`,
      zh: `1688 令牌服务出错（${reason.zh}）。`,
    },
    hint: {
      en: 'Try again in a few minutes. If it lasts, check ALI1688_GATEWAY_URL and the proxy settings.',
      zh: '请几分钟后重试。若持续出现，请检查 ALI1688_GATEWAY_URL 与代理设置。',
    },
  };
}

/** @param timeoutMs the limit that passed */
export function noAnswerInTime(timeoutMs: number): Bilingual {
  const seconds = Math.max(0.1, Math.round(timeoutMs / 100) / 10);
  return {en: `no answer within ${seconds} s`, zh: `${seconds} 秒内没有响应`};
}

/** @param errorName the system's short name of the fault, such as `ECONNREFUSED`, if it is known */
export function connectionFailed(errorName: string | undefined): Bilingual {
  return errorName === undefined
    ? {en: 'no connection', zh: '连接失败'}
    : {en: `no connection, ${errorName}`, zh: `连接失败，${errorName}`};
}
