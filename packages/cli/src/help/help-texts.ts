import type {Bilingual} from '@ali1688/contracts/errors';

/** Headings and sentences of the help that are not part of a command, in one place. */
export const helpTexts = {
  purpose: {
    en: 'Product rankings, hot search words and other data of 1688.com, for terminals, scripts and agents.',
    zh: '在终端、脚本与智能体中查询 1688.com 的商品榜单、热搜词等数据。',
  },
  promise: {
    en: 'On failure no data is made up. The sandbox (--sandbox) is for trying and is always marked.',
    zh: '失败时绝不编造数据。沙箱（--sandbox）仅供试用，且始终有标注。',
  },
  environment: {en: 'ENVIRONMENT', zh: '环境变量'},
  startHere: {
    en: 'Try it without an account: ali1688 ranking top-list 1111 --type hot --limit 5 --sandbox',
    zh: '无需账号即可试用：ali1688 ranking top-list 1111 --type hot --limit 5 --sandbox',
  },
} satisfies Record<string, Bilingual>;

/** What oclif puts before and after the text of an argument or a flag, in Chinese. */
export const chineseLabels: readonly (readonly [RegExp, string])[] = [
  [/^\(required\) /, '（必填）'],
  [/\[default: ([^\]]*)\] /, '[默认值：$1] '],
  [/\n<options: (.*)>$/, '\n<可选值：$1>'],
];

/** oclif's headings in Chinese. */
export const chineseHeadings: Readonly<Record<string, string>> = {
  USAGE: '用法',
  ARGUMENTS: '参数',
  FLAGS: '选项',
  GLOBAL_FLAGS: '全局选项',
  DESCRIPTION: '说明',
  ALIASES: '别名',
  EXAMPLES: '示例',
  'FLAG DESCRIPTIONS': '选项说明',
  TOPICS: '主题',
  COMMANDS: '命令',
  VERSION: '版本',
};
