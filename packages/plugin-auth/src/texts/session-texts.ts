import {commandName, type Bilingual} from '@ali1688/contracts/errors';

/** Sentences about login, in one place. */
export const sessionTexts = {
  notInSandbox: {
    text: {
      en: 'The sandbox logs in by itself and stores nothing, so auth commands do not apply to it.',
      zh: '沙箱会自行登录且不保存任何内容，auth 命令在沙箱中不适用。',
    },
    hint: {
      en: `To try a login, run "${commandName('sandbox start')}" and set the variables that it prints.`,
      zh: `如需试用登录，请运行“${commandName('sandbox start')}”，并设置它打印的环境变量。`,
    },
  },
  notInDryRun: {
    text: {
      en: 'This command changes stored credentials or spends a code; it has no request to show in a dry run.',
      zh: '此命令会更改已保存的凭据或消耗授权码，不支持 --dry-run。',
    },
    hint: {
      en: `See what is in force without changing anything: ${commandName('auth status')}`,
      zh: `如需查看当前状态而不作更改：${commandName('auth status')}`,
    },
  },
  appKeyMissing: {
    text: {
      en: 'A login needs the AppKey and the AppSecret of an application; ALI1688_APP_KEY is not set.',
      zh: '登录需要应用的 AppKey 与 AppSecret，但未设置 ALI1688_APP_KEY。',
    },
    hint: {
      en: 'Give --app-key KEY or set ALI1688_APP_KEY; set ALI1688_APP_SECRET or pipe it in with --secret-stdin.',
      zh: '请使用 --app-key 或设置 ALI1688_APP_KEY；并设置 ALI1688_APP_SECRET，或用 --secret-stdin 通过管道传入。',
    },
  },
  appSecretMissing: {
    text: {
      en: 'A login needs the AppSecret of the application; ALI1688_APP_SECRET is not set.',
      zh: '登录需要应用的 AppSecret，但未设置 ALI1688_APP_SECRET。',
    },
    hint: {
      en: 'Set ALI1688_APP_SECRET, or pipe it in with --secret-stdin. It is never taken from an argument.',
      zh: '请设置 ALI1688_APP_SECRET，或用 --secret-stdin 通过管道传入。不接受以参数形式给出。',
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
      en: `Get a new address with "${commandName('auth url')}", open it, and send back the whole address it ends on.`,
      zh: `请用“${commandName('auth url')}”获取新地址，打开后把最终跳转到的完整地址发回。`,
    },
  },
  expiredState: {
    text: {
      en: 'This address is too old; an authorization code lives two minutes.',
      zh: '该地址已过期；授权码的有效期只有两分钟。',
    },
    hint: {
      en: `Get a new address with "${commandName('auth url')}" and send the result back at once.`,
      zh: `请用“${commandName('auth url')}”重新获取地址，并尽快发回结果。`,
    },
  },
  savedButUnproved: (reason: Bilingual): Bilingual => ({
    en: `The login is saved, but whether its token works could not be found out: ${reason.en}`,
    zh: `登录已保存，但无法确认其令牌是否可用：${reason.zh}`,
  }),
  checkStatus: {
    en: `Do not log in again; run: ${commandName('auth status')} --check`,
    zh: `无需重新登录，请运行：${commandName('auth status')} --check`,
  },
} as const;
