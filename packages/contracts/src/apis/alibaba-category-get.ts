import * as z from 'zod/mini';
import {defineApi} from '../wire/define-api.ts';
import {absentableList} from '../wire/absent.ts';
import {absentableBoolean, absentableId, absentableNumber, absentableText, idText} from '../wire/scalars.ts';

const childCategory = () =>
  z.object({
    id: absentableId(),
    name: absentableText(),
    isLeaf: absentableBoolean(),
    categoryType: absentableText(),
  });

const feature = () =>
  z.object({
    key: absentableText(),
    value: absentableText(),
    status: absentableNumber(),
    /** Whether the children have it too. */
    hierarchy: absentableBoolean(),
  });

/** Makes the schema of one category with its children, as this API writes it. */
export const categoryInfo = () =>
  z.object({
    categoryID: absentableId(),
    /** Chinese. */
    name: absentableText(),
    /** Said not to apply to 1688 (official page). */
    level: absentableText(),
    isLeaf: absentableBoolean(),
    /** 1688 returns one (official page). */
    parentIDs: absentableList(idText()),
    /** Said not to apply to 1688 (official page). */
    childIDs: absentableList(idText()),
    /** The children; spelled so by 1688. */
    childCategorys: absentableList(childCategory()),
    minOrderQuantity: absentableNumber(),
    featureInfos: absentableList(feature()),
    /** 1 open market, 2 industrial, 3 mainstream products. */
    categoryType: absentableText(),
    isSupportProcessing: absentableBoolean(),
  });

/**
 * 根据类目Id查询类目: one category with its children, in Chinese only. Category 0 is the root. It needs no
 * token, so it answers where the multilingual API cannot be asked.
 */
export const alibabaCategoryGet = defineApi({
  namespace: 'com.alibaba.product',
  name: 'alibaba.category.get',
  version: 1,
  title: {en: 'Query category by category ID', zh: '根据类目Id查询类目'},
  needsToken: false,
  wire: {categoryID: 'plain'},
  envelope: 'flat',
  request: () =>
    z.object({
      /** 0 for the root (official page). */
      categoryID: z.string().check(z.regex(/^\d{1,19}$/)),
    }),
  response: () => z.object({categoryInfo: absentableList(categoryInfo())}),
  source: {
    page: 'https://open.1688.com/api/apidocdetail.htm?id=com.alibaba.product:alibaba.category.get-1',
    asOf: '2026-09-03',
    confidence: ['official page'],
  },
});
