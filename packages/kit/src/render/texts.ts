import type {Bilingual} from '@ali1688/contracts/errors';

/** Every sentence and heading that the renderers write themselves. */
export const renderTexts = {
  sandboxMark: {en: 'SANDBOX · made-up data', zh: '沙箱 · 虚构数据'},
  nothingFound: {en: 'Nothing was found.', zh: '没有找到任何结果。'},
  field: {en: 'Field', zh: '字段'},
  value: {en: 'Value', zh: '值'},
  next: {en: 'Next step: ', zh: '下一步：'},
  gateway: {en: 'Gateway: ', zh: '网关：'},
  requestId: {en: 'request id', zh: '请求编号'},
  retryable: {
    en: 'The same request may succeed later without any change.',
    zh: '稍后原样重试可能成功。',
  },
  missing: {en: 'Missing:', zh: '缺少：'},
  colon: {en: ': ', zh: '：'},
  checkPassed: {en: 'ok    ', zh: '正常'},
  checkFailed: {en: 'FAILED', zh: '异常'},
  error: (code: string): Bilingual => ({en: `Error ${code}: `, zh: `错误 ${code}：`}),
  unknownField: (field: string): Bilingual => ({
    en: `--fields names "${field}", and the result has no such field.`,
    zh: `--fields 中的“${field}”不是结果里的字段。`,
  }),
  existingFields: (fields: readonly string[]): Bilingual => ({
    en:
      fields.length === 0
        ? 'The result has no fields: leave --fields out.'
        : `Fields that exist: ${fields.join(', ')}`,
    zh: fields.length === 0 ? '结果没有字段，请去掉 --fields。' : `可用字段：${fields.join('、')}`,
  }),
} as const;
