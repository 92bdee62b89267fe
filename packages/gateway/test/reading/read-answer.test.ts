import {
  alibabaCategoryGet,
  categoryTranslationGetById,
  categoryTranslationGetByKeyword,
  productTopListQuery,
  systemCurrentTime,
  systemOauth2GetToken,
  type Api,
} from '@ali1688/contracts';
import {isErrorCode, type Ali1688Error} from '@ali1688/contracts/errors';
import {Secret} from '@ali1688/contracts/ports';
import {createEchoRedactor} from '@ali1688/contracts/secrets';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {AnswerFacts} from '../../src/reading/answer-error.ts';
import {readAnswer, readAnswerData} from '../../src/reading/read-answer.ts';
import {bytes} from '../support/scripted-transport.ts';
import {thrownBy} from '../support/thrown-by.ts';

const topList: Api = productTopListQuery;
const secret = new Secret('tok+en/secret');

function factsOf(httpStatus: number, api: string = topList.name): AnswerFacts {
  return {api, httpStatus, redact: createEchoRedactor([secret])};
}

function refusalOf(status: number, body: unknown, api: Api = topList): Promise<Ali1688Error> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return thrownBy(() => readAnswer(api, bytes(text), factsOf(status, api.name)));
}

describe('answers with data', () => {
  it('are unwrapped twice', () => {
    const body = {result: {success: true, code: 'S0000', message: '成功', result: {rankId: '1111'}}};
    expect(readAnswer(productTopListQuery, bytes(JSON.stringify(body)), factsOf(200))).toEqual({
      rankId: '1111',
    });
  });

  it.each([true, 'true', 'TRUE', ' true '])('count as successful with success %j', (success) => {
    const body = {result: {success, result: {rankId: 1111}}};
    expect(readAnswer(productTopListQuery, bytes(JSON.stringify(body)), factsOf(200))).toEqual({
      rankId: '1111',
    });
  });

  it('may lack the outer wrapper, as the official sample of getById does', () => {
    const body = {
      result: {
        fromCache: true,
        children: null,
        level: '2',
        leaf: false,
        categoryId: 1031910,
        parentCateId: 10166,
      },
      success: true,
      code: 'S0000',
      message: '成功',
    };
    expect(readAnswer(categoryTranslationGetById, bytes(JSON.stringify(body)), factsOf(200))).toEqual({
      categoryId: '1031910',
      parentCateId: '10166',
      level: '2',
      leaf: false,
    });
  });

  it('may say success at the outer level alone', () => {
    const body = {success: 'true', result: {code: 'S0000', message: '成功', result: [{categoryId: 1}]}};
    expect(readAnswer(categoryTranslationGetByKeyword, bytes(JSON.stringify(body)), factsOf(200))).toEqual([
      {categoryId: '1'},
    ]);
  });

  it.each([
    {result: {code: 'S0000', message: '成功', result: {rankId: '1111'}}},
    {result: {success: null, result: {rankId: '1111'}}},
  ])('count although nothing says success: %j', (body) => {
    expect(readAnswer(productTopListQuery, bytes(JSON.stringify(body)), factsOf(200))).toEqual({
      rankId: '1111',
    });
  });

  it('may leave empty data out or send null', () => {
    for (const body of [
      '{"result":{"success":true,"code":"S0000"}}',
      '{"result":{"success":true,"result":null}}',
    ]) {
      expect(readAnswer(productTopListQuery, bytes(body), factsOf(200))).toBeUndefined();
    }
  });

  it('keep a 19-digit id exact', () => {
    const body =
      '{"result":{"success":true,"result":{"rankProductModels":[{"itemId":1164408192156408878}]}}}';
    expect(readAnswer(productTopListQuery, bytes(body), factsOf(200))).toEqual({
      rankProductModels: [{itemId: '1164408192156408878'}],
    });
  });

  it.each([true, 'true', ' TRUE '])('may stand beside the flag, spelled succes and %j', (succes) => {
    const body = {succes, categoryInfo: [{categoryID: 54}], errorMsg: null, errorCode: ''};
    expect(readAnswer(alibabaCategoryGet, bytes(JSON.stringify(body)), factsOf(200))).toEqual({
      categoryInfo: [{categoryID: '54'}],
    });
  });

  it('may be null or missing beside the flag', () => {
    for (const body of ['{"succes":"true","categoryInfo":null}', '{"success":true}']) {
      expect(readAnswer(alibabaCategoryGet, bytes(body), factsOf(200))).toEqual({});
    }
  });

  it('may be a bare value', () => {
    const body = bytes('"20261010164552223+0800"');
    expect(readAnswer(systemCurrentTime, body, factsOf(200))).toBe('20261010164552223+0800');
    expect(readAnswerData('bare', bytes('1760000000000'), factsOf(200))).toBe(1760000000000);
  });

  it('may be a token object', () => {
    const body = bytes('{"access_token":"t","expires_in":"36000","aliId":"1"}');
    expect(readAnswer(systemOauth2GetToken, body, factsOf(200))).toEqual({
      access_token: 't',
      expires_in: 36000,
      aliId: '1',
    });
  });

  it('may carry an errorCode that says nothing', () => {
    const data = {success: true, errorCode: '', errorMessage: null, result: {a: 1}};
    expect(readAnswerData('bare', bytes(JSON.stringify(data)), factsOf(200))).toEqual(data);
    expect(readAnswerData('bare', bytes('{"error_code":0,"id":1}'), factsOf(200))).toEqual({
      error_code: 0,
      id: 1,
    });
  });
});

describe('refusals of the gateway', () => {
  it.each([
    ['gw.APIUnsupported', 400, 'API_UNSUPPORTED', false],
    ['gw.AppKeyNotFound', 400, 'APP_KEY_UNKNOWN', false],
    ['gw.AppKeyMissing', 400, 'APP_KEY_UNKNOWN', false],
    ['gw.SignatureMissing', 400, 'SIGNATURE_REJECTED', false],
    ['gw.SignatureInvalid', 400, 'SIGNATURE_REJECTED', false],
    ['401', 401, 'TOKEN_REJECTED', false],
    [401, 401, 'TOKEN_REJECTED', false],
    ['gw.UserNotLogin', 400, 'TOKEN_REJECTED', false],
    ['gw.APIACLDecline', 400, 'PERMISSION_DENIED', false],
    ['gw.ParamMissing', 400, 'API_REJECTED', false],
    ['gw.IllegalParam', 400, 'API_REJECTED', false],
    ['gw.QosAppFrequencyLimit', 400, 'RATE_LIMITED', true],
    ['gw.QosAPIFrequencyLimit', 400, 'RATE_LIMITED', true],
    ['gw.QosRequestLimit', 400, 'RATE_LIMITED', true],
    ['gw.NoUsageLeftError', 400, 'QUOTA_EXHAUSTED', false],
    ['gw.Timeout', 400, 'GATEWAY_UNAVAILABLE', true],
    ['100', 400, 'API_REJECTED', false],
    ['400', 400, 'API_REJECTED', false],
    ['403', 400, 'QUOTA_EXHAUSTED', false],
    [404, 404, 'API_UNSUPPORTED', false],
    ['500', 500, 'GATEWAY_UNAVAILABLE', true],
    ['502', 400, 'GATEWAY_UNAVAILABLE', true],
    ['504', 400, 'GATEWAY_UNAVAILABLE', true],
    ['ISV.INVALID_PARAM', 400, 'API_REJECTED', false],
    ['ISP.SYSTEM_ERROR', 400, 'API_REJECTED', true],
    ['gw.BrandNew', 400, 'API_REJECTED', false],
    ['gw.BrandNew', 503, 'GATEWAY_UNAVAILABLE', true],
    ['gw.BrandNew', 401, 'TOKEN_REJECTED', false],
    ['toString', 400, 'API_REJECTED', false],
  ])('%s with HTTP %i is %s', async (errorCode, status, code, retryable) => {
    const error = await refusalOf(status, {error_code: errorCode, error_message: 'said', request_id: 'r1'});
    expect(error.code).toBe(code);
    expect(error.retryable).toBe(retryable);
    expect(error.details.gateway).toEqual({
      httpStatus: status,
      errorCode: String(errorCode),
      errorMessage: 'said',
      requestId: 'r1',
    });
    expect(error.text.en).toContain(`${errorCode}: said`);
    expect(error.text.zh).toContain(`${errorCode}: said`);
    expect(error.hint.en).not.toBe('');
    expect(error.hint.zh).toMatch(/\p{Script=Han}/u);
  });

  it('is recognised inside a 200', async () => {
    const error = await refusalOf(200, {
      error_code: 'gw.APIACLDecline',
      exception: 'AppKey is not allowed(acl)',
    });
    expect(error.code).toBe('PERMISSION_DENIED');
    expect(error.details.gateway?.errorMessage).toBe('AppKey is not allowed(acl)');
  });

  it('may be spelt errorCode and errorMessage', async () => {
    const error = await refusalOf(400, {errorCode: 'gw.ParamMissing', errorMessage: 'Required argument a'});
    expect(error.code).toBe('API_REJECTED');
    expect(error.details.gateway?.errorCode).toBe('gw.ParamMissing');
  });

  it('knows the old 400 as a signature only where the text says so', async () => {
    const error = await refusalOf(400, {error_code: '400', error_message: 'Invalid signature'});
    expect(error.code).toBe('SIGNATURE_REJECTED');
  });

  it('may be plain words about the token, whatever the status', async () => {
    for (const status of [200, 400, 401]) {
      const error = await refusalOf(status, 'Request need user authenticated');
      expect(error.code).toBe('TOKEN_REJECTED');
      expect(error.details.gateway?.errorMessage).toBe('Request need user authenticated');
    }
    expect((await refusalOf(200, '"Request need user authorized"')).code).toBe('TOKEN_REJECTED');
  });

  it.each([
    ['<html>Bad gateway</html>', 502, 'GATEWAY_UNAVAILABLE'],
    ['', 503, 'GATEWAY_UNAVAILABLE'],
    ['[]', 500, 'GATEWAY_UNAVAILABLE'],
    ['<html>', 429, 'RATE_LIMITED'],
    ['<html>', 401, 'TOKEN_REJECTED'],
    ['<html>', 403, 'API_REJECTED'],
    ['null', 400, 'API_REJECTED'],
    ['{}', 404, 'API_REJECTED'],
  ])('with the unhelpful body %j and HTTP %i is %s', async (body, status, code) => {
    const error = await refusalOf(status, body);
    expect(error.code).toBe(code);
    expect(error.details.gateway).toEqual({httpStatus: status});
    expect(error.text.en).toContain(`HTTP ${status}`);
  });

  it.each([
    ['<html>', 403],
    ['<!doctype html>', 404],
    ['', 418],
    ['<html>', 400],
    ['{}', 400],
  ])('that says nothing, %j with HTTP %i, points to address and proxy', async (body, status) => {
    const {code, text, hint} = await refusalOf(status, body);
    expect(code).toBe('API_REJECTED');
    expect(text.zh).toContain(`HTTP ${status}`);
    for (const words of [hint.en, hint.zh]) {
      expect(words).toContain('ALI1688_GATEWAY_URL');
      expect(words).toMatch(/proxy|代理/);
    }
  });

  it.each(['gw.AppKeyMissing', 'gw.SignatureMissing'])('is a fault to report: %s', async (errorCode) => {
    const {hint} = await refusalOf(400, {error_code: errorCode});
    expect(hint.en).toContain('report');
    expect(hint.zh).toContain('反馈');
    expect(hint.en).not.toContain('ALI1688_');
  });

  it('passes plain words of an error on', async () => {
    const error = await refusalOf(400, 'out of order');
    expect(error.details.gateway?.errorMessage).toBe('out of order');
  });

  it('loses an echoed token and control characters and is bounded', async () => {
    const echo = `bad access_token ${secret.reveal()} ${encodeURIComponent(secret.reveal())}\u0007 ${'x'.repeat(9000)}`;
    const error = await refusalOf(400, {error_code: `gw.${'y'.repeat(500)}`, error_message: echo});
    const shown = JSON.stringify([error.message, error.text, error.hint, error.details.gateway]);
    expect(shown).not.toContain(secret.reveal());
    expect(shown).not.toContain(encodeURIComponent(secret.reveal()));
    expect(shown).not.toContain('\\u0007');
    expect(error.details.gateway?.errorMessage?.length).toBe(500);
    expect(error.details.gateway?.errorCode?.length).toBe(100);
  });

  it('never crashes, whatever the body and the status', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.integer({min: 200, max: 599}), async (body, status) => {
        const read = async () => readAnswer(topList, bytes(JSON.stringify(body)), factsOf(status));
        // Anything but an error of the suite would pass through thrownBy and fail here.
        const error = await read().then(
          () => undefined,
          () => thrownBy(read),
        );
        expect(error === undefined || isErrorCode(error.code)).toBe(true);
      }),
    );
  });
});

describe('refusals of a service inside a 200', () => {
  it.each([
    [
      'inner level',
      {result: {success: false, code: 'SP0056', message: '商品不存在'}},
      'SP0056',
      '商品不存在',
    ],
    ['text "false"', {result: {success: 'false', code: 'SP0056', message: 'no'}}, 'SP0056', 'no'],
    [
      'outer level',
      {success: false, code: 'E1', message: '没有该商品的查询权限'},
      'E1',
      '没有该商品的查询权限',
    ],
    [
      'outer beats inner',
      {success: 'false', msg: 'no', result: {success: true, result: {}}},
      undefined,
      'no',
    ],
    ['older services', {success: false, errorCode: '500_2', errorMessage: 'wrong'}, '500_2', 'wrong'],
    ['retCode', {result: {success: false, retCode: 'R1', retMsg: 'trend'}}, 'R1', 'trend'],
    ['succes', {succes: 'false', errorMsg: 'spelt'}, undefined, 'spelt'],
    [
      'succes with null data',
      {succes: 'false', categoryInfo: null, errorCode: '500_1', errorMsg: '类目不存在'},
      '500_1',
      '类目不存在',
    ],
    [
      'succes with an error text alone',
      {succes: 'true', categoryInfo: null, errorMsg: 'none'},
      undefined,
      'none',
    ],
    [
      'success with an error text alone',
      {success: true, errorMessage: 'nothing here'},
      undefined,
      'nothing here',
    ],
    ['a code as a number', {result: {success: false, code: 56, message: 'x'}}, '56', 'x'],
  ])('%s', async (_name, body, errorCode, errorMessage) => {
    const error = await refusalOf(200, body);
    expect(error.code).toBe('API_REJECTED');
    expect(error.retryable).toBe(false);
    expect(error.details.gateway).toEqual({
      httpStatus: 200,
      ...(errorCode === undefined ? {} : {errorCode}),
      errorMessage,
    });
  });

  it.each([
    {code: 'ISP.SYSTEM_ERROR', message: 'x'},
    {code: 'SYSTEM_ERROR', message: 'x'},
    {code: '500', message: 'x'},
    {code: 'X1', message: '系统繁忙，请稍后再试'},
    {code: 'X1', message: 'isp.remote-service-error'},
  ])('that say the service failed may be repeated: $code $message', async (refusal) => {
    const error = await refusalOf(200, {result: {success: false, ...refusal}});
    expect(error.code).toBe('API_REJECTED');
    expect(error.retryable).toBe(true);
    expect(error.hint.en).toContain('try again');
  });

  it('are definite for ISV codes, even with a text about the system', async () => {
    const error = await refusalOf(200, {
      result: {success: false, code: 'ISV.INVALID_PARAM', message: '系统错误'},
    });
    expect(error.retryable).toBe(false);
  });

  it('mean "ask again" for 500_2 on the one API that says so', async () => {
    const body = bytes('{"success":false,"errorCode":"500_2"}');
    const error = await thrownBy(() =>
      readAnswerData('bare', body, factsOf(200, 'alibaba.category.attribute.get')),
    );
    expect(error.retryable).toBe(true);
  });

  it('are the gateway being down when the status says so', async () => {
    const error = await refusalOf(500, {success: false, errorCode: '500_2'});
    expect(error.code).toBe('GATEWAY_UNAVAILABLE');
  });

  it('keep the classes of gateway codes', async () => {
    const error = await refusalOf(200, {result: {success: false, code: 'gw.QosAPIFrequencyLimit'}});
    expect(error.code).toBe('RATE_LIMITED');
  });

  it('hold for an API without a contract too', async () => {
    const body = bytes('{"result":{"success":false,"code":"SP1"}}');
    const error = await thrownBy(() => readAnswerData('bare', body, factsOf(200)));
    expect(error.details.gateway?.errorCode).toBe('SP1');
  });
});

describe('refusals of the token service', () => {
  it.each([
    [400, {error: 'invalid_grant', error_description: 'expired'}, 'REFRESH_REJECTED'],
    [200, {error: 'invalid_client'}, 'REFRESH_REJECTED'],
    [401, {error: 'invalid_token'}, 'REFRESH_REJECTED'],
    [500, {error: 'server_error'}, 'GATEWAY_UNAVAILABLE'],
    [400, {error_code: 'gw.AppKeyNotFound', error: 'x'}, 'APP_KEY_UNKNOWN'],
    [400, {error_code: 'gw.QosAppFrequencyLimit'}, 'RATE_LIMITED'],
  ])('HTTP %i %j is %s', async (status, body, code) => {
    expect((await refusalOf(status, body, systemOauth2GetToken)).code).toBe(code);
  });

  it('is an unusable answer without a token', async () => {
    const error = await refusalOf(200, {expires_in: '36000'}, systemOauth2GetToken);
    expect(error.code).toBe('RESPONSE_INVALID');
    expect(error.text.en).toContain('"access_token"');
  });
});

describe('unusable answers', () => {
  it.each([
    ['', 'empty body'],
    ['   ', 'empty body'],
    ['<!DOCTYPE html><html>', 'web page'],
    ['\n<html>', 'web page'],
    ['{"result":', 'not JSON'],
    ['ok', 'not JSON'],
  ])('with the body %j say so', async (body, words) => {
    const error = await refusalOf(200, body);
    expect(error.code).toBe('RESPONSE_INVALID');
    expect(error.retryable).toBe(false);
    expect(error.text.en).toContain(words);
    expect(error.details.gateway).toEqual({httpStatus: 200});
  });

  it.each([301, 302, 307, 308, 304])('are redirects: HTTP %i', async (status) => {
    const error = await refusalOf(status, {error_code: 'gw.Any', Location: 'https://elsewhere.test'});
    expect(error.code).toBe('RESPONSE_INVALID');
    expect(error.text.en).toContain('not followed');
    expect(JSON.stringify(error)).not.toContain('elsewhere');
  });

  it.each([
    ['{}', 'result.success'],
    ['{"result":{}}', 'result.success'],
    ['{"result":{"rankId":"1"}}', 'result.success'],
    ['{"result":{"success":null,"result":{}}}', 'result.success'],
    ['{"result":{"code":"S0000","result":[]}}', 'result.success'],
    ['{"result":{"result":{"rankId":null}}}', 'result.success'],
    ['{"result":{"errorMessage":"no","result":{"rankId":"1"}}}', 'result.success'],
    ['{"result":{"success":"maybe","result":{"rankId":"1"}}}', 'result.success'],
    ['{"success":"maybe","result":{"result":{"rankId":"1"}}}', 'result.success'],
    ['{"success":true,"result":{"success":"maybe"}}', 'result.success'],
    ['{"result":{"success":true,"result":{"rankProductModels":7}}}', 'rankProductModels'],
    ['{"result":{"success":true,"result":{"rankProductModels":[{"sort":{}}]}}}', 'rankProductModels.0.sort'],
  ])('%s name the field %s', async (body, path) => {
    const error = await refusalOf(200, body);
    expect(error.code).toBe('RESPONSE_INVALID');
    expect(error.text.en).toContain(`"${path}"`);
    expect(error.text.zh).toContain(path);
  });

  it.each([
    ['{}', '"success"'],
    ['{"categoryInfo":[{"categoryID":54}]}', '"success"'],
    ['{"succes":"maybe","categoryInfo":null}', '"succes"'],
    ['{"succes":null,"categoryInfo":[]}', '"succes"'],
    ['{"succes":"true","categoryInfo":[{"categoryID":1.5}]}', '"categoryInfo.0.categoryID"'],
    ['[]', 'the whole answer'],
    ['null', 'the whole answer'],
  ])('in the older envelope: %s, naming %s', async (body, words) => {
    const error = await refusalOf(200, body, alibabaCategoryGet);
    expect(error.code).toBe('RESPONSE_INVALID');
    expect(error.text.en).toContain(words);
  });

  it.each(['[]', '"text"', '7', 'null', 'true', '{"result":{"success":true,"result":"text"}}'])(
    '%s are no empty success',
    async (body) => {
      const error = await refusalOf(200, body);
      expect(error.code).toBe('RESPONSE_INVALID');
      expect(error.text.en).toContain('the whole answer');
    },
  );

  it('do not repeat the value of a field', async () => {
    const error = await refusalOf(
      200,
      '{"result":{"success":true,"result":{"rankProductModels":"PRIVATE"}}}',
    );
    expect(JSON.stringify([error.text, error.hint, error.details.gateway])).not.toContain('PRIVATE');
  });
});
