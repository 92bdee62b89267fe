import {Ali1688Error, type Bilingual} from '@ali1688/contracts/errors';

/** `USAGE_INVALID`: the faults are not a list. */
export function faultListUnreadable(): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {en: 'Faults must be a JSON list.', zh: '故障必须是一个 JSON 列表。'},
    hint: {
      en: 'Write them like [{"kind": "hang", "api": "product.topList.query", "times": 1}]; [] ends all faults.',
      zh: '写法如 [{"kind": "hang", "api": "product.topList.query", "times": 1}]；[] 取消全部故障。',
    },
  });
}

/** `USAGE_INVALID`: a field of one fault is wrong. The value is not repeated. */
export function faultRefused(position: number, field: string): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `Fault ${position} has a wrong or unknown field: ${field.slice(0, 40)}.`,
      zh: `第 ${position} 个故障的字段有误或不存在：${field.slice(0, 40)}。`,
    },
    hint: {
      en: 'GET /sandbox lists kinds and APIs. `times`, `delayMs` (slow), `httpStatus` (server-error, redirect) and `bytes` (huge-body) are whole numbers.',
      zh: 'GET /sandbox 会列出可用的 kind 与 api。times、delayMs（slow）、httpStatus（server-error、redirect）、bytes（huge-body）均为整数。',
    },
  });
}

/** `USAGE_INVALID`: the port is no port. */
export function portRefused(): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {en: 'The port must be a whole number from 0 to 65535.', zh: '端口必须是 0 到 65535 之间的整数。'},
    hint: {en: 'Leave it out to get a free one.', zh: '省略即可自动选用空闲端口。'},
  });
}

/** `USAGE_INVALID`: the port cannot be listened on. */
export function portUnavailable(port: number, cause: unknown): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `Port ${port} on 127.0.0.1 cannot be used: another program has it, or it is reserved.`,
      zh: `无法使用 127.0.0.1 的端口 ${port}：已被其他程序占用，或为系统保留。`,
    },
    hint: {
      en: 'Choose another port, or none to get a free one.',
      zh: '请换一个端口，或省略端口以自动选用空闲端口。',
    },
    cause,
  });
}

/** `USAGE_INVALID`: an application that could not be addressed or signed for. */
export function applicationRefused(): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: 'An application needs an AppKey of letters and digits, and an AppSecret.',
      zh: '应用需要由字母和数字组成的 AppKey，以及 AppSecret。',
    },
    hint: {en: 'Correct the definition of the application.', zh: '请修正应用的定义。'},
  });
}

/** `USAGE_INVALID`: the size of a generated catalogue is none. */
export function catalogueSizeRefused(mostChildren: number): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `A generated catalogue has 1 to ${mostChildren} first-level categories, and 0 to ${mostChildren} children below each category of the first and second level.`,
      zh: `生成的类目树应有 1 到 ${mostChildren} 个一级类目，每个一级、二级类目有 0 到 ${mostChildren} 个下级。`,
    },
    hint: {
      en: 'Give three whole numbers, such as {firstLevel: 50, secondLevel: 20, thirdLevel: 20}.',
      zh: '请给出三个整数，例如 {firstLevel: 50, secondLevel: 20, thirdLevel: 20}。',
    },
  });
}

const optionHint: Bilingual = {
  en: 'Options are consent ("ask" or "always"), rotation and singleUse (true or false), accessTokenSeconds, refreshTokenSeconds and codeSeconds (whole numbers from 1 to a hundred years), today (a date).',
  zh: '可用选项：consent（"ask" 或 "always"），rotation、singleUse（true 或 false），accessTokenSeconds、refreshTokenSeconds、codeSeconds（不小于 1 的整数秒，最长一百年），today（日期）。',
};

/** `USAGE_INVALID`: the options are no object. */
export function optionsUnreadable(): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {en: 'Options must be a JSON object.', zh: '选项必须是一个 JSON 对象。'},
    hint: optionHint,
  });
}

/** `USAGE_INVALID`: an option is wrong or does not exist. The value is not repeated. */
export function optionRefused(name: string): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `This option has a wrong value or does not exist: ${name.slice(0, 40)}.`,
      zh: `选项的值有误，或该选项不存在：${name.slice(0, 40)}。`,
    },
    hint: optionHint,
  });
}

/** `USAGE_INVALID`: the day is no date. The value is not repeated. */
export function dayRefused(): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: 'The day of the sandbox (today) must be a date of the calendar, such as 2026-12-01.',
      zh: '沙箱的日期（today）必须是真实存在的日期，例如 2026-12-01。',
    },
    hint: {
      en: 'Write year, month and day with hyphens. Without one the sandbox takes the current day in China.',
      zh: '请按“年-月-日”书写；省略时取当前的北京日期。',
    },
  });
}
