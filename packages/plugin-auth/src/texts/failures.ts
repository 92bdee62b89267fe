import {Ali1688Error, commandName, type Bilingual} from '@ali1688/contracts/errors';

/** The answer has to be pasted, and nobody is there to paste it. */
export function terminalNeeded(): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: 'With this --redirect-uri the answer has to be pasted, and there is no terminal to paste it into.',
      zh: '使用该 --redirect-uri 时需要粘贴授权结果，而当前没有可交互的终端。',
    },
    hint: {
      en: `Use two steps instead: ${commandName('auth url')} prints the address, ${commandName('auth exchange')} takes what comes back.`,
      zh: `请改用两步：${commandName('auth url')} 打印地址，再用 ${commandName('auth exchange')} 提交返回的内容。`,
    },
  });
}

/** `--port` chooses an address to listen on, `--redirect-uri` another one. */
export function portAndRedirectUri(): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: '--port and --redirect-uri contradict each other.',
      zh: '--port 与 --redirect-uri 不能同时使用。',
    },
    hint: {
      en: 'Give --port to listen on 127.0.0.1, or --redirect-uri for the address that the application registered.',
      zh: '用 --port 在 127.0.0.1 上监听，或用 --redirect-uri 指定应用登记的回调地址。',
    },
  });
}

/** A renewal ends the present refresh token, so somebody has to agree to it. */
export function renewalUnconfirmed(): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: 'A renewal ends the present refresh token everywhere and has to be confirmed; there is no terminal to ask on.',
      zh: '续期会使现有刷新令牌在所有地方失效，需要确认，而当前没有可交互的终端。',
    },
    hint: {
      en: `To confirm beforehand: ${commandName('auth renew')} --yes`,
      zh: `如已确认，请运行：${commandName('auth renew')} --yes`,
    },
  });
}

/** @param from how the secret was given that 1688 refuses together with this AppKey */
export function wrongSecretHint(appKey: string, from: 'question' | 'standardInput'): Bilingual {
  const given = {
    question: {en: 'typed just now', zh: '刚才输入的'},
    standardInput: {en: 'read from standard input', zh: '从标准输入读取的'},
  }[from];
  return {
    en: `The AppSecret ${given.en} is not the one of AppKey ${appKey}. Copy it again from the page of the application in the 1688 console, then run: ${commandName('auth login')}`,
    zh: `${given.zh} AppSecret 与 AppKey ${appKey} 不匹配。请从 1688 开放平台控制台的应用页面重新复制，然后运行：${commandName('auth login')}`,
  };
}

/** Nobody is at a terminal, and there is no browser either: an answer would never come. */
export function browserNeeded(): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: 'There is neither a browser here nor a terminal, so nobody could agree to this login.',
      zh: '此处既没有浏览器，也没有可交互的终端，无人能够同意本次授权。',
    },
    hint: {
      en: `Use two steps instead: ${commandName('auth url')} prints the address, ${commandName('auth exchange')} takes what comes back. To wait on this machine all the same: ${commandName('auth login')} --no-browser`,
      zh: `请改用两步：${commandName('auth url')} 打印地址，再用 ${commandName('auth exchange')} 提交返回的内容。如仍需在本机等待，请运行：${commandName('auth login')} --no-browser`,
    },
  });
}

/** What was typed at a question cannot be what was asked for. It is not repeated: it may be a secret. */
export function answerUnusable(asked: 'AppKey' | 'AppSecret'): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {en: `That is not an ${asked}.`, zh: `输入的内容不是有效的 ${asked}。`},
    hint: {
      en: `Copy it from the page of the application in the 1688 console, then run: ${commandName('auth login')}`,
      zh: `请从 1688 开放平台控制台的应用页面复制，然后重新运行：${commandName('auth login')}`,
    },
  });
}
