import type {Bilingual} from '@ali1688/contracts/errors';

/** The authorize page. The headlines of problems are those of 1688 (gateway.md section 4.1). */
export const authorizeTexts = {
  sandbox: {
    en: 'This is the sandbox on your own machine, not 1688. No real account is involved.',
    zh: '这是本机上的沙箱，并非 1688，不涉及任何真实账号。',
  },
  question: {en: 'Authorize this application?', zh: '是否授权该应用？'},
  account: {en: 'Account', zh: '账号'},
  returnsTo: {en: 'Returns to', zh: '返回地址'},
  agree: {en: 'Agree', zh: '同意授权'},
  decline: {en: 'Decline', zh: '拒绝'},
  missing: {
    headline: {en: 'Parameter missing', zh: '缺少必要参数'},
    reason: {
      en: 'The address needs client_id and redirect_uri.',
      zh: '地址中必须包含 client_id 和 redirect_uri。',
    },
  },
  illegal: {
    headline: {en: 'Request not allowed', zh: '非法请求'},
    reason: {
      en: 'The application is unknown, redirect_uri does not lead to a host that is registered for it, or no button was pressed.',
      zh: '应用不存在，或 redirect_uri 的域名未登记为其回调域名，或未点击任何按钮。',
    },
  },
} as const satisfies Readonly<
  Record<string, Bilingual | {readonly headline: Bilingual; readonly reason: Bilingual}>
>;
