import {commandName, shellPath, type Bilingual} from '@ali1688/contracts/errors';

/** Warnings of the token store, by code. (token-store.md section 11) */
export const noteTexts = {
  tightened: {
    en: 'Stored tokens were readable by other users; permissions are fixed. If others use this computer, authorize again.',
    zh: '已保存的令牌此前可被其他用户读取，权限现已收紧。如有他人使用此电脑，请重新授权。',
  },
  link: {
    en: 'The token store path is a link; it is not used.',
    zh: '令牌目录是链接，不会使用。',
  },
  readOnly: {
    en: 'The token store cannot be written; every command will ask for a new token.',
    zh: '令牌目录不可写，每次运行命令都会重新获取令牌。',
  },
  full: {
    en: 'Disk full: the new token was not saved.',
    zh: '磁盘空间不足，新令牌未能保存。',
  },
  newer: {
    en: 'The token store was written by a newer version; update this program.',
    zh: '令牌目录由更高版本写入，请升级本程序。',
  },
} as const satisfies Record<string, Bilingual>;

/** @param shownHome the home as shown to people, with `~` */
export function foreignNoteText(shownHome: string): Bilingual {
  return {
    en: `The token store belongs to another user and is not used. Fix: sudo chown -R $USER ${shellPath(shownHome)}`,
    zh: `令牌目录属于其他用户，不会使用。修复方法：sudo chown -R $USER ${shellPath(shownHome)}`,
  };
}

/** @param shownHome the home as shown to people, with `~` */
export function exposedNoteText(shownHome: string): Bilingual {
  return {
    en: `Any user of this computer can replace the token store in ${shownHome}, so it is not used. Fix: chmod o-w on that folder and the one above it.`,
    zh: `本机任何用户都能替换 ${shownHome} 中的令牌目录，因此不会使用。修复方法：对该目录及其上级目录执行 chmod o-w。`,
  };
}

/** @param date the day on which the authorization ends, `2027-01-31` */
export function grantExpiringText(date: string): Bilingual {
  return {
    en: `The authorization ends on ${date}. Run: ${commandName('auth renew')}`,
    zh: `授权将于 ${date} 到期，请运行：${commandName('auth renew')}`,
  };
}
