import {loginEndsText, otherProfilesTexts} from '@ali1688/auth';
import {commandName, type Bilingual} from '@ali1688/contracts/errors';
import type {Note} from '@ali1688/contracts/ports';
import {isoTime} from './iso-time.ts';

/** Notes of the auth commands that are always the same. */
export const notes = {
  accessTokenGiven: {
    code: 'ACCESS_TOKEN_GIVEN',
    text: {
      en: 'ALI1688_ACCESS_TOKEN is set and stays in force; the new token is stored beside it.',
      zh: '已设置 ALI1688_ACCESS_TOKEN，仍以它为准；新令牌已另行保存。',
    },
  },
  browserMissing: {
    code: 'BROWSER_MISSING',
    text: {
      en: 'No browser could be opened here. Open the address above yourself.',
      zh: '无法在此打开浏览器，请自行打开上面的地址。',
    },
  },
  checkRefused: {
    code: 'CHECK_REFUSED',
    text: {
      en: '1688 accepts the token, but this application may not call the category API used for the check.',
      zh: '1688 接受该令牌，但此应用没有调用检查所用类目接口的权限或额度。',
    },
  },
  loginNotInForce: {
    code: 'LOGIN_NOT_IN_FORCE',
    text: {
      en: `The login is saved, but other credentials come first. See which: ${commandName('auth status')}`,
      zh: `登录已保存，但当前生效的是其他凭据。查看详情：${commandName('auth status')}`,
    },
  },
  nothingStored: {
    code: 'NOTHING_STORED',
    text: {
      en: 'Nothing was stored for the credentials in force.',
      zh: '当前凭据没有已保存的内容。',
    },
  },
  renewalDeclined: {
    code: 'RENEWAL_DECLINED',
    text: {en: 'Nothing was sent and nothing has changed.', zh: '未发送任何请求，一切保持不变。'},
  },
  renewalEnds: {
    code: 'RENEWAL_ENDS_TOKEN',
    text: {
      en: 'A renewal ends the present refresh token at once: everywhere it is set (ALI1688_REFRESH_TOKEN, other machines, the older Python skills) the new one must be set afterwards.',
      zh: '续期会使现有刷新令牌立即失效：凡设置了它的地方（ALI1688_REFRESH_TOKEN、其他机器、旧版 Python 技能）之后都必须换成新令牌。',
    },
  },
  secretFirstLine: {
    code: 'SECRET_FIRST_LINE',
    text: {
      en: 'The AppSecret that was given has more than one line; the first one is taken.',
      zh: '给出的 AppSecret 不止一行，仅使用第一行。',
    },
  },
  secretsShown: {
    code: 'SECRETS_SHOWN',
    text: {
      en: 'Secrets are shown in full. Whoever reads this output can act for the account.',
      zh: '以下内容包含完整密钥，任何看到它的人都能以该账号操作。',
    },
  },
} as const satisfies Record<string, Note>;

/** @param otherProfiles saved logins that could be used and are not */
export function notAuthenticatedNote(otherProfiles: readonly string[]): Note {
  const others = otherProfilesTexts(otherProfiles);
  return {
    code: 'NOT_AUTHENTICATED',
    text: {
      en: `No call can be made with these credentials.${others.text.en} ${others.hint.en}Run ${commandName('auth login')}, or set ALI1688_APP_KEY, ALI1688_APP_SECRET and ALI1688_REFRESH_TOKEN.`,
      zh: `当前凭据无法调用接口。${others.text.zh}${others.hint.zh}请运行 ${commandName('auth login')}，或设置 ALI1688_APP_KEY、ALI1688_APP_SECRET 与 ALI1688_REFRESH_TOKEN。`,
    },
  };
}

/** The address that a person has to open. It holds no secret. */
export function authorizeNote(url: string): Note {
  return {
    code: 'AUTHORIZE_URL',
    text: {
      en: `Sign in with the 1688 account to be used and agree: ${url}`,
      zh: `请用要授权的 1688 账号登录并同意授权：${url}`,
    },
  };
}

/** A login of which there is an access token alone, with its end in milliseconds since 1970. */
export function loginEndsNote(expiresAt: number): Note {
  return {code: 'LOGIN_ENDS', text: loginEndsText(expiresAt)};
}

/** Where a login lies, and that it lies there unencrypted. (token-store.md section 3) */
export function loginSavedNote(saved: {
  readonly profile: string;
  readonly profilesFile: string;
  readonly hasSavedSecret: boolean;
  readonly hasRefreshToken: boolean;
  readonly isInForce: boolean;
  readonly resourceOwner: string | undefined;
  readonly memberId: string | undefined;
  readonly expiresAt: number | undefined;
  readonly refreshExpiresAt: number | undefined;
}): Note {
  const content = [
    ...(saved.hasSavedSecret ? [{en: 'AppSecret', zh: 'AppSecret'}] : []),
    ...(saved.hasRefreshToken ? [{en: 'refresh token', zh: '刷新令牌'}] : []),
  ];
  const names = {
    en: content.map(({en}) => en).join(' and '),
    zh: content.map(({zh}) => zh).join('与'),
  };
  const exposure =
    content.length === 0
      ? {en: '', zh: ''}
      : {
          en: ` Unencrypted there, readable by your user only (0600): ${names.en}.`,
          zh: `${names.zh}以明文存放其中，仅您的用户可读（0600）。`,
        };
  const secret = saved.hasSavedSecret
    ? {en: ' To leave the secret out: --no-save-secret.', zh: '不想保存密钥可加 --no-save-secret。'}
    : {
        en: ' The AppSecret is not saved: ALI1688_APP_SECRET is needed at each call.',
        zh: 'AppSecret 未保存：每次调用都需要 ALI1688_APP_SECRET。',
      };
  const who = whoText(saved);
  const next = saved.isInForce
    ? {en: ` Next: ${commandName('doctor')}`, zh: `下一步：${commandName('doctor')}`}
    : {en: '', zh: ''};
  return {
    code: 'LOGIN_SAVED',
    text: {
      en: `Saved as profile "${saved.profile}" in ${saved.profilesFile}.${exposure.en}${secret.en}${who.en}${next.en}`,
      zh: `已保存为配置“${saved.profile}”，文件：${saved.profilesFile}。${exposure.zh}${secret.zh}${who.zh}${next.zh}`,
    },
  };
}

/** Who is logged in, and until when: without a refresh token until its access token ends. */
function whoText(saved: Parameters<typeof loginSavedNote>[0]): Bilingual {
  const {resourceOwner, memberId, hasRefreshToken, expiresAt, refreshExpiresAt} = saved;
  const who = resourceOwner ?? memberId;
  const ends = isoTime(hasRefreshToken ? refreshExpiresAt : expiresAt);
  const account = {en: who === undefined ? '' : ` as ${who}`, zh: who === undefined ? '' : `（${who}）`};
  const until = {
    en: ends === undefined ? '' : ` until ${ends}`,
    zh: ends === undefined ? '' : `，有效期至 ${ends}`,
  };
  return {
    en: ` Logged in${account.en}${until.en}.`,
    zh: `已登录${account.zh}${until.zh}。`,
  };
}

/** After a renewal: who still holds the dead token. (token-store.md section 8) */
export function renewedNote(isInProfile: boolean): Note {
  const own: Bilingual = isInProfile
    ? {
        en: 'The profile holds the new refresh token.',
        zh: '配置中已是新的刷新令牌。',
      }
    : {
        en: 'The refresh token came from the environment, which still holds the dead one.',
        zh: '刷新令牌来自环境变量，其中仍是已失效的旧令牌。',
      };
  return {
    code: 'REFRESH_TOKEN_REPLACED',
    text: {
      en: `${own.en} ALI1688_REFRESH_TOKEN, other machines and the older Python skills need it too; to print it: ${commandName('auth export')} --reveal`,
      zh: `${own.zh}ALI1688_REFRESH_TOKEN、其他机器与旧版 Python 技能也需要更新；打印新令牌：${commandName('auth export')} --reveal`,
    },
  };
}

/** @param names variables that still authorize after a logout */
export function variablesRemainNote(names: readonly string[]): Note {
  return {
    code: 'VARIABLES_REMAIN',
    text: {
      en: `Still set in the environment and still in force: ${names.join(', ')}. Unset them to end this access too.`,
      zh: `环境变量中仍有并继续生效：${names.join('、')}。如需一并停用，请清除这些变量。`,
    },
  };
}
