import {
  categoryTranslationGetByKeyword,
  productSearchTopKeyword,
  productTopListQuery,
  systemCurrentTime,
  systemOauth2GetToken,
  type Api,
} from '@ali1688/contracts';
import {Ali1688Error} from '@ali1688/contracts/errors';
import {Secret} from '@ali1688/contracts/ports';
import {answerJson, startHttpServer} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {canonicalString, signCanonicalString} from '../../src/signing/index.ts';
import {createHttpsTransport} from '../../src/transports/https.ts';
import {appSecret, failure, openGateway} from '../support/open-gateway.ts';
import {formOf, okBody} from '../support/scripted-transport.ts';
import {thrownBy} from '../support/thrown-by.ts';

const keyword = {language: 'ja', cateName: '靴'};
const trend = {topSeKeywordParam: {country: 'en', sourceId: '1', hotKeywordType: 'cate'}};
const readApi = categoryTranslationGetByKeyword;

describe('a prepared call', () => {
  it('is addressed, signed and encoded, and sends nothing', () => {
    const {gateway, transport, tokens} = openGateway([]);
    const prepared = gateway.prepare(readApi, keyword, new Secret('t'));
    const path = 'param2/1/com.alibaba.fenxiao.crossborder/category.translation.getByKeyword/1000000';
    expect(prepared).toEqual({
      api: 'com.alibaba.fenxiao.crossborder:category.translation.getByKeyword:1',
      url: `https://gw.open.1688.com/openapi/${path}`,
      path,
      parameters: [
        ['language', 'ja'],
        ['cateName', '靴'],
        ['access_token', 't'],
      ],
      stringToSign: `${path}access_tokentcateName靴languageja`,
      signature: signCanonicalString(prepared.stringToSign, new Secret(appSecret)),
      body: `language=ja&cateName=%E9%9D%B4&access_token=t&_aop_signature=${prepared.signature}`,
    });
    expect([transport.requests, tokens.requests]).toEqual([[], []]);
  });

  it('holds no token when none is given', () => {
    const {gateway} = openGateway([]);
    expect(gateway.prepare(readApi, keyword).body).not.toContain('access_token');
    expect(gateway.prepareUnlisted({namespace: 'n', name: 'a', version: 2}, {b: '1'}).path).toBe(
      'param2/2/n/a/1000000',
    );
  });

  it('matches the official example', () => {
    const {gateway} = openGateway([], {
      application: {appKey: '1000000', appSecret: new Secret('test123')},
    });
    const api = {namespace: 'system', name: 'currentTime', version: 1};
    expect(gateway.prepareUnlisted(api, {b: '2', a: '1'}).signature).toBe(
      '33E54F4F7B989E3E0E912D3FBD2F1A03CA7CCE88',
    );
  });
});

describe('a call', () => {
  it('sends a token where the API needs one, signed like any other parameter', async () => {
    const {gateway, transport} = openGateway([{}]);
    const {data, httpStatus, body} = await gateway.call(readApi, keyword);
    expect([data, httpStatus, new TextDecoder().decode(body)]).toEqual([[], 200, okBody]);
    const form = formOf(transport.requests[0]);
    expect(form.get('access_token')).toBe('CANARY-token-1');
    const path = new URL(transport.requests[0]?.url ?? '').pathname.replace('/openapi/', '');
    expect(form.get('_aop_signature')).toBe(
      signCanonicalString(canonicalString(path, [...form]), new Secret(appSecret)),
    );
    expect(transport.requests[0]).toMatchObject({timeoutMs: 30_000, maxResponseBytes: 16 * 1024 * 1024});
  });

  it('neither asks for nor sends a token where the API needs none', async () => {
    const {gateway, transport, tokens} = openGateway([{}]);
    await gateway.call(productSearchTopKeyword, trend);
    expect(tokens.requests).toEqual([]);
    expect(formOf(transport.requests[0]).has('access_token')).toBe(false);
  });

  it('holds no secret in its address', async () => {
    const {gateway, transport} = openGateway([{}]);
    await gateway.call(readApi, keyword);
    expect(transport.requests[0]?.url).not.toContain('CANARY');
    expect(transport.requests[0]?.url).not.toContain('?');
  });

  it('that does not fit its contract is refused before a token is asked for', async () => {
    const {gateway, transport, tokens} = openGateway([{}]);
    const rankQueryParams = {rankId: '1', rankType: 'hot', limit: 50, language: 'en'};
    const error = await thrownBy(() => gateway.call(productTopListQuery, {rankQueryParams}));
    expect(error.code).toBe('USAGE_INVALID');
    expect([transport.requests, tokens.requests]).toEqual([[], []]);
  });

  it('passes on what the token source throws, without sending', async () => {
    const words = {en: 'x', zh: 'x'};
    const missing = new Ali1688Error({code: 'CREDENTIALS_MISSING', text: words, hint: words});
    const {gateway, transport} = openGateway([{}], {tokenSource: {getToken: () => Promise.reject(missing)}});
    await expect(gateway.call(readApi, keyword)).rejects.toBe(missing);
    expect(transport.requests).toEqual([]);
  });

  it('is logged with API, attempt, outcome and duration, and without parameters', async () => {
    const {gateway, log} = openGateway([failure('NETWORK'), {status: 503, text: ''}, {}]);
    await gateway.call(readApi, keyword);
    const api = 'com.alibaba.fenxiao.crossborder:category.translation.getByKeyword:1';
    expect(log.lines.map(({fields}) => fields)).toEqual([
      {api, attempt: 1, error: 'NETWORK', durationMs: 0},
      {api, attempt: 2, httpStatus: 503, error: 'GATEWAY_UNAVAILABLE', durationMs: 0},
      {api, attempt: 3, httpStatus: 200, durationMs: 0},
    ]);
    expect(JSON.stringify(log.lines)).not.toMatch(/CANARY|靴/);
  });

  it('lets no echoed secret into an error', async () => {
    const {gateway, transport} = openGateway([]);
    const prepared = gateway.prepare(readApi, keyword, new Secret('CANARY-token-1'));
    const echo = `${prepared.body} ${prepared.stringToSign} ${appSecret} ${encodeURIComponent(appSecret)}`;
    const echoing = openGateway([
      {status: 400, json: {error_code: echo, error_message: echo, request_id: echo}},
    ]);
    const error = await thrownBy(() => echoing.gateway.call(readApi, keyword));
    const shown = JSON.stringify([error.message, error.stack, error.text, error.hint, error.details.gateway]);
    expect(shown).not.toContain('CANARY');
    expect(shown).not.toContain(prepared.signature);
    const bare = openGateway([{status: 400, json: {error_code: 'gw.X', error_message: prepared.signature}}]);
    const other = await thrownBy(() => bare.gateway.call(readApi, keyword));
    expect(other.details.gateway?.errorMessage).toBe('[redacted]');
    expect(transport.requests).toEqual([]);
  });

  it('gives the body byte for byte', async () => {
    const text = '\uFEFF{ "result" : {"success":"true","result":[{"categoryId":1164408192156408878}]} }\n';
    const {gateway} = openGateway([{text}]);
    const {data, body} = await gateway.call(readApi, keyword);
    expect(data).toEqual([{categoryId: '1164408192156408878'}]);
    expect(body).toEqual(new TextEncoder().encode(text));
  });

  it('passes an error on that is not one of the suite', async () => {
    const {gateway} = openGateway([
      () => {
        throw new TypeError('a defect');
      },
    ]);
    await expect(gateway.call(systemCurrentTime, {})).rejects.toThrow('a defect');
  });

  it('goes over real HTTP, at most four at a time', async () => {
    let underWay = 0;
    let most = 0;
    const held: (() => void)[] = [];
    await using server = await startHttpServer((_request, response) => {
      underWay += 1;
      most = Math.max(most, underWay);
      held.push(() => {
        underWay -= 1;
        answerJson(response, 200, '"20261010164552223+0800"');
      });
      // Answers only once four are there, or nothing more can come.
      if (held.length >= 4 || server.requests.length === 10) for (const release of held.splice(0)) release();
    });
    const transport = createHttpsTransport();
    const {gateway} = openGateway([], {baseUrl: `${server.origin}/openapi/`, transport});
    const calls = Array.from({length: 10}, () => gateway.call(systemCurrentTime, {}));
    const results = await Promise.all(calls);
    await transport.close();
    expect(results.map(({data}) => data)).toEqual(Array(10).fill('20261010164552223+0800'));
    expect(most).toBe(4);
    expect(server.requests[0]?.path).toBe('/openapi/param2/1/system/currentTime/1000000');
  });
});

describe('an API without a contract', () => {
  const unlisted = {namespace: 'com.alibaba.product', name: 'alibaba.category.get', version: 1};

  it('is called with plain parameters and gives any JSON value', async () => {
    const {gateway, transport, tokens} = openGateway([
      {json: {categoryInfo: [{categoryID: 0}], succes: 'true'}},
    ]);
    const {data} = await gateway.callUnlisted(unlisted, {categoryID: '0', empty: ''}, {withToken: false});
    expect(data).toEqual({categoryInfo: [{categoryID: 0}], succes: 'true'});
    expect([...formOf(transport.requests[0])].slice(0, 2)).toEqual([
      ['categoryID', '0'],
      ['empty', ''],
    ]);
    expect(tokens.requests).toEqual([]);
  });

  it('is sent a token when asked', async () => {
    const {gateway, transport} = openGateway([{json: {}}]);
    await gateway.callUnlisted(unlisted, {}, {withToken: true});
    expect(formOf(transport.requests[0]).get('access_token')).toBe('CANARY-token-1');
  });

  it.each([
    ['namespace', {...unlisted, namespace: 'a/b'}],
    ['namespace', {...unlisted, namespace: '..'}],
    ['name', {...unlisted, name: 'x?y'}],
    ['name', {...unlisted, name: ''}],
    ['version', {...unlisted, version: 1.5}],
    ['version', {...unlisted, version: -1}],
  ])('is refused with a %s that fits no path', async (part, api) => {
    const {gateway, transport} = openGateway([{}]);
    const error = await thrownBy(() => gateway.callUnlisted(api, {}, {withToken: false}));
    expect(error.code).toBe('USAGE_INVALID');
    expect(error.text.en).toContain(`The ${part} holds`);
    expect(transport.requests).toEqual([]);
  });

  it.each(['_aop_signature', 'access_token', ''])('is refused with the parameter %j', async (name) => {
    const {gateway} = openGateway([{}]);
    const error = await thrownBy(() =>
      gateway.callUnlisted(unlisted, {[name]: 'CANARY'}, {withToken: false}),
    );
    expect(error.code).toBe('USAGE_INVALID');
    expect(JSON.stringify(error)).not.toContain('CANARY');
  });
});

describe('a gateway', () => {
  it.each(['http://gw.open.1688.com/openapi', 'ftp://x', 'nonsense', 'https://u:p@gw.open.1688.com'])(
    'is not opened at %s, where no secret may go',
    async (baseUrl) => {
      const error = await thrownBy(() => openGateway([], {baseUrl}));
      expect(error.code).toBe('USAGE_INVALID');
      expect(error.text.en).toContain('ALI1688_GATEWAY_URL');
    },
  );

  it.each(['', 'a/b', '1?x', '..', '1 2'])('is not opened for the AppKey %j', async (appKey) => {
    const application = {appKey, appSecret: new Secret('s')};
    const error = await thrownBy(() => openGateway([], {application}));
    expect(error.code).toBe('USAGE_INVALID');
    expect(error.hint.en).toContain('ALI1688_APP_KEY');
  });

  it('does not call the token service, whose answers would be printed', async () => {
    const {gateway, transport} = openGateway([{}]);
    const api: Api = systemOauth2GetToken;
    const listed = await thrownBy(() => gateway.call(api, {}));
    const unlisted = {namespace: 'System.OAuth2', name: 'getToken', version: 1};
    const other = await thrownBy(() => gateway.callUnlisted(unlisted, {}, {withToken: false}));
    expect([listed.code, other.code]).toEqual(['USAGE_INVALID', 'USAGE_INVALID']);
    expect(listed.hint.en).toContain('auth login');
    expect(transport.requests).toEqual([]);
  });
});
