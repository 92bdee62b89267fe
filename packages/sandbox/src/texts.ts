import {Ali1688Error, type Bilingual} from '@ali1688/contracts/errors';

/** What the sandbox is, for a program that starts it. No address and no secret. */
export function describeSandbox(): Bilingual {
  return {
    en: 'A local stand-in for the 1688 gateway. It checks signature, token and arguments as 1688 does, and answers with a made-up catalogue: no category, product or figure in it is real. Nothing leaves this machine.',
    zh: '本机上的 1688 网关替身：签名、令牌、参数的检查与真实网关一致，返回的类目、商品和数字均为虚构。数据不会离开本机。',
  };
}

/** Known mistakes in signing (gateway.md sections 2.2, 2.3 and 12). */
export const signatureDiagnoses = {
  lowerCase: {en: 'The signature is right but in lower case.', zh: '签名内容正确，但应使用大写十六进制。'},
  base64: {
    en: 'The signature is Base64; it must be upper-case hex.',
    zh: '签名用了 Base64，应为大写十六进制。',
  },
  nameOrder: {
    en: 'Parameters were sorted by name; the finished name+value strings must be sorted.',
    zh: '按参数名排序了；应对拼好的“名+值”字符串排序。',
  },
  path: {
    en: 'The signed path begins with openapi; it must begin with param2.',
    zh: '参与签名的路径含 openapi，应从 param2 开始。',
  },
  noPath: {en: 'The path in front of the parameters was not signed.', zh: '签名漏掉了参数前面的路径。'},
  encoded: {
    en: 'URL-encoded values were signed; raw values must be.',
    zh: '对编码后的值做了签名，应使用原始值。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What the sandbox says outside `/openapi`. */
export const controlTexts = {
  unknownPath: {
    en: 'Nothing is here. The gateway is under /openapi/, the sandbox itself under /sandbox.',
    zh: '此路径不存在。网关在 /openapi/ 下，沙箱自身在 /sandbox 下。',
  },
  unknownMethod: {en: 'Use GET or POST here.', zh: '此处只接受 GET 或 POST。'},
  bodyTooLong: {en: 'The request is longer than 16 MiB.', zh: '请求超过 16 MiB。'},
  redirectFollowed: {
    en: 'A redirect was followed. A client that sends secrets must not do that.',
    zh: '客户端跟随了重定向；发送密钥的客户端不应如此。',
  },
  returning: {en: 'Returning to the application.', zh: '正在返回应用。'},
  internal: {
    en: 'The sandbox failed. This is a defect of the sandbox.',
    zh: '沙箱内部出错，这是沙箱自身的缺陷。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The authorize page. The headlines of problems are those of 1688 (gateway.md section 4.1). */
export const authorizeTexts = {
  sandbox: {
    en: 'This is the sandbox on your own machine, not 1688. No real account is involved.',
    zh: '这是本机上的沙箱，并非 1688，不涉及任何真实账号。',
  },
  question: {en: 'Authorize this application?', zh: '是否授权该应用？'},
  account: {en: 'Account', zh: '账号'},
  returnsTo: {en: 'Returns to', zh: '返回地址'},
  agree: {en: 'Agree', zh: '同意授权'},
  decline: {en: 'Decline', zh: '拒绝'},
  missing: {
    headline: {en: 'Parameter missing', zh: '缺少必要参数'},
    reason: {
      en: 'The address needs client_id and redirect_uri.',
      zh: '地址中必须包含 client_id 和 redirect_uri。',
    },
  },
  illegal: {
    headline: {en: 'Request not allowed', zh: '非法请求'},
    reason: {
      en: 'The application is unknown, redirect_uri does not lead to a host that is registered for it, or no button was pressed.',
      zh: '应用不存在，或 redirect_uri 的域名未登记为其回调域名，或未点击任何按钮。',
    },
  },
} as const satisfies Readonly<
  Record<string, Bilingual | {readonly headline: Bilingual; readonly reason: Bilingual}>
>;

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
  en: 'Options are consent ("ask" or "always"), rotation and singleUse (true or false), accessTokenSeconds, refreshTokenSeconds and codeSeconds (whole numbers from 1 to a hundred years).',
  zh: '可用选项：consent（"ask" 或 "always"），rotation、singleUse（true 或 false），accessTokenSeconds、refreshTokenSeconds、codeSeconds（不小于 1 的整数秒，最长一百年）。',
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
