import type {Bilingual} from '@ali1688/contracts/errors';
import {shownWord} from '@ali1688/output';

/** Words and sentences of a script's help and refusals, in one place. */
export const scriptTexts = {
  usage: {en: 'Usage', zh: '用法'},
  operations: {en: 'Operations', zh: '操作'},
  arguments: {en: 'Arguments', zh: '参数'},
  flags: {en: 'Flags', zh: '选项'},
  examples: {en: 'Examples', zh: '示例'},
  defaultValue: {en: 'default', zh: '默认'},
  help: {en: 'Show this help.', zh: '显示本帮助。'},
  more: {en: 'Add --help to an operation for its flags.', zh: '在操作后加 --help 查看其选项。'},
  auth: {en: 'Login, tokens and profiles.', zh: '登录、令牌与配置。'},
  doctor: {en: 'Check what calls depend on.', zh: '检查调用所需的各项条件。'},
  unknownOperation: (word: string, known: readonly string[]): Bilingual => ({
    en: `There is no operation "${shownWord(word)}". There are: ${known.join(', ')}.`,
    zh: `没有“${shownWord(word)}”这个操作。可用：${known.join('、')}。`,
  }),
} as const;
