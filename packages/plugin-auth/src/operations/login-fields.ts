import {optionalField, switchField, textField} from '@ali1688/kit';

/** What an AppKey may look like. Known ones are numbers; a limit keeps a pasted sentence out. */
export const appKeyPattern = /^[A-Za-z0-9._-]{1,64}$/;

/** Which application is logged in with. The secret has no flag: a command line can be read by others. */
export const applicationFields = {
  appKey: optionalField(
    textField({
      pattern: appKeyPattern,
      allowed: {
        en: 'the AppKey of an application, letters and digits',
        zh: '应用的 AppKey（字母与数字）',
      },
      valueName: 'KEY',
      summary: {
        en: 'AppKey of the application. Default: the one in force.',
        zh: '应用的 AppKey，默认使用当前生效的。',
      },
    }),
  ),
  secretStdin: switchField({
    summary: {
      en: 'Read the AppSecret from standard input. Default: the one in force.',
      zh: '从标准输入读取 AppSecret，默认使用当前生效的。',
    },
  }),
} as const;

/** Where 1688 sends the browser afterwards. Its host must be the one that the application registered. */
export const redirectUriField = optionalField(
  textField({
    pattern: /^https?:\/\/[A-Za-z0-9.-]{1,253}(:\d{1,5})?(\/[^\s?#]*)?$/,
    allowed: {
      en: 'a web address without query and fragment, on the callback domain of the application',
      zh: '应用回调域名下的网址，不带查询串与片段',
    },
    valueName: 'URL',
    summary: {
      en: 'Address that 1688 sends the browser to, on the callback domain of the application.',
      zh: '授权后浏览器跳转的地址，须在应用登记的回调域名下。',
    },
  }),
);

/** Whether the AppSecret stays out of the saved profile. */
export const noSaveSecretField = switchField({
  summary: {
    en: 'Do not save the AppSecret; ALI1688_APP_SECRET is then needed at each call.',
    zh: '不保存 AppSecret；之后每次调用都需要 ALI1688_APP_SECRET。',
  },
});
