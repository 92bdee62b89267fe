import type {Environment} from '@ali1688/kit';
import type {Diagnosis} from './diagnosis.ts';

/** Whether the environment says which application and account to use. Values are not looked into. */
export function checkCredentials(environment: Environment): Diagnosis {
  const {ALI1688_APP_KEY, ALI1688_APP_SECRET, ALI1688_REFRESH_TOKEN, ALI1688_ACCESS_TOKEN} = environment;
  const missing = [
    ...(ALI1688_APP_KEY === undefined ? ['ALI1688_APP_KEY'] : []),
    ...(ALI1688_APP_SECRET === undefined ? ['ALI1688_APP_SECRET'] : []),
    ...(ALI1688_REFRESH_TOKEN === undefined && ALI1688_ACCESS_TOKEN === undefined
      ? ['ALI1688_REFRESH_TOKEN']
      : []),
  ];
  if (missing.length === 0) {
    const token = ALI1688_ACCESS_TOKEN === undefined ? 'ALI1688_REFRESH_TOKEN' : 'ALI1688_ACCESS_TOKEN';
    return {
      check: 'credentials',
      found: {
        en: `AppKey, AppSecret and ${token} are set`,
        zh: `已设置 AppKey、AppSecret 与 ${token}`,
      },
    };
  }
  const names = missing.join(', ');
  return {
    check: 'credentials',
    found: {en: `not set: ${names}`, zh: `未设置：${missing.join('、')}`},
    fault: {
      code: 'CREDENTIALS_MISSING',
      cause: {
        en: 'Calls to 1688 are signed with the application and made for an account.',
        zh: '调用 1688 需要用应用签名，并以某个账号的授权进行。',
      },
      next: {
        en: `Set ${names} in the environment. Without an account: add --sandbox to any command.`,
        zh: `请在环境变量中设置 ${missing.join('、')}。没有账号时，可在任意命令后加 --sandbox 试用。`,
      },
    },
  };
}
