import type {Bilingual} from '@ali1688/contracts/errors';

/** Sentences about login, in one place. */
export const authTexts = {
  notInSandbox: {
    text: {
      en: 'The sandbox logs in by itself and stores nothing, so auth commands do not apply to it.',
      zh: '沙箱会自行登录且不保存任何内容，auth 命令在沙箱中不适用。',
    },
    hint: {
      en: 'To try a login, run "ali1688 sandbox start" and set the variables that it prints.',
      zh: '如需试用登录，请运行“ali1688 sandbox start”，并设置它打印的环境变量。',
    },
  },
  notInDryRun: {
    text: {
      en: 'This command changes stored credentials or spends a code; it has no request to show in a dry run.',
      zh: '此命令会更改已保存的凭据或消耗授权码，无法仅作演练。',
    },
    hint: {
      en: 'See what is in force without changing anything: ali1688 auth status',
      zh: '如需查看当前状态而不作更改：ali1688 auth status',
    },
  },
  newTokenRejected: {
    text: {
      en: '1688 refused the access token it has just given. Nothing was saved.',
      zh: '1688 拒绝了它刚刚发放的访问令牌，未保存任何内容。',
    },
    hint: {
      en: 'Check that the clock of this machine is right and that the account may use this application, then log in again.',
      zh: '请确认本机时间正确、该账号有权使用此应用，然后重新登录。',
    },
  },
  wrongState: {
    text: {
      en: 'This address does not belong to this application, redirect address and request: its state differs.',
      zh: '该地址与当前应用、回调地址和请求不符：state 不一致。',
    },
    hint: {
      en: 'Get a new address with "ali1688 auth url", open it, and send back the whole address it ends on.',
      zh: '请用“ali1688 auth url”获取新地址，打开后把最终跳转到的完整地址发回。',
    },
  },
  expiredState: {
    text: {
      en: 'This address is too old; an authorization code lives two minutes.',
      zh: '该地址已过期；授权码的有效期只有两分钟。',
    },
    hint: {
      en: 'Get a new address with "ali1688 auth url" and send the result back at once.',
      zh: '请用“ali1688 auth url”重新获取地址，并尽快发回结果。',
    },
  },
} as const satisfies Record<string, {text: Bilingual; hint: Bilingual}>;
