import {commandName, type Bilingual} from '@ali1688/contracts/errors';
import type {ErrorText} from './error-text.ts';

/** Why what is stored of a login cannot be used, beyond what the place itself says. */
export const loginReasons = {
  broken: {en: 'not a profile file', zh: '不是有效的配置文件'},
  newer: {en: 'written by a newer version', zh: '由更高版本写入'},
  tooLarge: {en: 'it would become too large to be read', zh: '写入后文件过大，将无法读取'},
  notSaved: {
    en: 'the renewed authorization could not be saved and is lost',
    zh: '续期后的授权未能保存，已经丢失',
  },
} as const satisfies Record<string, Bilingual>;

/** What to do about a file that a newer version wrote. It is not broken. */
export const newerHint: Bilingual = {
  en: 'Update this program, or set ALI1688_HOME to a folder of your own. Then run the command again.',
  zh: '请更新本程序，或将 ALI1688_HOME 设为您自己的目录，然后重新运行该命令。',
};

/** After a renewal that could not be saved. */
export const loginNeeded: Bilingual = {
  en: `The earlier refresh token has ended. Authorize again: ${commandName('auth login')}`,
  zh: `原刷新令牌已失效，请重新授权：${commandName('auth login')}`,
};

/** A name that no profile may have. */
export const profileNameInvalid: ErrorText = {
  text: {
    en: 'A profile name has 1 to 32 lower-case letters, digits and hyphens, and does not begin with a hyphen.',
    zh: '配置名由 1 至 32 个小写字母、数字或连字符组成，且不能以连字符开头。',
  },
  hint: {
    en: 'Choose another name for --profile or ALI1688_PROFILE.',
    zh: '请为 --profile 或 ALI1688_PROFILE 另取一个名称。',
  },
};

/** @param names the profiles there are */
export function profileUnknownTexts(name: string, names: readonly string[]): ErrorText {
  const list = names.length === 0 ? undefined : names.join(', ');
  return {
    text: {en: `There is no profile "${name}".`, zh: `没有名为“${name}”的配置。`},
    hint:
      list === undefined
        ? {
            en: `Save it with: ${commandName('auth login')} --profile ${name}`,
            zh: `可运行 ${commandName('auth login')} --profile ${name} 保存该配置。`,
          }
        : {
            en: `Known profiles: ${list}. Save another with: ${commandName('auth login')} --profile ${name}`,
            zh: `已有配置：${list}。可运行 ${commandName('auth login')} --profile ${name} 另存一个。`,
          },
  };
}

/** A profile cannot be renamed to one that there is. */
export function profileTakenTexts(name: string): ErrorText {
  return {
    text: {en: `There is already a profile "${name}".`, zh: `已有名为“${name}”的配置。`},
    hint: {
      en: `Choose another name, or remove it first: ${commandName('auth logout')} --profile ${name}`,
      zh: `请另取名称，或先移除它：${commandName('auth logout')} --profile ${name}`,
    },
  };
}

/** Grants belong to the gateway that gave them. */
export function profileOfOtherGatewayTexts(name: string): ErrorText {
  return {
    text: {
      en: `The profile "${name}" was made with another gateway and is not used for this one.`,
      zh: `配置“${name}”对应另一个网关，不能用于当前网关。`,
    },
    hint: {
      en: 'Unset ALI1688_GATEWAY_URL, or log in again for this gateway under another profile name.',
      zh: '请清除环境变量 ALI1688_GATEWAY_URL，或以另一个配置名登录当前网关。',
    },
  };
}

/** Why a value that was given is not in force. */
export const passedOverReasons = {
  profileWins: {en: 'a profile was named, and it has its own', zh: '已指定的配置中包含此项'},
  otherApplication: {en: 'it belongs to another application', zh: '属于另一个应用'},
  environmentWins: {en: 'the environment has its own', zh: '环境变量中已设置此项'},
  otherGateway: {en: 'it was made with another gateway', zh: '对应另一个网关'},
} as const satisfies Record<string, Bilingual>;

/** @param profile the named profile that the variable beats */
export function accessTokenOverridesText(profile: string): Bilingual {
  return {
    en: `ALI1688_ACCESS_TOKEN is set and is used instead of the tokens of profile "${profile}".`,
    zh: `已设置 ALI1688_ACCESS_TOKEN，将使用它而不使用配置“${profile}”的令牌。`,
  };
}
