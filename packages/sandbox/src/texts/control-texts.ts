import type {Bilingual} from '@ali1688/contracts/errors';

/** What the sandbox says outside `/openapi`. */
export const controlTexts = {
  unknownPath: {
    en: 'Nothing is here. The gateway is under /openapi/, the sandbox itself under /sandbox.',
    zh: '此路径不存在。网关在 /openapi/ 下，沙箱自身在 /sandbox 下。',
  },
  unknownMethod: {en: 'Use GET or POST here.', zh: '此处只接受 GET 或 POST。'},
  bodyTooLong: {en: 'The request is longer than 16 MiB.', zh: '请求超过 16 MiB。'},
  redirectFollowed: {
    en: 'A redirect was followed. A client that sends secrets must not do that.',
    zh: '客户端跟随了重定向；发送密钥的客户端不应如此。',
  },
  returning: {en: 'Returning to the application.', zh: '正在返回应用。'},
  internal: {
    en: 'The sandbox failed. This is a defect of the sandbox.',
    zh: '沙箱内部出错，这是沙箱自身的缺陷。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
