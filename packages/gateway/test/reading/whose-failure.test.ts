import {alibabaCategoryGet, productTopListQuery, type Api} from '@ali1688/contracts';
import {concernsOneItem, isServiceRefusal, type Ali1688Error} from '@ali1688/contracts/errors';
import {describe, expect, it} from 'vitest';
import {deepestNesting} from '../../src/reading/json-body.ts';
import {readAnswer, readAnswerData} from '../../src/reading/read-answer.ts';
import {bytes} from '../support/scripted-transport.ts';
import {thrownBy} from '../support/thrown-by.ts';

const topList: Api = productTopListQuery;

function failureOf(httpStatus: number, body: unknown, api: Api = topList): Promise<Ali1688Error> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return thrownBy(() => readAnswer(api, bytes(text), {api: api.name, httpStatus, redact: (shown) => shown}));
}

describe('a failure that is about one item', () => {
  it.each([
    ['the service refuses', {result: {success: false, code: 'SP0056', message: '商品不存在'}}],
    ['the service refuses at the outer level', {success: 'false', message: '没有该商品的查询权限'}],
    ['an older service refuses', {success: false, errorCode: 'SYSTEM_MAINTENANCE', errorMessage: 'x'}],
    ['the service is busy', {result: {success: false, code: 'ISP.SYSTEM_ERROR'}}],
    ['an agent service refuses', {success: false, error: '无法处理', errorCode: 'E1', eagleTraceId: 't'}],
  ])('is one of its own: %s', async (_what, body) => {
    const error = await failureOf(200, body);
    expect([error.code, isServiceRefusal(error), concernsOneItem(error)]).toEqual([
      'API_REJECTED',
      true,
      true,
    ]);
  });

  it('is data of it that cannot be read, which is no refusal', async () => {
    const error = await failureOf(200, {result: {success: true, result: {rankProductModels: 7}}});
    expect([error.code, isServiceRefusal(error), concernsOneItem(error)]).toEqual([
      'RESPONSE_INVALID',
      false,
      true,
    ]);
  });
});

describe('a failure that would meet every other item as well', () => {
  const page = '<!DOCTYPE html><html><title>405</title></html>';
  it.each<[string, number, unknown]>([
    ['a page', 405, page],
    ['a page', 403, page],
    ['a page', 200, page],
    ['a page', 404, `\n<!-- a --><html>`],
    ['no body', 405, ''],
    ['no body', 400, ''],
    ['no body', 200, ''],
    ['plain words', 400, 'Bad Request'],
    ['plain words', 200, 'ok'],
    ['a code nobody knows', 400, {error_code: 'gw.SomethingNew', error_message: 'IP不在白名单内'}],
    ['the same with HTTP 200', 200, {error_code: 'gw.SomethingNew', error_message: 'IP不在白名单内'}],
    ['maintenance', 200, {errorCode: 'SYSTEM_MAINTENANCE'}],
    ['maintenance', 503, {errorCode: 'SYSTEM_MAINTENANCE'}],
    ['an error alone', 200, {error: 'IP blocked'}],
    ['a wrong parameter, said by the gateway', 400, {error_code: 'gw.ParamMissing'}],
    ['a refusal of a service with an error status', 400, {result: {success: false, code: 'X'}}],
    ['a permission, although the service says it', 200, {result: {success: false, code: 'gw.APIACLDecline'}}],
    ['a token, although the service says it', 200, {success: false, error: 'Request need user authorized'}],
    ['something that is no envelope', 200, {}],
    ['a list', 200, []],
    ['a redirect', 302, page],
  ])('is none of its own: %s, HTTP %i', async (_what, status, body) => {
    const error = await failureOf(status, body);
    expect([isServiceRefusal(error), concernsOneItem(error)]).toEqual([false, false]);
  });

  it.each([405, 403, 200])(
    'the page of a firewall, HTTP %i, says blocked, wait or another network',
    async (status) => {
      const {retryable, text, hint} = await failureOf(status, page);
      expect(retryable).toBe(false);
      expect(text.en).toMatch(/web page.*blocked/);
      expect(text.zh).toContain('拦截');
      expect(hint.en).toMatch(/wait.*change the network/);
      expect(hint.zh).toMatch(/等待.*更换网络/);
      expect(`${text.en} ${hint.en}`).not.toMatch(/run .*again|try again|correct/i);
    },
  );

  it('a code that nobody knows is told in the words of 1688, and the input is not blamed', async () => {
    const {text, hint} = await failureOf(400, {
      error_code: 'gw.SomethingNew',
      error_message: 'IP不在白名单内',
    });
    expect(text.zh).toContain('gw.SomethingNew: IP不在白名单内');
    expect(hint.en).not.toMatch(/correct/i);
    expect(hint.zh).not.toContain('修正');
  });

  it.each([
    {error_code: 'gw.ParamMissing', error_message: 'Required argument X'},
    {error_code: '400', error_message: 'Illegal argument X : expect [type: A] but [type: B]'},
    {error_code: 'gw.Other', error_message: 'Invalidate date format'},
    {error_code: 'ISV.INVALID_PARAM'},
  ])('what is known to be about the input asks to correct it: %j', async (body) => {
    expect((await failureOf(400, body)).hint.en).toMatch(/^Correct the input/);
  });
});

describe('a refused token', () => {
  it.each<[number, unknown]>([
    [200, {error: 'Request need user authorized'}],
    [200, {error: 'Request need user authenticated', request_id: 'r'}],
    [400, {error: 'Request need user authorized'}],
    [200, {error_message: 'Request need user authorized'}],
    [200, {success: false, errorMessage: 'Request need user authorized'}],
    [200, {result: {success: false, message: 'Request need user authorized'}}],
    [200, 'Request need user authorized'],
  ])('is known by its words, HTTP %i %j', async (status, body) => {
    const error = await failureOf(status, body);
    expect([error.code, error.details.gateway?.errorMessage]).toEqual([
      'TOKEN_REJECTED',
      expect.stringContaining('Request need user auth'),
    ]);
  });

  it('is one on an API without a contract, and in the older envelope', async () => {
    const body = '{"error":"Request need user authorized"}';
    const facts = {api: 'any', httpStatus: 200, redact: (text: string) => text};
    expect((await thrownBy(() => readAnswerData('bare', bytes(body), facts))).code).toBe('TOKEN_REJECTED');
    expect((await failureOf(200, body, alibabaCategoryGet)).code).toBe('TOKEN_REJECTED');
  });
});

describe('a refused permission', () => {
  it('names the API, the solution, and that ordering and granting are two steps', async () => {
    const {text, hint} = await failureOf(400, {error_code: 'gw.APIACLDecline'});
    expect([text.en, text.zh]).toEqual([
      expect.stringContaining('product.topList.query'),
      expect.stringContaining('product.topList.query'),
    ]);
    for (const words of [hint.en, hint.zh]) expect(words).toMatch(/跨境大客户寻源通.*1703167397970/);
    expect([hint.en, hint.zh]).toEqual([
      expect.stringContaining('Two steps'),
      expect.stringContaining('两步'),
    ]);
  });
});

describe('a refusal for frequency', () => {
  it('says how long 1688 asks to wait, where it does', async () => {
    const facts = {api: 'any', httpStatus: 429, redact: (text: string) => text};
    const hintOf = async (retryAfterMs?: number) =>
      (await thrownBy(() => readAnswerData('bare', bytes('{}'), {...facts, retryAfterMs}))).hint;
    expect(await hintOf(1_200_000)).toEqual({
      en: expect.stringContaining('wait 1200 s'),
      zh: expect.stringContaining('等待 1200 秒'),
    });
    expect((await hintOf()).en).toContain('Wait a minute');
  });
});

describe('by which a call is found again', () => {
  it.each<[unknown, object]>([
    [{error_code: 'gw.X', request_id: 'r'}, {requestId: 'r'}],
    [{error_code: 'gw.X', eagleTraceId: 'e'}, {traceId: 'e'}],
    [{success: false, error: 'no', traceId: 't'}, {traceId: 't'}],
    [{eagleTraceId: 'e', result: {success: false, message: 'no'}}, {traceId: 'e'}],
    [{result: {success: false, message: 'no', traceId: 12, requestId: 'r'}}, {traceId: '12', requestId: 'r'}],
    [{success: true, errorMessage: 'no', traceId: 't'}, {traceId: 't'}],
  ])('stands in the failure: %j', async (body, expected) => {
    expect((await failureOf(200, body)).details.gateway).toMatchObject(expected);
  });

  it('is bounded and printable', async () => {
    const traceId = `a\u001b[31m${'b'.repeat(5000)}`;
    const shown = (await failureOf(200, {success: false, message: 'no', traceId})).details.gateway?.traceId;
    expect(shown).toMatch(/^a \[31mb+…$/);
    expect(shown).toHaveLength(100);
  });
});

describe('an answer that nests deeply', () => {
  const nested = (depth: number): string => `${'[{"a":'.repeat(depth / 2)}1${'}]'.repeat(depth / 2)}`;
  const read =
    (text: string, httpStatus = 200) =>
    () =>
      readAnswerData('bare', bytes(text), {api: 'any', httpStatus, redact: (shown) => shown});

  it('is read as deep as the limit says', () => {
    expect(JSON.stringify(read(nested(deepestNesting))())).toBe(nested(deepestNesting));
  });

  it.each([deepestNesting + 2, 2_400, 24_000, 4_000_000])(
    'is refused at %i levels, with the limit',
    async (depth) => {
      const error = await thrownBy(read(nested(depth)));
      expect(error.code).toBe('RESPONSE_INVALID');
      expect([error.text.en, error.text.zh]).toEqual([
        expect.stringContaining(String(deepestNesting)),
        expect.stringContaining(String(deepestNesting)),
      ]);
    },
  );

  it('is still a refusal with an error status', async () => {
    expect((await thrownBy(read(nested(2400), 500))).code).toBe('GATEWAY_UNAVAILABLE');
    expect((await thrownBy(read(nested(2400), 400))).code).toBe('API_REJECTED');
  });

  it('counts no bracket inside of a string, and no list beside another', () => {
    const text = JSON.stringify({a: '[{"'.repeat(500), b: '\\', c: Array.from({length: 500}, () => [{}])});
    expect(JSON.stringify(read(text)())).toBe(text);
  });
});
