import {commandName, type Bilingual, type GatewayFault} from '@ali1688/contracts/errors';

/** 1688's own code and words, free of secrets; empty where it wrote none. */
export function wordsOfService({errorCode, errorMessage}: GatewayFault): string {
  return [errorCode, errorMessage].filter((part) => part !== undefined).join(': ');
}

/** A refusal of a token in 1688's own words. */
export function refusedWith(fault: GatewayFault): Bilingual {
  const told = wordsOfService(fault) || `HTTP ${fault.httpStatus}`;
  return {
    en: `1688 refused to give an access token: ${told}`,
    zh: `1688 拒绝发放访问令牌：${told}`,
  };
}

/** What helps after a refusal, by what it is about. */
export const refusalHints = {
  /** 1688 has not said what it is. */
  REFRESH_REJECTED: {
    en: `Follow what 1688 says. Where the authorization has ended or was withdrawn, authorize again: ${commandName('auth login')}`,
    zh: `请按 1688 的说明处理；若授权已过期或被撤销，请重新授权：${commandName('auth login')}`,
  },
  API_REJECTED: {
    en: 'Follow what 1688 says; if it is not clear, show it to the support of the 1688 open platform.',
    zh: '请按 1688 的说明处理；如有疑问，可凭此提示咨询 1688 开放平台客服。',
  },
  SIGNATURE_REJECTED: {
    en: 'Check that ALI1688_APP_SECRET belongs to this AppKey and holds no extra space.',
    zh: '请核对 ALI1688_APP_SECRET 与该 AppKey 是否配套，且没有多余空格。',
  },
  QUOTA_EXHAUSTED: {
    en: 'Buy a call package for this application in the 1688 open platform console.',
    zh: '请在 1688 开放平台控制台为该应用购买调用套餐。',
  },
  PERMISSION_DENIED: {
    en: 'Look up in the 1688 open platform console what this application may do, and whether it is online.',
    zh: '请在 1688 开放平台控制台核对该应用的状态与权限。',
  },
  API_UNSUPPORTED: {
    en: 'Check ALI1688_GATEWAY_URL: nothing there gives tokens.',
    zh: '请核对 ALI1688_GATEWAY_URL：该地址不提供令牌服务。',
  },
  /** The application itself may not: as a rule as many users have authorized it as its contract allows. */
  application: {
    en: 'This is about the application, not the login. See in the 1688 open platform console how many users may authorize it, and remove one or raise the limit.',
    zh: '问题出在应用本身，与登录无关。请在 1688 开放平台控制台查看该应用的授权用户数上限，移除不用的授权或提高上限。',
  },
  redirect: {
    en: 'Give --redirect-uri the very address that is registered in the 1688 open platform console, both times: for the authorize page and for the exchange.',
    zh: '请让 --redirect-uri 与 1688 开放平台控制台登记的回调地址完全一致，打开授权页与换取令牌时都要相同。',
  },
} as const satisfies Record<string, Bilingual>;
