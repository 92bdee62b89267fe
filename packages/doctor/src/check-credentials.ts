import {otherProfilesTexts} from '@ali1688/auth';
import {commandName, isAli1688Error} from '@ali1688/contracts/errors';
import type {DoctorContext} from './doctor-parts.ts';
import {faultOf, type Diagnosis} from './diagnosis.ts';

const names = {
  appKey: 'ALI1688_APP_KEY',
  appSecret: 'ALI1688_APP_SECRET',
  refreshToken: 'ALI1688_REFRESH_TOKEN',
} as const;

/** Whether it is known which application and account to use. Values are not looked into. */
export function checkCredentials(context: DoctorContext): Diagnosis {
  try {
    const {sources, profile, missing, expiryWarning, endWarning, otherProfiles} =
      context.parts.store.explainCredentials();
    if (expiryWarning !== undefined) context.note({code: 'GRANT_EXPIRING', text: expiryWarning});
    if (endWarning !== undefined) context.note({code: 'LOGIN_ENDS', text: endWarning});
    if (missing.length > 0)
      return missingCredentials(
        missing.map((part) => names[part]),
        otherProfiles,
      );
    return {
      check: 'credentials',
      found: {
        en: `application and authorization are known (${Object.values(sources).includes('profile') ? `profile ${profile}` : 'environment'})`,
        zh: `应用与授权均已就绪（${Object.values(sources).includes('profile') ? `配置 ${profile}` : '环境变量'}）`,
      },
    };
  } catch (thrown) {
    if (!isAli1688Error(thrown)) throw thrown;
    return {
      check: 'credentials',
      found: {en: 'cannot be read', zh: '无法读取'},
      fault: faultOf(thrown),
    };
  }
}

function missingCredentials(missing: readonly string[], otherProfiles: readonly string[]): Diagnosis {
  const others = otherProfilesTexts(otherProfiles);
  return {
    check: 'credentials',
    found: {en: `not set: ${missing.join(', ')}`, zh: `未设置：${missing.join('、')}`},
    fault: {
      code: 'CREDENTIALS_MISSING',
      cause: {
        en: `Calls to 1688 are signed with the application and made for an account.${others.text.en}`,
        zh: `调用 1688 需要应用签名与账号授权。${others.text.zh}`,
      },
      next: {
        en: `${others.hint.en}Run: ${commandName('auth login')}. Or set ${missing.join(', ')} in the environment. Without an account, add --sandbox to any command.`,
        zh: `${others.hint.zh}请运行：${commandName('auth login')}，或在环境变量中设置 ${missing.join('、')}。没有账号时，可在任意命令后加 --sandbox 试用。`,
      },
    },
  };
}
