import type {Bilingual} from '@ali1688/contracts/errors';

/** What `auth status` calls the places that a credential may come from. */
export const sourceWords = {
  environment: {en: 'environment', zh: '环境变量'},
  profile: {en: 'profile', zh: '配置'},
} as const satisfies Record<string, Bilingual>;

/** What `auth status` calls the places that an access token may come from. */
export const tokenSourceWords = {
  environment: {en: 'environment', zh: '环境变量'},
  entry: {en: 'saved token', zh: '已保存的令牌'},
  slot: {en: 'older Python skills', zh: '旧版 Python 技能'},
  refresh: {en: 'refresh token', zh: '刷新令牌'},
} as const satisfies Record<string, Bilingual>;

/** What `auth status` calls a credential. */
export const partWords = {
  appKey: {en: 'AppKey', zh: 'AppKey'},
  appSecret: {en: 'AppSecret', zh: 'AppSecret'},
  refreshToken: {en: 'refresh token', zh: '刷新令牌'},
} as const satisfies Record<string, Bilingual>;

/** A value that is there and not used, and why. */
export function passedOverText(part: Bilingual, source: Bilingual, reason: Bilingual): Bilingual {
  return {
    en: `The ${part.en} of the ${source.en} is not used: ${reason.en}.`,
    zh: `${source.zh}中的 ${part.zh} 未被使用：${reason.zh}。`,
  };
}

type StatusFacts = {
  readonly appKey?: string | undefined;
  readonly appKeySource?: keyof typeof sourceWords | undefined;
  readonly profile: string;
  readonly account?: string | undefined;
  readonly refreshExpiresAt?: string | undefined;
  readonly home: string;
  readonly isChecked: boolean;
};

/** The line above the table of `auth status`: everything that is not a row. */
export function statusTitle(facts: StatusFacts): Bilingual {
  const {appKey, appKeySource, profile, account, refreshExpiresAt, home, isChecked} = facts;
  const source = appKeySource === undefined ? undefined : sourceWords[appKeySource];
  const parts: readonly Bilingual[] = [
    appKey === undefined || source === undefined
      ? {en: 'no AppKey', zh: '没有 AppKey'}
      : {en: `AppKey ${appKey} (${source.en})`, zh: `AppKey ${appKey}（${source.zh}）`},
    {en: `profile ${profile}`, zh: `配置 ${profile}`},
    ...(account === undefined ? [] : [{en: `account ${account}`, zh: `账号 ${account}`}]),
    ...(refreshExpiresAt === undefined
      ? []
      : [{en: `authorization until ${refreshExpiresAt}`, zh: `授权至 ${refreshExpiresAt}`}]),
    {en: `files in ${home}`, zh: `文件位于 ${home}`},
    ...(isChecked ? [{en: '1688 accepts the token', zh: '1688 接受该令牌'}] : []),
  ];
  return {en: parts.map(({en}) => en).join('; '), zh: parts.map(({zh}) => zh).join('；')};
}
