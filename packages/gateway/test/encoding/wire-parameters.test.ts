import {
  categoryTranslationGetById,
  productTopListQuery,
  systemCurrentTime,
  systemOauth2GetToken,
  type Api,
} from '@ali1688/contracts';
import {describe, expect, it} from 'vitest';
import {wireParameters} from '../../src/encoding/wire-parameters.ts';
import {thrownBy} from '../support/thrown-by.ts';

const rankQueryParams = {rankId: '1111', rankType: 'hot', limit: 20, language: 'en'};

describe('parameters on the wire', () => {
  it('sends an object as one JSON text', () => {
    expect(wireParameters(productTopListQuery, {rankQueryParams})).toEqual([
      ['rankQueryParams', '{"rankId":"1111","rankType":"hot","limit":20,"language":"en"}'],
    ]);
  });

  it('sends plain fields as they are, in the order of the contract, without the missing ones', () => {
    const request = {categoryId: '0', language: 'ja', parentCateId: undefined};
    expect(wireParameters(categoryTranslationGetById, request)).toEqual([
      ['language', 'ja'],
      ['categoryId', '0'],
    ]);
  });

  it('sends a boolean as true or false', () => {
    const request = {
      grant_type: 'refresh_token',
      need_refresh_token: false,
      client_id: '1',
      client_secret: '',
    } as const;
    expect(wireParameters(systemOauth2GetToken, request)).toEqual([
      ['grant_type', 'refresh_token'],
      ['need_refresh_token', 'false'],
      ['client_id', '1'],
      ['client_secret', ''],
    ]);
  });

  it('sends plain numbers, bigints and objects as their text', () => {
    const loose: Api = {
      ...systemCurrentTime,
      wire: {n: 'plain', b: 'plain', o: 'plain'},
      request: passEverything(),
    };
    expect(wireParameters(loose, {n: 1e21, b: 12345678901234567890n, o: {id: 1n}})).toEqual([
      ['n', '1000000000000000000000'],
      ['b', '12345678901234567890'],
      ['o', '{"id":1}'],
    ]);
  });

  it.each([
    ['a limit above 20', {...rankQueryParams, limit: 21}, 'rankQueryParams.limit'],
    ['a missing language', {...rankQueryParams, language: undefined}, 'rankQueryParams.language'],
    ['a number for an id', {...rankQueryParams, rankId: 1111}, 'rankQueryParams.rankId'],
  ])('refuses %s and names the field', async (_name, value, path) => {
    const api: Api = productTopListQuery;
    const error = await thrownBy(() => wireParameters(api, {rankQueryParams: value}));
    expect(error.code).toBe('USAGE_INVALID');
    expect(error.text.en).toContain(`"${path}"`);
    expect(error.text.zh).toContain(path);
  });

  it('refuses a parameter that the contract does not have, instead of dropping it', async () => {
    const api: Api = productTopListQuery;
    const error = await thrownBy(() => wireParameters(api, {rankQueryParam: rankQueryParams}));
    expect(error.code).toBe('USAGE_INVALID');
    expect(error.text.en).toContain('"rankQueryParam"');
    expect(error.hint.en).toContain('rankQueryParams');
  });

  it('says that an API takes no parameter', async () => {
    const api: Api = systemCurrentTime;
    const error = await thrownBy(() => wireParameters(api, {a: 1}));
    expect(error.hint.en).toContain('takes none');
  });

  it('refuses a request that is no object', async () => {
    const api: Api = systemCurrentTime;
    expect((await thrownBy(() => wireParameters(api, 'text'))).code).toBe('USAGE_INVALID');
  });
});

/** A request schema that lets everything through: the schema of a text answer, applied to nothing. */
function passEverything(): Api['request'] {
  const safeParse = (data: unknown) => ({success: true, data});
  return Object.assign(Object.create(systemCurrentTime.request) as Api['request'], {safeParse});
}
