import {describe, expect, it} from 'vitest';
import {
  alibabaCategoryGet,
  apiId,
  apiPath,
  apis,
  categoryTranslationGetById,
  categoryTranslationGetByKeyword,
  defineApi,
  productAnalyzeMedianPriceTrend,
  productAnalyzePerdaySellQuantityTrend,
  productAnalyzeRepurchaseRateTrend,
  productSearchKeywordQuery,
  productSearchQueryProductDetail,
  productSearchTopKeyword,
  productTopListQuery,
  systemCurrentTime,
  systemOauth2GetToken,
  type Api,
} from '../src/index.ts';

const crossborder = 'com.alibaba.fenxiao.crossborder';

/** What the official pages state: path, token, encoding of each parameter, envelope. */
const pages = [
  {
    api: productTopListQuery,
    path: `param2/1/${crossborder}/product.topList.query/42`,
    needsToken: true,
    wire: {rankQueryParams: 'json'},
    envelope: 'result',
    zh: '查询榜单列表',
  },
  {
    api: productSearchTopKeyword,
    path: `param2/1/${crossborder}/product.search.topKeyword/42`,
    needsToken: false,
    wire: {topSeKeywordParam: 'json'},
    envelope: 'result',
    zh: '商品热搜词',
  },
  {
    api: productSearchKeywordQuery,
    path: `param2/1/${crossborder}/product.search.keywordQuery/42`,
    needsToken: true,
    wire: {offerQueryParam: 'json'},
    envelope: 'result',
    zh: '多语言关键词搜索',
  },
  {
    api: productSearchQueryProductDetail,
    path: `param2/1/${crossborder}/product.search.queryProductDetail/42`,
    needsToken: true,
    wire: {offerDetailParam: 'json'},
    envelope: 'result',
    zh: '多语言商详',
  },
  {
    api: productAnalyzePerdaySellQuantityTrend,
    path: `param2/1/${crossborder}/product.analyze.getPerdaySellQuantityTrendNew/42`,
    needsToken: true,
    wire: {tendQueryParam: 'json'},
    envelope: 'result',
    zh: '获取商品每日销售数量趋势（新）',
  },
  {
    api: productAnalyzeMedianPriceTrend,
    path: `param2/1/${crossborder}/product.analyze.getThirtyDayMedianPriceTrendNew/42`,
    needsToken: true,
    wire: {trendQueryParam: 'json'},
    envelope: 'result',
    zh: '获取商品30天价格中位数指标趋势（新）',
  },
  {
    api: productAnalyzeRepurchaseRateTrend,
    path: `param2/1/${crossborder}/product.analyze.getRepurchaseRateTrendNew/42`,
    needsToken: true,
    wire: {trendQueryParam: 'json'},
    envelope: 'result',
    zh: '获取商品90天复购率指标趋势(新）',
  },
  {
    api: categoryTranslationGetById,
    path: `param2/1/${crossborder}/category.translation.getById/42`,
    needsToken: true,
    wire: {outMemberId: 'plain', language: 'plain', categoryId: 'plain', parentCateId: 'plain'},
    envelope: 'result',
    zh: '根据类目ID查询多语言类目',
  },
  {
    api: categoryTranslationGetByKeyword,
    path: `param2/1/${crossborder}/category.translation.getByKeyword/42`,
    needsToken: true,
    wire: {outMemberId: 'plain', language: 'plain', cateName: 'plain'},
    envelope: 'result',
    zh: '根据类目名称查询多语言类目',
  },
  {
    api: alibabaCategoryGet,
    path: 'param2/1/com.alibaba.product/alibaba.category.get/42',
    needsToken: false,
    wire: {categoryID: 'plain'},
    envelope: 'flat',
    zh: '根据类目Id查询类目',
  },
  {
    api: systemCurrentTime,
    path: 'param2/1/system/currentTime/42',
    needsToken: false,
    wire: {},
    envelope: 'bare',
    zh: '网关时间',
  },
] as const;

describe('the contracts', () => {
  it.each(pages)('state what the page of $api.name states', ({api, path, needsToken, wire, envelope, zh}) => {
    expect(apiPath(api, '42')).toBe(path);
    expect([api.needsToken, api.envelope, api.title.zh]).toEqual([needsToken, envelope, zh]);
    expect(api.wire).toEqual(wire);
    expect([api.protocol, api.signed, api.readOnly]).toEqual(['param2', true, true]);
  });

  it('send getToken under the http protocol, unsigned, and never as a read', () => {
    expect(apiPath(systemOauth2GetToken, '42')).toBe('http/1/system.oauth2/getToken/42');
    const {signed, readOnly, needsToken, envelope} = systemOauth2GetToken;
    expect([signed, readOnly, needsToken, envelope]).toEqual([false, false, false, 'oauth']);
  });

  it('are all listed, once', () => {
    const ids = apis.map(apiId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(pages.length + 1);
    expect(apiId(productTopListQuery)).toBe(`${crossborder}:product.topList.query:1`);
  });

  it('encode exactly the parameters of their request', () => {
    for (const api of apis) {
      expect(Object.keys(api.wire).toSorted()).toEqual(requestFields(api).toSorted());
    }
  });

  it('name their source and its day', () => {
    for (const {source} of apis) {
      expect(source.page).not.toBe('');
      expect(source.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(source.confidence.length).toBeGreaterThan(0);
    }
  });

  it('make each schema when it is first read, and once', () => {
    const made: string[] = [];
    const own = defineApi({
      ...systemCurrentTime,
      request: () => (made.push('request'), systemCurrentTime.request),
      response: () => (made.push('response'), systemCurrentTime.response),
    });
    expect(made).toEqual([]);
    expect(own.response).toBe(own.response);
    expect(own.request).toBe(own.request);
    expect(made).toEqual(['response', 'request']);
  });

  it('may set their own protocol, signature and repeatability', () => {
    const own = defineApi({
      ...systemCurrentTime,
      request: () => systemCurrentTime.request,
      response: () => systemCurrentTime.response,
      protocol: 'http',
      signed: false,
      readOnly: false,
    });
    expect([own.protocol, own.signed, own.readOnly]).toEqual(['http', false, false]);
  });
});

describe('requests', () => {
  const rankQueryParams = {rankId: '1111', rankType: 'complex', limit: 10, language: 'en'};

  it.each([1, 20])('of a ranking may ask for %i products', (limit) => {
    expect(
      productTopListQuery.request.safeParse({rankQueryParams: {...rankQueryParams, limit}}).success,
    ).toBe(true);
  });

  it.each([0, 21, -1, 1.5, '10', null, Number.NaN])('of a ranking may not ask for %j products', (limit) => {
    expect(
      productTopListQuery.request.safeParse({rankQueryParams: {...rankQueryParams, limit}}).success,
    ).toBe(false);
  });

  it.each(['0', '1031910', '9999999999999999999'])('take %s as a category', (categoryId) => {
    expect(categoryTranslationGetById.request.safeParse({language: 'ja', categoryId}).success).toBe(true);
    expect(alibabaCategoryGet.request.safeParse({categoryID: categoryId}).success).toBe(true);
  });

  it.each(['', '-1', '1.5', '12345678901234567890', 'abc', ' 1', '1\n', 7])(
    'do not take %j as a category',
    (categoryId) => {
      expect(categoryTranslationGetById.request.safeParse({language: 'ja', categoryId}).success).toBe(false);
      expect(alibabaCategoryGet.request.safeParse({categoryID: categoryId}).success).toBe(false);
    },
  );

  it('take 64 letters and digits as a member', () => {
    const isAllowed = (outMemberId: string) =>
      categoryTranslationGetByKeyword.request.safeParse({language: 'ja', cateName: '靴', outMemberId})
        .success;
    expect(isAllowed('a'.repeat(64))).toBe(true);
    expect([isAllowed('a'.repeat(65)), isAllowed('a-b'), isAllowed('')]).toEqual([false, false, false]);
  });

  it('need a word to search categories with', () => {
    expect(categoryTranslationGetByKeyword.request.safeParse({language: 'ja', cateName: ''}).success).toBe(
      false,
    );
  });
});

/** The names of the fields of a request, as its schema lists them; none for a schema that is no object. */
function requestFields(api: Api): string[] {
  const definition = api.request._zod.def;
  return 'shape' in definition && typeof definition.shape === 'object'
    ? Object.keys(definition.shape ?? {})
    : [];
}
