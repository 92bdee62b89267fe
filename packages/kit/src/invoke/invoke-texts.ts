import type {Bilingual} from '@ali1688/contracts/errors';

/** Sentences about an invocation as a whole. */
export const invokeTexts = {
  sandbox: {
    en: 'The data comes from the built-in sandbox. It is made up; nothing was sent to 1688.',
    zh: '数据来自内置沙箱，均为虚构；未向 1688 发送任何请求。',
  },
  dryRunToken: {
    en: 'No access token at hand: the signature was made with a placeholder in its place.',
    zh: '当前没有访问令牌：签名以占位符计算。',
  },
  dryRunNothing: {
    en: 'This command sends nothing, so there is no request to show.',
    zh: '此命令不发送请求，因此没有可显示的请求。',
  },
  partial: (count: number): Bilingual => ({
    en: `The result is not whole: ${count} ${count === 1 ? 'part' : 'parts'} could not be had.`,
    zh: `结果不完整：有 ${count} 项未能取得。`,
  }),
  partialHint: {
    en: 'What is shown is complete in itself. Run the command again for the rest.',
    zh: '已显示的内容是完整的；其余部分请重新运行该命令获取。',
  },
  partialForGoodHint: {
    en: 'What is shown is complete in itself. Running the command again unchanged gives the same; the reasons say what to change.',
    zh: '已显示的内容是完整的。直接重试结果相同，请按各项原因调整后再试。',
  },
  cost: (calls: number): Bilingual => ({en: `${calls} calls follow.`, zh: `接下来将发起 ${calls} 次调用。`}),
  pacedCost: (calls: number, seconds: number, pace: number): Bilingual => ({
    en: `${calls} calls to 1688 follow, about ${seconds} s at ${pace} a second.`,
    zh: `接下来将调用 1688 共 ${calls} 次，按每秒 ${pace} 次约需 ${seconds} 秒。`,
  }),
  unknownInput: (name: string): Bilingual => ({
    en: `There is no input "${name}".`,
    zh: `没有名为“${name}”的输入。`,
  }),
  knownInputs: (names: readonly string[]): Bilingual => ({
    en: names.length === 0 ? 'Leave it out.' : `Inputs there are: ${names.join(', ')}`,
    zh: names.length === 0 ? '请去掉该输入。' : `可用的输入：${names.join('、')}`,
  }),
} as const;
