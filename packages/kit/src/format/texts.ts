/** What formats say themselves. */
export const formatTexts = {
  sandboxMark: {en: 'SANDBOX · made-up data', zh: '沙箱 · 虚构数据'},
  nothingFound: {en: 'Nothing was found.', zh: '没有找到任何结果。'},
  field: {en: 'Field', zh: '字段'},
  value: {en: 'Value', zh: '值'},
  rawUnavailable: {
    en: '--format raw is not possible here: this command shows no answer of the gateway.',
    zh: '此命令不显示网关响应，不能使用 --format raw。',
  },
  rawRedacted: {
    en: 'The answer held a known secret, which stands here as [redacted]; everything else is byte for byte.',
    zh: '响应中含有已知的密钥，此处以 [redacted] 代替；其余内容逐字节保持原样。',
  },
  rawHint: {en: 'Choose another format.', zh: '请选择其他格式。'},
} as const;
