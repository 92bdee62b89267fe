import type {Bilingual} from '@ali1688/contracts/errors';

/** Sentences about the state of a run, in one place. */
export const contextTexts = {
  sandbox: {
    en: 'The data comes from the built-in sandbox. It is made up; nothing was sent to 1688.',
    zh: '数据来自内置沙箱，均为虚构；未向 1688 发送任何请求。',
  },
  dryRunToken: {
    en: 'No access token at hand: the signature was made with a placeholder in its place.',
    zh: '手头没有访问令牌：签名以占位符代替令牌计算。',
  },
  dryRunNothing: {
    en: 'This command sends nothing, so there is no request to show.',
    zh: '此命令不发送请求，因此没有可显示的请求。',
  },
  noSuchOption: (answer: string): Bilingual => ({
    en: `"${answer}" matches none of these, or more than one.`,
    zh: `“${answer}”不在其中，或对应多项。`,
  }),
  rawUnavailable: {
    en: '--format raw is not possible here: this command shows no answer of the gateway.',
    zh: '此命令不显示网关响应，不能使用 --format raw。',
  },
  rawHint: {en: 'Choose another format.', zh: '请选择其他格式。'},
} as const;
