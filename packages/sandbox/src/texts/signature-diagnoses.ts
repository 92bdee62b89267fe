import type {Bilingual} from '@ali1688/contracts/errors';

/** Known mistakes in signing (gateway.md sections 2.2, 2.3 and 12). */
export const signatureDiagnoses = {
  lowerCase: {en: 'The signature is right but in lower case.', zh: '签名内容正确，但应使用大写十六进制。'},
  base64: {
    en: 'The signature is Base64; it must be upper-case hex.',
    zh: '签名用了 Base64，应为大写十六进制。',
  },
  nameOrder: {
    en: 'Parameters were sorted by name; the finished name+value strings must be sorted.',
    zh: '按参数名排序了；应对拼好的“名+值”字符串排序。',
  },
  path: {
    en: 'The signed path begins with openapi; it must begin with param2.',
    zh: '参与签名的路径含 openapi，应从 param2 开始。',
  },
  noPath: {en: 'The path in front of the parameters was not signed.', zh: '签名漏掉了参数前面的路径。'},
  encoded: {
    en: 'URL-encoded values were signed; raw values must be.',
    zh: '对编码后的值做了签名，应使用原始值。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
