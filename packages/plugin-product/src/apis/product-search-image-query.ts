import {
  absentable,
  absentableFigure,
  absentableList,
  absentableText,
  defineApi,
  foundProduct,
  searchParameters,
} from '@ali1688/contracts';
import * as z from 'zod/mini';

/** 多语言图搜: products by picture. One of id and address is enough (contracts.md section 7, discrepancy 9). */
export const productSearchImageQuery = defineApi({
  namespace: 'com.alibaba.fenxiao.crossborder',
  name: 'product.search.imageQuery',
  version: 1,
  title: {en: 'Multilingual image search', zh: '多语言图搜'},
  needsToken: true,
  wire: {offerQueryParam: 'json'},
  envelope: 'result',
  request: () =>
    z.object({
      offerQueryParam: z.object({
        /** As product.image.upload gives it. */
        imageId: z.optional(z.string().check(z.regex(/^\d{1,20}$/))),
        /** An address of 1688's own pictures. */
        imageAddress: z.optional(z.string()),
        /** The subject within the picture (contracts.md section 7, discrepancy 31). */
        region: z.optional(z.string().check(z.regex(/^\d{1,5}(,\d{1,5}){3}$/))),
        /** Searches within what the picture found. */
        keyword: z.optional(z.string()),
        ...searchParameters(),
      }),
    }),
  response: () =>
    absentable(
      z.object({
        totalRecords: absentableFigure(),
        data: absentableList(foundProduct()),
        /** What 1688 takes for the subject, and what else it sees; several with semicolons between them. */
        picRegionInfo: absentable(
          z.object({currentRegion: absentableText(), yoloCropRegion: absentableText()}),
        ),
      }),
    ),
  source: {
    page: 'https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.fenxiao.crossborder:product.search.imageQuery-1',
    asOf: '2026-09-03',
    confidence: ['official page'],
  },
});
