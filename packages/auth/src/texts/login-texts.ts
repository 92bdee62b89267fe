import {commandName, type Bilingual} from '@ali1688/contracts/errors';
import type {ErrorText} from './error-text.ts';

/** A code cannot be exchanged a second time, nor after its two minutes. */
export const codeRejected: ErrorText = {
  text: {
    en: '1688 refused the authorization code (used already, older than 2 minutes, or of another application).',
    zh: '1688 拒绝了授权码（已使用、超过 2 分钟，或属于其他应用）。',
  },
  hint: {
    en: `Get a new one and use it at once: ${commandName('auth login')}`,
    zh: `请重新获取授权码并立即使用：${commandName('auth login')}`,
  },
};

/** After a renewal without an answer. */
export const renewalUnknown: Bilingual = {
  en: `It is not known whether the authorization was renewed. Run: ${commandName('auth refresh')}. If that is refused: ${commandName('auth login')}`,
  zh: `无法确定授权是否已续期。请运行 ${commandName('auth refresh')}；若被拒绝，请运行 ${commandName('auth login')}。`,
};

/** Rows of `auth status`: why a source of the access token is in force, or why not. (token-store.md section 5) */
export const accessTokenReasons = {
  given: {en: 'set in the environment, used as given', zh: '取自环境变量，直接使用'},
  notGiven: {en: 'ALI1688_ACCESS_TOKEN is not set', zh: '未设置 ALI1688_ACCESS_TOKEN'},
  valid: {en: 'stored and valid', zh: '已保存且有效'},
  endsSoon: {en: 'stored; ends soon and is renewed early', zh: '已保存；即将到期，将提前刷新'},
  ended: {en: 'it has ended', zh: '已过期'},
  noEntry: {
    en: 'no token is stored for this application and authorization',
    zh: '尚未保存该应用与授权的令牌',
  },
  unusable: {en: 'the stored file cannot be used', zh: '已保存的文件无法使用'},
  newer: {en: 'the stored file was written by a newer version', zh: '已保存的文件由更高版本写入'},
  unidentified: {en: 'AppKey or authorization is not known', zh: 'AppKey 或授权未知'},
  slotOff: {
    en: 'switched off, or not for this profile or gateway',
    zh: '已停用，或不适用于此配置或网关',
  },
  slotEmpty: {en: 'it holds no token of this application', zh: '其中没有该应用的令牌'},
  slotAmbiguous: {
    en: 'another account of this application is known, and the file does not say whose token it is',
    zh: '该应用另有其他账号，而该文件未注明令牌属于哪个账号',
  },
  slotValid: {en: 'a valid token of the older Python skills', zh: '旧版 Python 技能的有效令牌'},
  refreshPossible: {en: 'a new token is requested when one is needed', zh: '需要时会获取新令牌'},
  noSecret: {en: 'AppKey or AppSecret is missing', zh: '缺少 AppKey 或 AppSecret'},
  noRefreshToken: {en: 'no refresh token is known', zh: '没有刷新令牌'},
  notNeeded: {en: 'another source is in force', zh: '已由其他来源提供'},
} as const satisfies Record<string, Bilingual>;
