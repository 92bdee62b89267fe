import {productTopListQuery} from '@ali1688/contracts';
import {describe, expect, test} from 'vitest';
import {
  answerApi,
  businessRefusal,
  businessSuccess,
  productById,
  productOnDay,
  readMessageFields,
  refuseLanguage,
  startSandbox,
  translate,
  type ApiFacts,
  type Sandbox,
} from '../src/index.ts';
import {
  field,
  list,
  paths,
  post,
  postSigned,
  postWithToken,
  refusalOf,
  topListArguments,
} from './support/client.ts';

const namespace = 'com.example.shop';
const facts = {namespace, version: 1, protocol: 'param2', needsToken: true, signed: true} as const;
const detailContract: ApiFacts = {...facts, name: 'product.detail'};
const checkContract: ApiFacts = {...facts, name: 'types.check', version: 2, needsToken: false, signed: false};
const detailPath = `param2/1/${namespace}/product.detail`;
const checkPath = `param2/2/${namespace}/types.check`;

/** An entry as a plugin writes it, with exports of the package alone. */
const detail = answerApi(detailContract, {
  arguments: {offerDetailParam: {offerId: 'Long', country: 'String'}},
  answer(context, call) {
    const text = readMessageFields(call.parameters.valueOf('offerDetailParam'));
    const refusal = refuseLanguage(context, text('country'));
    if (refusal !== undefined) {
      return refusal;
    }
    const product = productById(context.catalogue, text('offerId'));
    if (product === undefined) {
      return businessRefusal({code: 'SANDBOX_NO_OFFER', message: '商品不存在'});
    }
    const {itemId, title, soldOut} = productOnDay(product, context.day());
    return businessSuccess({offerId: itemId, subject: translate(title, text('country')), soldOut});
  },
});

const check = answerApi(checkContract, {
  arguments: {
    long: 'Long',
    integer: 'Integer?',
    double: 'Double?',
    boolean: 'Boolean?',
    message: {list: 'List?', flag: 'Boolean?', price: 'Double?', id: 'Long?', inner: {name: 'String'}},
  },
  answer: () => businessSuccess('passed'),
});

const start = (notEstablished = {}) =>
  startSandbox({apis: [detail, check], today: '2026-11-26', notEstablished});

const askDetail = async (sandbox: Sandbox, offerId: unknown, country = 'en'): Promise<unknown> => {
  const offerDetailParam = JSON.stringify({offerId, country});
  return (await postWithToken(sandbox, detailPath, {offerDetailParam})).json();
};

describe('an API from outside', () => {
  test('stands beside the built-in ones, and finds what a ranking listed, with the same figures', async () => {
    await using sandbox = await start();
    const ranking: unknown = await (await postWithToken(sandbox, paths.topList, topListArguments)).json();
    const listed = list(ranking, 'result.result.rankProductModels');
    const found = await Promise.all(
      listed.map(async (item) =>
        field(await askDetail(sandbox, String(field(item, 'itemId'))), 'result.result'),
      ),
    );

    expect(found).toHaveLength(20);
    expect(found).toEqual(
      listed.map((item) => ({
        offerId: field(item, 'itemId'),
        subject: field(item, 'translateTitle'),
        soldOut: field(item, 'soldOut'),
      })),
    );
  });

  test('is checked like any other: token, signature, arguments', async () => {
    await using sandbox = await start();
    const {appKey} = sandbox.credentials;
    const offerDetailParam = '{"offerId": 1}';

    expect(await refusalOf(await post(sandbox, `${detailPath}/${appKey}`, {}))).toMatchObject({
      code: 'gw.SignatureMissing',
    });
    expect(await refusalOf(await postSigned(sandbox, detailPath, {}))).toEqual({status: 401, code: '401'});
    expect(await (await postWithToken(sandbox, detailPath, {offerDetailParam})).json()).toMatchObject({
      error_code: 'gw.ParamMissing',
      error_message: 'Required argument offerDetailParam.country : expect [type: String]',
    });
    expect(await askDetail(sandbox, 'one')).toMatchObject({
      error_code: 'gw.IllegalParam',
      error_message: 'Illegal argument offerDetailParam.offerId : expect [type: Long] but [type: String]',
    });
    expect(await askDetail(sandbox, 404)).toMatchObject({result: {success: false, code: 'SANDBOX_NO_OFFER'}});
  });

  test('is listed, can be named by a fault, and is counted', async () => {
    await using sandbox = await start();
    sandbox.setFaults([{kind: 'acl-decline', api: `${namespace}:product.detail:1`}]);
    const refused = await askDetail(sandbox, 1);
    const about: unknown = await (await fetch(`${sandbox.authUrl}/sandbox`)).json();
    const put = (api: string) =>
      fetch(`${sandbox.authUrl}/sandbox/faults`, {
        method: 'PUT',
        body: JSON.stringify([{kind: 'html', api}]),
      });

    expect(refused).toMatchObject({error_code: 'gw.APIACLDecline'});
    expect(list(about, 'apis')).toContain(`${namespace}:product.detail`);
    expect(sandbox.requests.byApi).toEqual({'product.detail': 1});
    expect([(await put('types.check')).status, (await put('nobody.knows')).status]).toEqual([200, 400]);
  });

  test('does not exist in a sandbox without it, nor in another version', async () => {
    await using sandbox = await start();
    await using other = await startSandbox();

    expect(await askDetail(other, 1)).toMatchObject({error_code: 'gw.APIUnsupported'});
    expect(await refusalOf(await post(sandbox, `param2/1/${namespace}/types.check/1`, {}))).toMatchObject({
      code: 'gw.APIUnsupported',
    });
    await expect(startSandbox({faults: [{kind: 'html', api: 'product.detail'}]})).rejects.toMatchObject({
      code: 'USAGE_INVALID',
    });
  });

  test('with the id of a built-in one takes its place', async () => {
    const mine = answerApi(productTopListQuery, {arguments: {}, answer: () => businessSuccess('mine')});
    await using sandbox = await startSandbox({apis: [mine]});
    const about: unknown = await (await fetch(`${sandbox.authUrl}/sandbox`)).json();
    const names = list(about, 'apis').filter((name) => String(name).endsWith('product.topList.query'));

    expect(await (await postWithToken(sandbox, paths.topList, {})).json()).toMatchObject({
      result: {result: 'mine'},
    });
    expect(names).toHaveLength(1);
  });
});

describe('the types of arguments', () => {
  const ask = async (sandbox: Sandbox, fields: Record<string, string>): Promise<unknown> => {
    const all = {long: '1', message: '{"inner":{"name":"x"}}', ...fields};
    const body: unknown = await (
      await post(sandbox, `${checkPath}/${sandbox.credentials.appKey}`, all)
    ).json();
    return field(body, 'result.result') ?? field(body, 'error_message');
  };

  test('what may be left out may be left out, and what fits passes', async () => {
    await using sandbox = await start();
    const message = '{"inner":{"name":"x"},"list":[],"flag":false,"price":1.5,"id":"9007199254740993"}';

    expect(await ask(sandbox, {})).toBe('passed');
    expect(await ask(sandbox, {integer: '-1', double: '1e3', boolean: 'true', message})).toBe('passed');
    expect(await ask(sandbox, {message: '{"inner":{"name":"x"},"price":2,"id":3}'})).toBe('passed');
  });

  test.each([
    [{long: ''}, 'Required argument long : expect [type: Long]'],
    [{integer: '2147483648'}, 'Illegal argument integer : expect [type: Integer] but [type: String]'],
    [{double: 'much'}, 'Illegal argument double : expect [type: Double] but [type: String]'],
    [{boolean: '1'}, 'Illegal argument boolean : expect [type: Boolean] but [type: String]'],
    [{message: '{}'}, 'Required argument message.inner : expect [type: Message]'],
    [{message: '{"inner":{}}'}, 'Required argument message.inner.name : expect [type: String]'],
    [{message: '{"inner":[]}'}, 'Illegal argument message.inner : expect [type: Message] but [type: List]'],
    [
      {message: '{"inner":{"name":"x"},"list":{}}'},
      'Illegal argument message.list : expect [type: List] but [type: Map]',
    ],
    [
      {message: '{"inner":{"name":"x"},"flag":"true"}'},
      'Illegal argument message.flag : expect [type: Boolean] but [type: String]',
    ],
    [
      {message: '{"inner":{"name":"x"},"id":1.5}'},
      'Illegal argument message.id : expect [type: Long] but [type: Double]',
    ],
  ])('%j is refused with the words of the gateway', async (fields, said) => {
    await using sandbox = await start();

    expect(await ask(sandbox, fields)).toBe(said);
  });

  test('are converted where that is asked for', async () => {
    await using sandbox = await start({nestedTypes: 'coerced'});

    expect(await ask(sandbox, {message: '{"inner":{"name":"x"},"flag":"true","price":"1.5","id":7}'})).toBe(
      'passed',
    );
  });

  test('and names are held to the contract by the compiler', () => {
    const answer = () => businessSuccess(null);
    const fields = {rankId: 'String', rankType: 'String', limit: 'Integer'} as const;
    // @ts-expect-error: a field is missing.
    answerApi(productTopListQuery, {arguments: {rankQueryParams: fields}, answer});
    // @ts-expect-error: what the contract demands is not left out.
    answerApi(productTopListQuery, {arguments: {rankQueryParams: {...fields, language: 'String?'}}, answer});
    // @ts-expect-error: the contract has no such parameter.
    answerApi(productTopListQuery, {arguments: {rankQuery: 'String'}, answer});
    const {argumentRules} = answerApi(productTopListQuery, {
      arguments: {rankQueryParams: {...fields, language: 'String'}},
      answer,
    });

    expect(argumentRules[0]?.fields?.map(({name, type}) => `${name}: ${type}`)).toEqual([
      'rankId: String',
      'rankType: String',
      'limit: Integer',
      'language: String',
    ]);
  });
});
