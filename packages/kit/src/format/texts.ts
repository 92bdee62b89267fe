/** What the formats for people say themselves. */
export const formatTexts = {
  sandboxMark: {en: 'SANDBOX · made-up data', zh: '沙箱 · 虚构数据'},
  nothingFound: {en: 'Nothing was found.', zh: '没有找到任何结果。'},
  field: {en: 'Field', zh: '字段'},
  value: {en: 'Value', zh: '值'},
} as const;
