import type {Bilingual} from '@ali1688/contracts/errors';

/** Sentences about the state of a run, in one place. */
export const contextTexts = {
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
