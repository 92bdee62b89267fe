import type {Bilingual} from '@ali1688/contracts/errors';

/** Sentences about wrong input, in one place. */
export const inputTexts = {
  notAllowed: (label: string, value: string, allowed: Bilingual): Bilingual => ({
    en: `${label} "${value}" is not allowed. Allowed: ${allowed.en}.`,
    zh: `${label} 的值“${value}”无效。允许的值：${allowed.zh}。`,
  }),
  missing: (label: string, allowed: Bilingual): Bilingual => ({
    en: `${label} is missing. Allowed: ${allowed.en}.`,
    zh: `缺少 ${label}。允许的值：${allowed.zh}。`,
  }),
  valueMissing: (label: string, allowed: Bilingual): Bilingual => ({
    en: `${label} needs a value. Allowed: ${allowed.en}.`,
    zh: `${label} 后面需要给出值。允许的值：${allowed.zh}。`,
  }),
  valueUnwanted: (label: string): Bilingual => ({
    en: `${label} takes no value.`,
    zh: `${label} 后面不带值。`,
  }),
  repeated: (label: string): Bilingual => ({
    en: `${label} is given more than once.`,
    zh: `${label} 只能给出一次。`,
  }),
  unknownFlag: (label: string): Bilingual => ({
    en: `There is no flag ${label} here.`,
    zh: `此命令没有 ${label} 这个选项。`,
  }),
  surplusArgument: (value: string): Bilingual => ({
    en: `"${value}" is one argument too many.`,
    zh: `多余的参数“${value}”。`,
  }),
  contradiction: (first: string, second: string): Bilingual => ({
    en: `${first} and ${second} contradict each other.`,
    zh: `${first} 与 ${second} 不能同时使用。`,
  }),
  twoValues: (first: string, second: string): Bilingual => ({
    en: `${first} and ${second} mean the same, and are given different values.`,
    zh: `${first} 与 ${second} 含义相同，但给出的值不同。`,
  }),
  holdsSecret: (label: string): Bilingual => ({
    en: `${label} holds an AppSecret or a token. Nothing was sent.`,
    zh: `${label} 中含有 AppSecret 或令牌，未发送任何请求。`,
  }),
  seeHelp: (command: string): Bilingual => ({
    en: `See: ${command} --help`,
    zh: `查看用法：${command} --help`,
  }),
  didYouMean: (suggestion: string, command: string): Bilingual => ({
    en: `Did you mean ${suggestion}? See: ${command} --help`,
    zh: `是否想用 ${suggestion}？查看用法：${command} --help`,
  }),
};
