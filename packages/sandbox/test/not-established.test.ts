import {expect, test} from 'vitest';
import {builtInApplication, startSandbox, type NotEstablished, type Sandbox} from '../src/index.ts';
import {
  field,
  list,
  paths,
  post,
  postSigned,
  postWithToken,
  refresh,
  refusalOf,
  sign,
} from './support/client.ts';

const ownPath = `${paths.currentTime}/${builtInApplication.appKey}`;
const secret = builtInApplication.appSecret.reveal();

async function withSettings(
  notEstablished: Partial<NotEstablished>,
  use: (sandbox: Sandbox) => Promise<void>,
) {
  await using sandbox = await startSandbox({notEstablished, clock: {now: () => 1_800_000_000_000}});
  await use(sandbox);
}

function topList(sandbox: Sandbox, fields: object): Promise<Response> {
  const rankQueryParams = JSON.stringify({
    rankId: '1111',
    rankType: 'hot',
    limit: 20,
    language: 'en',
    ...fields,
  });
  return postWithToken(sandbox, paths.topList, {rankQueryParams});
}

function topKeyword(sandbox: Sandbox, fields: object): Promise<Response> {
  const topSeKeywordParam = JSON.stringify({
    country: 'en',
    sourceId: '1111',
    hotKeywordType: 'cate',
    ...fields,
  });
  return postSigned(sandbox, paths.topKeyword, {topSeKeywordParam});
}

test('strict timestamps refuse more than 15 minutes either way', async () => {
  await withSettings({timestampDrift: 'strict'}, async (sandbox) => {
    const ask = async (timestamp: number | string) =>
      (await postSigned(sandbox, paths.currentTime, {_aop_timestamp: String(timestamp)})).status;
    const minutes = 60_000;

    expect(await ask(1_800_000_000_000 - 15 * minutes)).toBe(200);
    expect(await ask(1_800_000_000_000 + 15 * minutes + 1)).toBe(400);
    expect(await ask('yesterday')).toBe(400);
    expect((await postSigned(sandbox, paths.currentTime, {})).status).toBe(200);
  });
});

test('alibaba.category.get can answer success without a category where none exists', async () => {
  await withSettings({unknownCategoryInfo: 'null'}, async (sandbox) => {
    const answer = await postSigned(sandbox, paths.categoryGet, {categoryID: '404'});

    expect(await answer.json()).toEqual({succes: 'true', categoryInfo: null});
  });
});

test('a lower-case signature can be accepted', async () => {
  const fields = {_aop_signature: sign(ownPath, {}, secret).toLowerCase()};
  await withSettings({}, async (sandbox) => expect((await post(sandbox, ownPath, fields)).status).toBe(400));
  await withSettings({lowerCaseSignature: 'accepted'}, async (sandbox) =>
    expect((await post(sandbox, ownPath, fields)).status).toBe(200),
  );
});

test('names can be sorted instead of strings', async () => {
  await withSettings({signedOrder: 'names'}, async (sandbox) => {
    const pair = await postSigned(sandbox, paths.currentTime, {country: 'en', countryCode: 'US'});
    const other = await postSigned(sandbox, paths.currentTime, {b: '1', a: '2', ab: '3'});

    expect([pair.status, other.status]).toEqual([400, 200]);
  });
});

test('a repeated parameter can be accepted, all of them signed', async () => {
  await withSettings({repeatedParameter: 'accepted'}, async (sandbox) => {
    const path = `${paths.getByKeyword}/${builtInApplication.appKey}`;
    const token = sandbox.issueAccessToken().reveal();
    const signed = {access_token: token, cateName: '不存在cateName女装', language: 'en'};
    const query = `cateName=${encodeURIComponent('不存在')}&_aop_signature=${sign(path, signed, secret)}`;
    const body = new URLSearchParams({cateName: '女装', language: 'en', access_token: token});
    const response = await fetch(`${sandbox.gatewayUrl}/${path}?${query}`, {method: 'POST', body});

    expect(list(await response.json(), 'result.result').length).toBeGreaterThan(0);
  });
});

test('texts, status and codes of refusals can be changed', async () => {
  const settings = {
    tokenMissingText: 'M',
    tokenRejectedText: 'R',
    unstatedHttpStatus: 403,
    typeErrorCode: 'T',
  };
  await withSettings(settings, async (sandbox) => {
    expect(field(await (await postSigned(sandbox, paths.getById, {})).json(), 'error_message')).toBe('M');
    expect(
      field(await (await postSigned(sandbox, paths.getById, {access_token: 'x'})).json(), 'error_message'),
    ).toBe('R');
    expect((await post(sandbox, paths.topList, {})).status).toBe(403);
    expect(await refusalOf(await topList(sandbox, {limit: 'x'}))).toEqual({status: 403, code: 'T'});
  });
});

test('the refusal of a missing token can be plain text', async () => {
  await withSettings({tokenMissingBody: 'text'}, async (sandbox) => {
    const response = await postSigned(sandbox, paths.getById, {});

    expect([response.status, await response.text()]).toEqual([401, 'Request need user authenticated']);
  });
});

test('the order of checks can be changed', async () => {
  const checkOrder = ['arguments', 'signature', 'token', 'package', 'permission', 'frequency'] as const;
  await withSettings({checkOrder}, async (sandbox) => {
    const response = await post(sandbox, `${paths.topList}/${builtInApplication.appKey}`, {});

    expect(await refusalOf(response)).toEqual({status: 400, code: 'gw.ParamMissing'});
  });
});

test('answers can be compressed, for clients that accept it', async () => {
  await withSettings({gzip: 'on'}, async (sandbox) => {
    const compressed = await topList(sandbox, {});
    const signature = sign(ownPath, {}, secret);
    const address = `${sandbox.gatewayUrl}/${ownPath}?_aop_signature=${signature}`;
    const plain = await fetch(address, {headers: {'Accept-Encoding': 'identity'}});

    expect(compressed.headers.get('content-encoding')).toBe('gzip');
    expect(list(await compressed.json(), 'result.result.rankProductModels')).toHaveLength(20);
    expect(plain.headers.get('content-encoding')).toBeNull();
  });
  await withSettings({}, async (sandbox) => {
    expect((await topList(sandbox, {})).headers.get('content-encoding')).toBeNull();
  });
});

test('the rank types that are not official can be refused', async () => {
  await withSettings({extraRankTypes: 'refused'}, async (sandbox) => {
    const codes = await Promise.all(
      ['hot', 'VNHot'].map(async (rankType) =>
        field(await (await topList(sandbox, {rankType})).json(), 'result.code'),
      ),
    );

    expect(codes).toEqual(['S0000', 'SANDBOX_RANK_TYPE']);
  });
});

test('an unknown rank type can have an empty ranking', async () => {
  await withSettings({unknownRankType: 'empty'}, async (sandbox) => {
    const body: unknown = await (await topList(sandbox, {rankType: 'best'})).json();

    expect(field(body, 'result.result')).toEqual({rankId: '1111', rankType: 'best', rankName: 'best'});
  });
});

test('a limit out of range can be clamped', async () => {
  await withSettings({limitOutOfRange: 'clamped'}, async (sandbox) => {
    const lengths = [0, 50].map(
      async (limit) =>
        list(await (await topList(sandbox, {limit})).json(), 'result.result.rankProductModels').length,
    );

    expect(await Promise.all(lengths)).toEqual([1, 20]);
  });
});

test('an unknown category can be refused by ranking and keywords, with a code of choice', async () => {
  const settings = {
    unknownCategoryRanking: 'refused',
    unknownCategoryKeywords: 'refused',
    unknownCategoryCode: 'C1',
    unknownCategoryMessage: 'm',
  } as const;
  await withSettings(settings, async (sandbox) => {
    expect(await (await topList(sandbox, {rankId: '404'})).json()).toEqual({
      result: {success: false, code: 'C1', message: 'm'},
    });
    expect(await (await topKeyword(sandbox, {sourceId: '404'})).json()).toEqual({
      result: {success: 'false', code: 'C1', message: 'm'},
    });
  });
});

test('any type of hot keyword can be accepted', async () => {
  await withSettings({unknownKeywordType: 'accepted'}, async (sandbox) => {
    const body: unknown = await (await topKeyword(sandbox, {hotKeywordType: 'shop'})).json();

    expect(field(body, 'result.success')).toBe('true');
  });
});

test('a parent that contradicts can be refused', async () => {
  const fields = {categoryId: '1031910', language: 'en', parentCateId: '18'};
  const settings = [{}, {contradictingParent: 'refused'}] as const;
  const successes: unknown[] = [];
  for (const setting of settings) {
    await withSettings(setting, async (sandbox) => {
      successes.push(
        field(await (await postWithToken(sandbox, paths.getById, fields)).json(), 'result.success'),
      );
    });
  }

  expect(successes).toEqual([true, false]);
});

test('the root can have names', async () => {
  await withSettings({rootCategoryNames: 'present'}, async (sandbox) => {
    const response = await postWithToken(sandbox, paths.getById, {categoryId: '0', language: 'zh'});

    expect(field(await response.json(), 'result.result')).toMatchObject({
      chineseName: '全部类目',
      translatedName: '全部类目',
    });
  });
});

test('Chinese can be refused as a language by all four services', async () => {
  await withSettings({chineseLanguage: 'refused'}, async (sandbox) => {
    const responses = [
      await topList(sandbox, {language: 'zh'}),
      await topKeyword(sandbox, {country: 'cn'}),
      await postWithToken(sandbox, paths.getById, {categoryId: '0', language: 'zh'}),
      await postWithToken(sandbox, paths.getByKeyword, {cateName: '鞋', language: 'zh'}),
    ];
    const codes = await Promise.all(
      responses.map(async (response) => field(await response.json(), 'result.code')),
    );

    expect(codes).toEqual(Array.from({length: 4}, () => 'SANDBOX_LANGUAGE'));
  });
});

test('types inside a JSON parameter can be converted', async () => {
  await withSettings({nestedTypes: 'coerced'}, async (sandbox) => {
    const converted = await topList(sandbox, {rankId: 1111, limit: '5'});
    const impossible = await topList(sandbox, {limit: 'five'});

    expect(list(await converted.json(), 'result.result.rankProductModels')).toHaveLength(5);
    expect(await refusalOf(impossible)).toEqual({status: 400, code: 'gw.IllegalParam'});
  });
});

test('the errors of OAuth can be named otherwise', async () => {
  const settings = {badGrantError: 'g', badClientError: 'c', badGrantTypeError: 't'};
  await withSettings(settings, async (sandbox) => {
    const fields = [{refresh_token: 'x'}, {client_secret: 'x'}, {grant_type: 'x'}];
    const errors = await Promise.all(
      fields.map(async (each) => field(await (await refresh(sandbox, each)).json(), 'error')),
    );

    expect(errors).toEqual(['g', 'c', 't']);
  });
});

test('a refresh can answer the refresh token, when asked', async () => {
  await withSettings({refreshTokenOnRefresh: 'when asked'}, async (sandbox) => {
    const asked: unknown = await (await refresh(sandbox, {need_refresh_token: 'true'})).json();

    expect(field(asked, 'refresh_token')).toBe(sandbox.credentials.refreshToken.reveal());
    expect(field(asked, 'refresh_token_timeout')).toMatch(/^\d{17}\+0800$/);
    expect(await (await refresh(sandbox)).json()).not.toHaveProperty('refresh_token');
  });
});
