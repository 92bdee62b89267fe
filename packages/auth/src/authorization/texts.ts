import {commandName, type Bilingual} from '@ali1688/contracts/errors';
import type {ErrorText} from '../texts/error-text.ts';

const startAgain: Bilingual = {
  en: `Run it again when you are ready: ${commandName('auth login')}. Without a browser on this machine: ${commandName('auth url')}`,
  zh: `准备好后请重新运行：${commandName('auth login')}；若本机没有浏览器，请运行：${commandName('auth url')}`,
};

/** The redirect address is none that a login can use. */
export const redirectUriUnusable: ErrorText = {
  text: {
    en: 'The redirect address is not a plain web address.',
    zh: '回调地址不是有效的网址。',
  },
  hint: {
    en: 'Give an http or https address on the callback domain of the application, without user name, query or fragment.',
    zh: '请使用该应用回调域名下的 http 或 https 地址，不带用户名、查询串与片段。',
  },
};

/** What was pasted is never repeated: it may hold a code. */
export const answerUnreadable: ErrorText = {
  text: {
    en: 'The pasted text holds no authorization code.',
    zh: '粘贴的内容中没有授权码。',
  },
  hint: {
    en: `After signing in at 1688, copy the whole address from the address bar, even if that page does not load, and pass it in quotes: ${commandName('auth exchange')} "ADDRESS". The code in it lives 2 minutes; for a new one: ${commandName('auth url')}`,
    zh: `在 1688 完成授权后，请复制浏览器地址栏中的完整地址（页面打不开也没关系），加引号传入：${commandName('auth exchange')} "地址"。其中的授权码 2 分钟内有效；如需重新获取，请运行：${commandName('auth url')}`,
  },
};

/** @param reason the name that the authorize page gave, such as `access_denied`; undefined if it gave none that can be shown */
export function authorizationDeclinedTexts(reason: string | undefined): ErrorText {
  return {
    text: {
      en: `The authorization was declined on the 1688 page${reason === undefined ? '' : ` (${reason})`}.`,
      zh: `授权在 1688 页面上被拒绝${reason === undefined ? '' : `（${reason}）`}。`,
    },
    hint: startAgain,
  };
}

/** @param limitMs how long the receiver waited */
export function noAuthorizationInTime(limitMs: number): ErrorText {
  const minutes = Math.round(limitMs / 6000) / 10;
  return {
    text: {
      en: `No authorization arrived within ${minutes} min.`,
      zh: `${minutes} 分钟内没有收到授权。`,
    },
    hint: startAgain,
  };
}

/** The user ended the wait for the browser. */
export const waitInterrupted: ErrorText = {
  text: {
    en: 'The login was interrupted before an authorization arrived.',
    zh: '尚未收到授权，登录已中断。',
  },
  hint: startAgain,
};

/** @param port the number that was asked for, as given */
export function portUnusable(port: number, systemError: string): ErrorText {
  return {
    text: {
      en: `Port ${port} on 127.0.0.1 cannot be used (${systemError}).`,
      zh: `无法使用 127.0.0.1 的端口 ${port}（${systemError}）。`,
    },
    hint: {
      en: 'Choose another one from 1 to 65535 with --port, or leave --port out to use a free one.',
      zh: '请用 --port 另选 1 至 65535 之间的端口，或不加 --port 以使用空闲端口。',
    },
  };
}

/** The system allows no listening at all, or stopped it. */
export function loopbackUnusable(systemError: string): ErrorText {
  return {
    text: {
      en: `This machine cannot receive the authorization on 127.0.0.1 (${systemError}).`,
      zh: `本机无法在 127.0.0.1 上接收授权（${systemError}）。`,
    },
    hint: {
      en: `Finish by copy and paste instead: ${commandName('auth url')}`,
      zh: `可改用复制粘贴的方式完成：${commandName('auth url')}`,
    },
  };
}

/** The pages of the receiver. Each says what to do next; none promises more than is known. */
export const pageTexts = {
  received: {
    headline: {en: 'Authorization received', zh: '已收到授权'},
    next: {
      en: 'Return to the terminal: it shows whether the login succeeded. You can close this page.',
      zh: '请回到终端，查看登录是否成功。此页面可以关闭。',
    },
  },
  declined: {
    headline: {en: 'Authorization declined', zh: '授权已被拒绝'},
    next: {
      en: 'Nothing was stored. Return to the terminal to start again. You can close this page.',
      zh: '没有保存任何信息。如需重试，请回到终端。此页面可以关闭。',
    },
  },
  foreign: {
    headline: {en: 'This answer does not belong to the current login', zh: '该响应不属于当前登录'},
    next: {
      en: 'It was ignored. Return to the terminal and open the address printed there; an older page cannot be used.',
      zh: '已忽略该响应。请回到终端，打开其中显示的地址；旧页面已失效。',
    },
  },
  incomplete: {
    headline: {en: 'No authorization in this answer', zh: '响应中没有授权码'},
    next: {
      en: 'The login is still waiting. Return to the terminal and open the address printed there again.',
      zh: '仍在等待授权。请回到终端，重新打开其中显示的地址。',
    },
  },
  used: {
    headline: {en: 'This authorization has been used', zh: '该授权已使用过'},
    next: {
      en: 'An authorization works once. Return to the terminal to see the result of the login.',
      zh: '每次授权只能使用一次。请回到终端查看登录结果。',
    },
  },
  ended: {
    headline: {en: 'This login has ended', zh: '本次登录已结束'},
    next: {
      en: 'It took too long, was declined or was interrupted. Return to the terminal and run the login again.',
      zh: '登录已超时、被拒绝或中断。请回到终端重新登录。',
    },
  },
  unknown: {
    headline: {en: 'Nothing is here', zh: '此处没有内容'},
    next: {
      en: 'Return to the terminal and open the address printed there.',
      zh: '请回到终端，打开其中显示的地址。',
    },
  },
} as const satisfies Record<string, {readonly headline: Bilingual; readonly next: Bilingual}>;
