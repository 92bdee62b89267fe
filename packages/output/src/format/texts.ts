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
  spreadsheetUnavailable: {
    en: 'A skill script writes no spreadsheet (xlsx).',
    zh: '技能脚本不能生成电子表格（xlsx）。',
  },
  spreadsheetHint: {
    en: 'Take --output FILE.csv, which spreadsheets open; the command line program ali1688 writes xlsx.',
    zh: '请改用 --output FILE.csv（电子表格软件可直接打开）；命令行程序 ali1688 可生成 xlsx。',
  },
  rawAnsweredHere: {
    en: '--format raw is not possible here: the local tree answered, and 1688 was not asked for this.',
    zh: '结果来自本地类目树，未向 1688 查询，因此没有可供 --format raw 显示的响应。',
  },
  rawLiveHint: {
    en: 'Add --live to ask 1688 itself, or choose another format.',
    zh: '请加上 --live 直接向 1688 查询，或选择其他格式。',
  },
  rawRedacted: {
    en: 'The answer held a known secret, which stands here as [redacted]; everything else is byte for byte.',
    zh: '响应中含有已知的密钥，此处以 [redacted] 代替；其余内容逐字节保持原样。',
  },
  rawHint: {en: 'Choose another format.', zh: '请选择其他格式。'},
} as const;
