import {commandName, type Bilingual} from '@ali1688/contracts/errors';
import type {ErrorText} from './error-text.ts';

/** `ALI1688_LEGACY_CACHE` is neither switched off nor a place. */
export const slotNotAbsolute: ErrorText = {
  text: {
    en: 'ALI1688_LEGACY_CACHE must be "off" or an absolute path.',
    zh: 'ALI1688_LEGACY_CACHE 只能是 off 或绝对路径。',
  },
  hint: {
    en: 'Give the whole path of the cache file, set ALI1688_LEGACY_CACHE=off, or unset it.',
    zh: '请写出缓存文件的完整路径，或设置 ALI1688_LEGACY_CACHE=off，或清除该变量。',
  },
};

/** A token of the environment is used as given; none is requested in its place. */
export const givenTokenRejected: ErrorText = {
  text: {
    en: '1688 refused the access token in ALI1688_ACCESS_TOKEN. Check account, permission and clock.',
    zh: '1688 拒绝了 ALI1688_ACCESS_TOKEN 中的访问令牌，请检查账号、权限与系统时间。',
  },
  hint: {
    en: 'Unset ALI1688_ACCESS_TOKEN if it is old; with ALI1688_REFRESH_TOKEN set, a new token is then obtained by itself.',
    zh: '若该令牌已过期，请清除环境变量 ALI1688_ACCESS_TOKEN；设置 ALI1688_REFRESH_TOKEN 后会自动获取新令牌。',
  },
};

/** The AppSecret in force holds a line break or another control character. */
export const secretOfSeveralLines: ErrorText = {
  text: {
    en: 'The AppSecret holds a line break or another control character; nothing was sent.',
    zh: 'AppSecret 中含有换行或其他控制字符，未发送任何请求。',
  },
  hint: {
    en: `Set ALI1688_APP_SECRET to the secret alone, or log in again: ${commandName('auth login')}`,
    zh: `请将 ALI1688_APP_SECRET 设为单独的密钥，或重新登录：${commandName('auth login')}`,
  },
};

/**
 * @param missing names of the variables that are not set
 * @param needsGrant whether, beyond those, nothing stands for an account either
 */
export function credentialsMissing(
  missing: readonly string[],
  needsGrant: boolean,
  otherProfiles: readonly string[] = [],
): ErrorText {
  const english = listEnglish(missing);
  const chinese = missing.join('、');
  const grant = {
    en: ' Calls for an account need ALI1688_REFRESH_TOKEN too.',
    zh: '以账号身份调用的接口还需要 ALI1688_REFRESH_TOKEN。',
  };
  const others = otherProfilesTexts(otherProfiles);
  return {
    text: {
      en: `No 1688 authorization found: ${english} ${missing.length === 1 ? 'is' : 'are'} not set.${others.text.en}`,
      zh: `未找到 1688 授权信息：尚未设置 ${chinese}。${others.text.zh}`,
    },
    hint: {
      en: `${others.hint.en}Run: ${commandName('auth login')}. Or set ${english} in the environment.${needsGrant ? grant.en : ''} Without an account, add --sandbox to try the command.`,
      zh: `${others.hint.zh}请运行：${commandName('auth login')}，或在环境变量中设置 ${chinese}。${needsGrant ? grant.zh : ''}没有账号时，可加 --sandbox 试用该命令。`,
    },
  };
}

/** @param names saved logins, none of which is in use; empty where there is none */
export function otherProfilesTexts(names: readonly string[]): ErrorText {
  const [first] = names;
  if (first === undefined) return {text: {en: '', zh: ''}, hint: {en: '', zh: ''}};
  const use = commandName('auth profiles use');
  return {
    text: {
      en: ` Saved, but not in use: ${names.join(', ')}.`,
      zh: `已保存但未启用的配置：${names.join('、')}。`,
    },
    hint: {
      en: `To use a saved login: ${use} ${first}, or add --profile ${first}. `,
      zh: `如需使用已保存的登录，请运行：${use} ${first}，或加上 --profile ${first}。`,
    },
  };
}

/** `2026-12-31 18:00 (UTC+8)`: as 1688 tells the time. */
function timeInChina(moment: number): string {
  // A stored number may lie beyond what a date can hold.
  const date = new Date(Math.min(Math.max(moment, 0), 8e15) + 8 * 3_600_000);
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} (UTC+8)`;
}

/**
 * A login of which there is an access token alone, as some applications get it.
 *
 * @param expiresAt its end, milliseconds since 1970
 */
export function loginEndsText(expiresAt: number): Bilingual {
  const end = timeInChina(expiresAt);
  return {
    en: `This login has no refresh token: it ends at ${end} and cannot be refreshed. Then: ${commandName('auth login')}`,
    zh: `此登录没有刷新令牌，将于 ${end} 到期且无法刷新；到期后请重新登录：${commandName('auth login')}`,
  };
}

/** Such a login has ended, or was to be refreshed. */
export function loginWithoutGrant(expiresAt: number): ErrorText {
  const end = timeInChina(expiresAt);
  return {
    text: {
      en: `This login has no refresh token, and its access token (until ${end}) cannot be refreshed.`,
      zh: `此登录没有刷新令牌，其访问令牌（有效期至 ${end}）无法刷新。`,
    },
    hint: {
      en: `Log in again: ${commandName('auth login')}`,
      zh: `请重新登录：${commandName('auth login')}`,
    },
  };
}

/** Somebody logged out while a token was being obtained. */
export const loggedOutMeanwhile: ErrorText = {
  text: {
    en: 'This login was removed meanwhile; no token of it was kept.',
    zh: '执行期间该登录已被移除，未保存任何令牌。',
  },
  hint: {
    en: `To log in again: ${commandName('auth login')}`,
    zh: `如需重新登录，请运行：${commandName('auth login')}`,
  },
};

function listEnglish(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
