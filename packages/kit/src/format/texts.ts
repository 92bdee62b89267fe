import type {Bilingual} from '@ali1688/contracts/errors';

/** What formats say themselves. */
export const formatTexts = {
  sandboxMark: {en: 'SANDBOX · made-up data', zh: '沙箱 · 虚构数据'},
  nothingFound: {en: 'Nothing was found.', zh: '没有找到任何结果。'},
  leftOut: (columns: readonly {readonly heading: string}[], mayBeWide: boolean): Bilingual => {
    const headings = columns.map(({heading}) => heading);
    return {
      en: `Left out, as the terminal is too narrow: ${headings.join(', ')}.${mayBeWide ? ' All columns: --wide' : ''}`,
      zh: `终端宽度不足，未显示：${headings.join('、')}。${mayBeWide ? '显示全部列：--wide' : ''}`,
    };
  },
  field: {en: 'Field', zh: '字段'},
  value: {en: 'Value', zh: '值'},
  rawUnavailable: {
    en: '--format raw is not possible here: this command shows no answer of the gateway.',
    zh: '此命令不显示网关响应，不能使用 --format raw。',
  },
  rawHint: {en: 'Choose another format.', zh: '请选择其他格式。'},
} as const;
