import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {
  alibabaCategoryGet,
  categoryTranslationGetById,
  categoryTranslationGetByKeyword,
  productSearchTopKeyword,
  productTopListQuery,
  systemCurrentTime,
  systemOauth2GetToken,
  type ApiData,
} from '../src/index.ts';

type Fixture = {readonly request?: unknown; readonly response: Readonly<Record<string, unknown>>};

async function fixture(name: string): Promise<Fixture> {
  const path = join(import.meta.dirname, 'fixtures', `${name}.json`);
  return JSON.parse(await readFile(path, 'utf8')) as Fixture;
}

describe('official sample answers', () => {
  it('of getByKeyword are read, with ids as text', async () => {
    const {request, response} = await fixture('category-translation-get-by-keyword');
    expect(categoryTranslationGetByKeyword.request.safeParse(request).success).toBe(true);
    const envelope = response['result'] as Readonly<Record<string, unknown>>;
    const rows = categoryTranslationGetByKeyword.response.parse(envelope['result']);
    expect(rows).toHaveLength(6);
    expect(rows?.[0]).toEqual({
      categoryId: '10170',
      chineseName: '女式棉鞋',
      translatedName: '婦人綿靴',
      language: 'ja',
      leaf: true,
      level: '3',
      parentCateId: '125372002',
    });
  });

  it('of getById are read, without children where they are null, and without unknown keys', async () => {
    const {response} = await fixture('category-translation-get-by-id');
    expect(categoryTranslationGetById.response.parse(response['result'])).toEqual({
      categoryId: '1031910',
      chineseName: '连衣裙',
      translatedName: 'ワンピース',
      language: 'ja',
      leaf: false,
      level: '2',
      parentCateId: '10166',
    });
  });

  it('of another API, with class keys and renamed fields, break no schema', async () => {
    const {response} = await fixture('product-search-offer-recommend');
    expect(productTopListQuery.response.parse({rankProductModels: response['result']})).toEqual({
      rankProductModels: [{}],
    });
  });

  it('of the gateway refusing are flat objects with a text code', async () => {
    const {response} = await fixture('gateway-errors');
    const answers = Object.values(response) as {body?: {error_code: unknown}; body_text?: string}[];
    expect(answers).toHaveLength(9);
    for (const {body, body_text: text} of answers) {
      expect(typeof (body?.error_code ?? text)).toBe('string');
    }
  });
});

describe('loose fields', () => {
  const item = (fields: Readonly<Record<string, unknown>>) => {
    const data: ApiData<typeof productTopListQuery> = productTopListQuery.response.parse({
      rankProductModels: [fields],
    });
    return data?.rankProductModels?.[0];
  };
  const accepts = (fields: Readonly<Record<string, unknown>>): boolean =>
    productTopListQuery.response.safeParse({rankProductModels: [fields]}).success;

  it('keep a 64-bit id exact, as text or as a bigint', () => {
    expect(item({itemId: '1164408192156408878'})).toEqual({itemId: '1164408192156408878'});
    expect(item({itemId: 1164408192156408878n})).toEqual({itemId: '1164408192156408878'});
    expect(item({itemId: 699490252651})).toEqual({itemId: '699490252651'});
  });

  it('refuse a number in place of an id that is no exact integer', () => {
    expect(accepts({itemId: 1.5})).toBe(false);
    expect(accepts({itemId: 2 ** 60})).toBe(false);
  });

  it('may be null, missing or unknown', () => {
    expect(
      item({itemId: null, title: null, serviceList: null, goodsScore: undefined, brandNew: {a: 1}}),
    ).toEqual({});
  });

  it('take numbers as text and text as numbers', () => {
    expect(item({sort: '3', soldOut: ' 12 ', buyerNum: 7, goodsScore: 5, title: 12.5})).toEqual({
      sort: 3,
      soldOut: 12,
      buyerNum: 7,
      goodsScore: '5',
      title: '12.5',
    });
  });

  it.each(['', '  ', '\t'])('take %j for no value where a number or a boolean belongs', (blank) => {
    expect(item({itemId: '1', sort: blank, buyerNum: blank, soldOut: 3})).toStrictEqual({
      itemId: '1',
      sort: undefined,
      buyerNum: undefined,
      soldOut: 3,
    });
    expect(categoryTranslationGetById.response.parse({leaf: blank})).toEqual({});
  });

  it('keep a text that is empty where a text belongs', () => {
    expect(item({title: ''})).toEqual({title: ''});
  });

  it.each(['many', '1e3', '0x10', {}, []])('do not take %j for a number', (sort) => {
    expect(accepts({sort})).toBe(false);
  });

  it('drop null entries of a list and keep an empty list', () => {
    expect(item({serviceList: ['sendGoods24H', null]})).toEqual({serviceList: ['sendGoods24H']});
    expect(item({serviceList: []})).toEqual({serviceList: []});
    expect(productTopListQuery.response.parse({rankProductModels: null})).toEqual({});
  });

  it.each([
    [true, true],
    ['true', true],
    [' TRUE ', true],
    [false, false],
    ['false', false],
  ])('take %j as the boolean %s', (leaf, expected) => {
    expect(categoryTranslationGetById.response.parse({leaf})).toEqual({leaf: expected});
  });

  it.each(['yes', 1])('do not take %j as a boolean', (leaf) => {
    expect(categoryTranslationGetById.response.safeParse({leaf}).success).toBe(false);
  });

  it('may be the whole answer', () => {
    expect(productTopListQuery.response.parse(undefined)).toBeUndefined();
    expect(productSearchTopKeyword.response.parse(null)).toBeUndefined();
    expect(systemCurrentTime.response.parse('20261010164552223+0800')).toBe('20261010164552223+0800');
  });

  it('of children are those of a category', () => {
    const data = categoryTranslationGetById.response.parse({children: [{categoryId: 1, leaf: 'true'}, null]});
    expect(data?.children).toEqual([{categoryId: '1', leaf: true}]);
  });
});

describe('a category without translations', () => {
  it('has its fields in the kinds of the page, ids as text', () => {
    const answer = {
      succes: 'true',
      categoryInfo: [
        {
          categoryID: 123456,
          name: '连衣裙',
          level: 0,
          isLeaf: 'false',
          parentIDs: [23],
          childIDs: [],
          childCategorys: [
            {id: 54, name: '服饰配件、饰品', isLeaf: true, categoryType: '1', class: 'x'},
            null,
          ],
          minOrderQuantity: '1',
          featureInfos: [{key: 'name', value: 'jiagong', status: 0, hierarchy: true}],
          categoryType: '1',
          isSupportProcessing: true,
        },
      ],
    };
    expect(alibabaCategoryGet.response.parse(answer).categoryInfo).toEqual([
      {
        categoryID: '123456',
        name: '连衣裙',
        level: '0',
        isLeaf: false,
        parentIDs: ['23'],
        childIDs: [],
        childCategorys: [{id: '54', name: '服饰配件、饰品', isLeaf: true, categoryType: '1'}],
        minOrderQuantity: 1,
        featureInfos: [{key: 'name', value: 'jiagong', status: 0, hierarchy: true}],
        categoryType: '1',
        isSupportProcessing: true,
      },
    ]);
  });

  it('may lack every field, and may be null or missing itself', () => {
    expect(alibabaCategoryGet.response.parse({categoryInfo: [{}, null]})).toEqual({categoryInfo: [{}]});
    expect(alibabaCategoryGet.response.parse({categoryInfo: null})).toEqual({});
    expect(alibabaCategoryGet.response.parse({})).toEqual({});
  });
});

describe('a token object', () => {
  it('has its lifetime as a number, whether it came as text or not', () => {
    const token = {access_token: 't', expires_in: '36000', aliId: 123, refresh_token: null};
    expect(systemOauth2GetToken.response.parse(token)).toEqual({
      access_token: 't',
      expires_in: 36000,
      aliId: '123',
    });
    expect(systemOauth2GetToken.response.parse({access_token: 't', expires_in: 60}).expires_in).toBe(60);
  });

  it.each([{}, {access_token: null}, {access_token: ''}, {access_token: 7}])(
    'is refused without a token: %j',
    (token) => {
      expect(systemOauth2GetToken.response.safeParse(token).success).toBe(false);
    },
  );
});
