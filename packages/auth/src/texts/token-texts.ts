import type {Bilingual} from '@ali1688/contracts/errors';

/** Warnings of the token store, by code. (token-store.md section 11) */
export const noteTexts = {
  tightened: {
    en: 'Stored tokens were readable by other users; permissions are fixed. If others use this computer, authorize again.',
    zh: '已保存的令牌此前可被其他用户读取，权限现已收紧。如有他人使用此电脑，请重新授权。',
  },
  link: {
    en: 'The token store path is a link; it is not used.',
    zh: '令牌存储路径是一个链接，不予使用。',
  },
  readOnly: {
    en: 'The token store cannot be written; every command will ask for a new token.',
    zh: '令牌存储无法写入，每条命令都要重新获取令牌。',
  },
  full: {
    en: 'Disk full: the new token was not saved.',
    zh: '磁盘空间不足，新令牌未能保存。',
  },
  newer: {
    en: 'The token store was written by a newer version; update this skill.',
    zh: '令牌存储由更新的版本写入，请升级此技能。',
  },
} as const satisfies Record<string, Bilingual>;

/** @param shownHome the home as shown to people, with `~` */
export function foreignNoteText(shownHome: string): Bilingual {
  return {
    en: `The token store belongs to another user and is not used. Fix: sudo chown -R $USER ${shownHome}`,
    zh: `令牌存储属于其他用户，不予使用。修复方法：sudo chown -R $USER ${shownHome}`,
  };
}

/** @param shownHome the home as shown to people, with `~` */
export function exposedNoteText(shownHome: string): Bilingual {
  return {
    en: `Any user of this computer can replace the token store in ${shownHome}, so it is not used. Fix: chmod o-w on that folder and the one above it.`,
    zh: `此电脑上的任何用户都能替换 ${shownHome} 中的令牌存储，因此不予使用。修复方法：对该目录及其上级目录执行 chmod o-w。`,
  };
}

/** @param date the day on which the authorization ends, `2027-01-31` */
export function grantExpiringText(date: string): Bilingual {
  return {
    en: `The authorization ends on ${date}. Run: ali1688 auth renew`,
    zh: `授权将于 ${date} 到期，请运行：ali1688 auth renew`,
  };
}

/** What an error says and what to do about it. */
export type ErrorText = {readonly text: Bilingual; readonly hint: Bilingual};

export const homeNotAbsolute: ErrorText = {
  text: {en: 'ALI1688_HOME must be an absolute path.', zh: 'ALI1688_HOME 必须是绝对路径。'},
  hint: {
    en: 'Give the whole path of the folder, or unset ALI1688_HOME to use the default one.',
    zh: '请写出该目录的完整路径，或取消 ALI1688_HOME 以使用默认目录。',
  },
};

export const slotNotAbsolute: ErrorText = {
  text: {
    en: 'ALI1688_LEGACY_CACHE must be "off" or an absolute path.',
    zh: 'ALI1688_LEGACY_CACHE 只能是 off 或绝对路径。',
  },
  hint: {
    en: 'Give the whole path of the cache file, set ALI1688_LEGACY_CACHE=off, or unset it.',
    zh: '请写出缓存文件的完整路径，或设置 ALI1688_LEGACY_CACHE=off，或取消该变量。',
  },
};

/**
 * @param missing names of the variables that are not set
 * @param needsGrant whether, beyond those, nothing stands for an account either
 */
export function credentialsMissing(missing: readonly string[], needsGrant: boolean): ErrorText {
  const english = listEnglish(missing);
  const chinese = missing.join('、');
  const grant = {
    en: ' Calls for an account need ALI1688_REFRESH_TOKEN too.',
    zh: '以账号身份调用的接口还需要 ALI1688_REFRESH_TOKEN。',
  };
  return {
    text: {
      en: `No 1688 authorization found: ${english} ${missing.length === 1 ? 'is' : 'are'} not set.`,
      zh: `未找到 1688 授权信息：尚未设置 ${chinese}。`,
    },
    hint: {
      en: `Run: ali1688 auth login. Or set ${english} in the environment.${needsGrant ? grant.en : ''} Without an account, add --sandbox to try the command.`,
      zh: `请运行：ali1688 auth login，或在环境变量中设置 ${chinese}。${needsGrant ? grant.zh : ''}没有账号时，可加 --sandbox 试用该命令。`,
    },
  };
}

const authorizeAgain: Bilingual = {
  en: 'Run: ali1688 auth login. If ALI1688_REFRESH_TOKEN is set, unset it or set the new one.',
  zh: '请运行：ali1688 auth login；若设置了 ALI1688_REFRESH_TOKEN，请取消或改为新的刷新令牌。',
};

export const refreshRejected: ErrorText = {
  text: {
    en: '1688 refused the refresh token (expired, withdrawn or renewed elsewhere). Authorize again.',
    zh: '1688 拒绝了刷新令牌（已过期、已撤销或已在别处续期），请重新授权。',
  },
  hint: authorizeAgain,
};

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

export const appKeyUnknown: ErrorText = {
  text: {en: '1688 does not know this AppKey.', zh: '1688 不存在此 AppKey。'},
  hint: {
    en: 'Check ALI1688_APP_KEY against the 1688 console.',
    zh: '请在 1688 开放平台控制台核对 ALI1688_APP_KEY。',
  },
};

export const storedTokenRejected: ErrorText = {
  text: {
    en: '1688 refused a new access token. Check account, permission and clock.',
    zh: '1688 拒绝了刚取得的访问令牌，请检查账号、权限与系统时间。',
  },
  hint: {
    en: 'Run: ali1688 doctor. If the account has changed: ali1688 auth login',
    zh: '请运行：ali1688 doctor；若账号已变更，请运行：ali1688 auth login',
  },
};

export const givenTokenRejected: ErrorText = {
  text: {
    en: '1688 refused the access token in ALI1688_ACCESS_TOKEN. Check account, permission and clock.',
    zh: '1688 拒绝了 ALI1688_ACCESS_TOKEN 中的访问令牌，请检查账号、权限与系统时间。',
  },
  hint: {
    en: 'Unset ALI1688_ACCESS_TOKEN if it is old; with ALI1688_REFRESH_TOKEN set, a new token is then obtained by itself.',
    zh: '若该令牌已旧，请取消 ALI1688_ACCESS_TOKEN；设置 ALI1688_REFRESH_TOKEN 后会自动获取新令牌。',
  },
};

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

/** @param seconds how long the server asked to wait, or our own guess */
export function slowDown(seconds: number): ErrorText {
  return {
    text: {
      en: `1688 asks to slow down; try again in ${seconds} s.`,
      zh: `1688 要求降低频率，请 ${seconds} 秒后再试。`,
    },
    hint: {
      en: 'Wait, and run fewer commands at the same time.',
      zh: '请稍候，并减少同时运行的命令。',
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

/** @param timeoutMs the limit that passed */
export function noAnswerInTime(timeoutMs: number): Bilingual {
  const seconds = Math.max(0.1, Math.round(timeoutMs / 100) / 10);
  return {en: `no answer within ${seconds} s`, zh: `${seconds} 秒内没有应答`};
}

/** @param errorName the system's short name of the fault, such as `ECONNREFUSED`, if it is known */
export function connectionFailed(errorName: string | undefined): Bilingual {
  return errorName === undefined
    ? {en: 'no connection', zh: '连接失败'}
    : {en: `no connection, ${errorName}`, zh: `连接失败，${errorName}`};
}

function listEnglish(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
