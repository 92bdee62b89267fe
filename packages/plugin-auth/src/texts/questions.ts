import {commandName, type Bilingual} from '@ali1688/contracts/errors';

/** Questions to the person at the terminal. */
export const questions = {
  appKey: {en: 'AppKey of your application:', zh: '应用的 AppKey：'},
  appSecret: {
    en: 'AppSecret of the same application (not shown while you type):',
    zh: '同一应用的 AppSecret（输入时不显示）：',
  },
  answer: {
    en: 'Afterwards paste the whole address bar here, also if the page did not load, or the bare code; it lives 2 minutes:',
    zh: '完成后请把地址栏的完整内容（页面打不开也没关系）或授权码粘贴到这里，2 分钟内有效：',
  },
  renew: {en: 'Renew the authorization? [y/N]', zh: '确定续期授权吗？[y/N]'},
} as const satisfies Record<string, Bilingual>;

/** What whoever opened the address of `auth url` has to send back. */
export const sendBack: Bilingual = {
  en: `Open the address, sign in with the 1688 account to be used and agree. Send back the whole address that the browser ends on, also if that page does not load, within 2 minutes; then run: ${commandName('auth exchange')} "<that address>"`,
  zh: `打开该地址，用要授权的 1688 账号登录并同意授权。请在 2 分钟内把浏览器最终停留的完整地址发回（页面打不开也没关系），然后运行：${commandName('auth exchange')} "<该地址>"`,
};
