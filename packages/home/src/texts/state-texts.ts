import type {Bilingual} from '@ali1688/contracts/errors';

/** What an error says and what to do about it. */
export type ErrorText = {readonly text: Bilingual; readonly hint: Bilingual};

/** @param shownPath the file or folder as shown to people, with `~` */
export function stateUnusableTexts(shownPath: string, reason: Bilingual): ErrorText {
  return {
    text: {en: `${shownPath} cannot be used (${reason.en}).`, zh: `${shownPath} 无法使用（${reason.zh}）。`},
    hint: {
      en: 'Repair it, or set ALI1688_HOME to a folder of your own. Then run the command again.',
      zh: '请修复，或将 ALI1688_HOME 设为您自己的目录，然后重新运行该命令。',
    },
  };
}

/** Why a file or folder of the store cannot be used. */
export const stateReasons = {
  link: {en: 'it is a link', zh: '是链接'},
  foreign: {en: 'it belongs to another user', zh: '属于其他用户'},
  exposed: {en: 'everybody can replace it', zh: '任何用户都能替换'},
  busy: {en: 'another command has held it for too long', zh: '另一条命令占用时间过长'},
  noLock: {
    en: 'it cannot be locked; Node 22.13 or newer is needed',
    zh: '无法加锁，需要 Node 22.13 或更新的版本',
  },
  inUse: {en: 'another command is writing it', zh: '另一条命令正在写入'},
  tooLarge: {en: 'it would become too large', zh: '文件将超出大小上限'},
  notAFile: {en: 'it is not a file', zh: '不是普通文件'},
  noHome: {en: 'no folder is known for this user', zh: '系统未给出该用户的目录'},
  unknown: {en: 'unknown fault', zh: '未知错误'},
} as const satisfies Record<string, Bilingual>;

/** What to do about a document that another process has locked. */
export const inUseHint: Bilingual = {
  en: 'Let the other command finish, then run this one again.',
  zh: '请等另一条命令结束，再运行本命令。',
};

/** `ALI1688_HOME` would mean another folder in every working folder. */
export const homeNotAbsolute: ErrorText = {
  text: {en: 'ALI1688_HOME must be an absolute path.', zh: 'ALI1688_HOME 必须是绝对路径。'},
  hint: {
    en: 'Give the whole path of the folder, or unset ALI1688_HOME to use the default one.',
    zh: '请写出该目录的完整路径，或清除 ALI1688_HOME 以使用默认目录。',
  },
};
