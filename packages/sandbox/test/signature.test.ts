import {Secret} from '@ali1688/contracts/ports';
import {createHmac} from 'node:crypto';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {builtInApplication, startSandbox, type Sandbox} from '../src/index.ts';
import {field, paths, post, postSigned, refusalOf, sign, type Fields} from './support/client.ts';

const documented = {appKey: '1000000', appSecret: new Secret('test123')};
const ownPath = `${paths.currentTime}/${builtInApplication.appKey}`;
const ownSecret = builtInApplication.appSecret.reveal();

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({applications: [documented]});
});
afterAll(() => sandbox.close());

describe('vectors of gateway.md section 2', () => {
  test.each([
    ['D1', {b: '2', a: '1'}, '33E54F4F7B989E3E0E912D3FBD2F1A03CA7CCE88'],
    ['S1', {t: '20240101000000000+0800', q: 'a b%20c&d=e'}, '6F947E64C8E67EC062434AE4D4FFB7B532CB0A78'],
  ])('%s is accepted', async (_id, fields, signature) => {
    const path = 'param2/1/system/currentTime/1000000';
    const response = await post(sandbox, path, {...fields, _aop_signature: signature});

    expect(response.status).toBe(200);
  });

  test('finished strings are sorted, not names', async () => {
    const fields = {country: 'en', countryCode: 'US'};
    const byName = createHmac('sha1', ownSecret)
      .update(`${ownPath}countryencountryCodeUS`)
      .digest('hex')
      .toUpperCase();
    const right = await postSigned(sandbox, paths.currentTime, fields);
    const wrong = await post(sandbox, ownPath, {...fields, _aop_signature: byName});

    expect(right.status).toBe(200);
    expect(await refusalOf(wrong)).toEqual({status: 400, code: 'gw.SignatureInvalid'});
  });
});

describe('what is signed', () => {
  test.each<[string, Fields]>([
    ['no parameter at all', {}],
    ['an empty value', {empty: ''}],
    ['Chinese and emoji', {word: '女装 👗'}],
    ['parameters the API does not know', {_aop_responseFormat: 'json', _aop_datePattern: 'yyyy', more: '1'}],
    ['a timestamp of any age', {_aop_timestamp: '1'}],
  ])('%s is accepted when signed', async (_name, fields) => {
    expect((await postSigned(sandbox, paths.currentTime, fields)).status).toBe(200);
  });

  test('a parameter that is sent but not signed is refused', async () => {
    const signature = sign(ownPath, {a: '1'}, ownSecret);
    const response = await post(sandbox, ownPath, {a: '1', b: '2', _aop_signature: signature});

    expect(await refusalOf(response)).toEqual({status: 400, code: 'gw.SignatureInvalid'});
  });
});

describe('where parameters travel', () => {
  const signature = sign(ownPath, {a: '1', b: '2 +'}, ownSecret);
  const all = {a: '1', b: '2 +', _aop_signature: signature};
  const send = (query: Fields, body?: RequestInit) =>
    fetch(`${sandbox.gatewayUrl}/${ownPath}?${new URLSearchParams(query).toString()}`, body);

  test('GET with everything in the query', async () => {
    expect((await send(all)).status).toBe(200);
  });

  test('POST with everything in the query and an empty body', async () => {
    expect((await send(all, {method: 'POST'})).status).toBe(200);
  });

  test('POST with one in the query and the others in the form', async () => {
    const form = new URLSearchParams({b: '2 +', _aop_signature: signature});

    expect((await send({a: '1'}, {method: 'POST', body: form})).status).toBe(200);
  });

  test('a JSON body is not read', async () => {
    const headers = {'Content-Type': 'application/json'};
    const response = await send({}, {method: 'POST', body: JSON.stringify(all), headers});

    expect(await refusalOf(response)).toEqual({status: 400, code: 'gw.SignatureMissing'});
  });

  test.each([
    ['in the query', `a=1&${new URLSearchParams(all).toString()}`, ''],
    ['in query and form', 'a=1', new URLSearchParams(all).toString()],
  ])('one that is sent twice %s is refused', async (_name, query, form) => {
    const body = form === '' ? {} : {method: 'POST', body: new URLSearchParams(form)};
    const response = await fetch(`${sandbox.gatewayUrl}/${ownPath}?${query}`, body);

    expect(await refusalOf(response)).toEqual({status: 400, code: 'sandbox.RepeatedParameter'});
  });
});

describe('a wrong signature of a known kind is explained in the list of requests', () => {
  const fields = {country: 'en +', countryCode: 'US'};
  const right = sign(ownPath, fields, ownSecret);
  const hmac = (text: string) => createHmac('sha1', ownSecret).update(text).digest('hex').toUpperCase();

  test.each([
    ['lower case', right.toLowerCase(), /lower case/],
    ['Base64', Buffer.from(right, 'hex').toString('base64'), /Base64/],
    ['sorted by name', hmac(`${ownPath}countryen +countryCodeUS`), /by name/],
    ['path with openapi', hmac(`/openapi/${ownPath}countryCodeUScountryen +`), /openapi/],
    ['path without slash', hmac(`openapi/${ownPath}countryCodeUScountryen +`), /openapi/],
    ['no path', hmac('countryCodeUScountryen +'), /path/],
    ['encoded values', hmac(`${ownPath}countryCodeUScountryen%20%2B`), /raw/],
  ])('%s', async (_name, signature, text) => {
    const response = await post(sandbox, ownPath, {...fields, _aop_signature: signature});
    const latest = sandbox.requests.list.at(-1);

    expect(response.status).toBe(400);
    expect(latest?.diagnosis?.en).toMatch(text);
    expect(latest?.diagnosis?.zh).toBeTruthy();
  });

  test('any other signature has no explanation', async () => {
    const response = await post(sandbox, ownPath, {...fields, _aop_signature: 'F'.repeat(40)});

    expect(field(await response.json(), 'error_message')).toBe('Invalid signature');
    expect(sandbox.requests.list.at(-1)).not.toHaveProperty('diagnosis');
  });
});
