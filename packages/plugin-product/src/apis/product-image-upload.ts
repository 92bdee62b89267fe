import {absentableId, defineApi} from '@ali1688/contracts';
import * as z from 'zod/mini';

/**
 * 上传图片获取imageId: a picture becomes an id, which is text longer than a number is exact. `0` is a refusal (contracts.md
 * section 7, discrepancies 22 and 29).
 */
export const productImageUpload = defineApi({
  namespace: 'com.alibaba.fenxiao.crossborder',
  name: 'product.image.upload',
  version: 1,
  title: {en: 'Upload an image to get an imageId', zh: '上传图片获取imageId'},
  needsToken: true,
  wire: {uploadImageParam: 'json'},
  withheld: ['uploadImageParam'],
  envelope: 'result',
  request: () =>
    z.object({
      // base64 without `data:` before it.
      uploadImageParam: z.object({imageBase64: z.string().check(z.minLength(1))}),
    }),
  response: () => absentableId(),
  source: {
    page: 'https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:product.image.upload-1',
    asOf: '2026-09-03',
    confidence: ['official page'],
  },
});
