import type {Bilingual} from '@ali1688/contracts/errors';

/** Every fault that can be asked for, with what it does. The order is the one in which they are listed to users. */
export const faultDescriptions = {
  'app-frequency': {en: 'refuses because the application calls too often', zh: '以应用调用过于频繁为由拒绝'},
  'api-frequency': {en: 'refuses because this API is called too often', zh: '以该接口调用过于频繁为由拒绝'},
  'expired-token': {
    en: 'ends the access token that was sent, and refuses it',
    zh: '使发来的 access_token 失效并拒绝',
  },
  'acl-decline': {
    en: 'refuses because the application may not call this API',
    zh: '以应用无该接口权限为由拒绝',
  },
  'no-usage-left': {en: 'refuses because the call package is used up', zh: '以调用套餐已用完为由拒绝'},
  'server-error': {
    en: 'answers a 5xx status (`httpStatus`, 503 if absent)',
    zh: '返回 5xx 状态（httpStatus，默认 503）',
  },
  slow: {
    en: 'waits before it answers (`delayMs`, 1000 if absent)',
    zh: '延迟后再响应（delayMs，默认 1000 毫秒）',
  },
  hang: {en: 'never answers', zh: '始终不响应'},
  'drop-connection': {en: 'closes the connection without an answer', zh: '不响应，直接断开连接'},
  'cut-body': {en: 'sends half of the body, then closes the connection', zh: '正文只发一半便断开连接'},
  html: {en: 'answers 200 with a web page', zh: '以 200 返回网页'},
  redirect: {en: 'redirects (`httpStatus`, 302 if absent)', zh: '重定向（httpStatus，默认 302）'},
  'huge-body': {
    en: 'answers 200 with a very long body (`bytes`, 64 MiB if absent)',
    zh: '以 200 返回超长正文（bytes，默认 64 MiB）',
  },
  echo: {en: 'refuses, and repeats every parameter in the message', zh: '拒绝，并在消息中原样带出全部参数'},
  'garbage-json': {en: 'answers 200 with JSON that ends half-way', zh: '以 200 返回残缺的 JSON'},
  'wrong-types': {en: 'answers with fields of the wrong type', zh: '返回类型错误的字段'},
  'missing-fields': {
    en: 'answers with every optional field null or missing',
    zh: '可缺省的字段一律为 null 或缺失',
  },
  'control-characters': {
    en: 'puts control characters into names and titles',
    zh: '在名称与标题中混入控制字符',
  },
  'terminal-escapes': {
    en: 'puts terminal escape sequences into names and titles',
    zh: '在名称与标题中混入终端转义序列',
  },
  'spreadsheet-formulas': {
    en: 'turns names and titles into spreadsheet formulas',
    zh: '把名称与标题变成电子表格公式',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Name of a fault, as in `{kind: 'hang'}`. */
export type SandboxFaultKind = keyof typeof faultDescriptions;

/** Whether a text names a fault. */
export function isFaultKind(text: unknown): text is SandboxFaultKind {
  return typeof text === 'string' && Object.hasOwn(faultDescriptions, text);
}

/** The names of all faults, for a program that offers them. */
export const sandboxFaultKinds: readonly SandboxFaultKind[] =
  Object.keys(faultDescriptions).filter(isFaultKind);
