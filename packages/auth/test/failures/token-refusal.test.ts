import {Ali1688Error} from '@ali1688/contracts/errors';
import type {Transport} from '@ali1688/contracts/ports';
import {describe, expect, it} from 'vitest';
import {errorOfFailure} from '../../src/failures/error-of-failure.ts';
import {failureOf, parseFailure, writeFailureText} from '../../src/failures/shared-failure.ts';
import {authCommands} from '../support/login-scene.ts';
import {createScene, credentials, errorOf, tokenOf, type Scene} from '../support/scene.ts';

const age = /expired|withdrawn|older than 2 minutes|过期|撤销|超过 2 分钟/;

/** A refusal with its class and what its hint is about; none of them is about age. */
const refusals: readonly (readonly [string, number, object, string, RegExp])[] = [
  [
    'as many users as the application may have',
    400,
    {error: 'unauthorized_client', error_description: '应用授权用户数已达上限'},
    'REFRESH_REJECTED',
    /how many users/,
  ],
  [
    'another callback address',
    400,
    {error: 'invalid_grant', error_description: 'redirect_uri does not match'},
    'REFRESH_REJECTED',
    /--redirect-uri/,
  ],
  [
    'another callback address in Chinese',
    400,
    {error: 'invalid_request', error_description: '回调地址不匹配'},
    'REFRESH_REJECTED',
    /--redirect-uri/,
  ],
  [
    'a package that is used up',
    400,
    {error_code: 'gw.NoUsageLeftError', error_message: 'SLA bill has no usage left'},
    'QUOTA_EXHAUSTED',
    /call package/,
  ],
  [
    'an application that may not',
    400,
    {error_code: 'gw.APIACLDecline', error_message: 'AppKey is not allowed(acl)'},
    'PERMISSION_DENIED',
    /console/,
  ],
  [
    'a service that is busy, in the words of OAuth',
    400,
    {error: 'temporarily_unavailable', error_description: 'try again later'},
    'GATEWAY_UNAVAILABLE',
    /again|retry|later/i,
  ],
  [
    'an unknown code of the gateway',
    400,
    {error_code: 'gw.SomethingNew', error_message: 'IP不在白名单内'},
    'API_REJECTED',
    /what 1688 says/,
  ],
  [
    'the same under HTTP 200',
    200,
    {error_code: 'gw.SomethingNew', error_message: 'IP不在白名单内'},
    'API_REJECTED',
    /what 1688 says/,
  ],
];

const words = (body: object): string => String(Object.values(body).at(-1));

describe('a refusal of a token request that is not about age', () => {
  it.each(refusals)('tells %s in the words of 1688', async (_name, status, body, code, hint) => {
    await using scene = await createScene();
    scene.server.answerAlways(status, body);
    for (const error of [
      await errorOf(tokenOf(scene.source())),
      await errorOf(authCommands(scene).exchange()),
    ]) {
      expect(error.code).toBe(code);
      for (const text of [error.text.en, error.text.zh]) expect(text).toContain(words(body));
      expect(`${error.text.en}${error.text.zh}`).not.toMatch(age);
      expect(error.hint.en).toMatch(hint);
      expect(error.hint.en).not.toContain('auth login');
      expect(error.details.gateway?.errorMessage).toBe(words(body));
    }
  });

  it('is told by another process in the same words', async () => {
    await using scene = await createScene();
    const [, , body] = refusals[0] ?? [];
    scene.server.answerAlways(400, body);
    const first = await errorOf(tokenOf(scene.source()));
    const second = await errorOf(tokenOf(scene.source()));
    expect(scene.server.requests).toHaveLength(1);
    expect([second.text, second.hint]).toStrictEqual([first.text, first.hint]);
  });
});

describe('a refusal in a shape of its own', () => {
  it.each([
    [{error: {code: 40, message: 'IP不在白名单内'}}],
    [{code: 40, msg: 'IP不在白名单内'}],
    [{error_code: 9, error_msg: 'IP不在白名单内'}],
  ])('%j tells its words and claims no age', async (body) => {
    await using scene = await createScene();
    scene.server.answerAlways(400, body);
    const error = await errorOf(tokenOf(scene.source()));
    expect(error.text.zh).toContain('IP不在白名单内');
    expect(`${error.text.en}${error.text.zh}`).not.toMatch(age);
  });
});

describe('a web page in the place of an answer', () => {
  it.each([405, 403, 200])(
    'with HTTP %d is told as a block of the network, to other processes too',
    async (status) => {
      await using scene = await createScene();
      scene.server.answerAlways(status, '<!doctype html><title>405</title>');
      const error = await errorOf(tokenOf(scene.source()));
      expect([error.code, error.details.gateway?.httpStatus]).toStrictEqual(['RESPONSE_INVALID', status]);
      expect(error.text.en).toContain('web page');
      expect(error.hint.en).toMatch(/change the network/);
      const record = failureOf(error, 'attempt', 1) ?? {at: 1, code: 'UNEXPECTED' as const, attempt: ''};
      const read = parseFailure(writeFailureText(record)) ?? record;
      const told = errorOfFailure(read, 2, 1000);
      expect([told.code, told.text, told.hint]).toStrictEqual([error.code, error.text, error.hint]);
    },
  );
});

describe('a refusal that is about age', () => {
  it.each([
    [{error: 'invalid_grant', error_description: 'refresh_token is wrong, used or expired'}],
    [{error: 'bad_verification', error_description: '刷新令牌已失效'}],
    [{error: 'Request need user authorized'}],
    ['Request need user authorized'],
  ])('%j says so and advises a login', async (body) => {
    for (const status of [200, 400]) {
      await using scene = await createScene();
      scene.server.answerAlways(status, body);
      const error = await errorOf(tokenOf(scene.source()));
      expect(error.code).toBe('REFRESH_REJECTED');
      expect(error.text.en).toMatch(age);
      expect(error.hint.en).toContain('auth login');
    }
  });
});

describe("1688's words", () => {
  const secret = credentials.appSecret.reveal();
  const stored = 'successor-CANARY-9c2d';

  it.each([
    ['as it is', stored],
    ['percent-encoded', stored.replaceAll('-', '%2d')],
    ['escaped as in JSON', stored.replaceAll('-', String.raw`\u002D`)],
    ['of the application', secret],
    ['unknown, behind its name', 'refresh_token=somebody-elses-CANARY'],
  ])('lose a secret %s', async (_name, echoed) => {
    await using scene = await createScene();
    await storeSuccessor(scene);
    scene.server.answerAlways(400, {error: 'odd', error_description: `not good: ${echoed}\u001b[2J`});
    const error = await errorOf(tokenOf(scene.source()));
    const told = JSON.stringify([error.text, error.hint, error.details, [...scene.files()].filter(isErr)]);
    expect(told).not.toMatch(/CANARY|\\u001b/);
    expect(error.details.gateway?.errorMessage).toContain('not good: ');
  });

  it('come with the number of the request', async () => {
    await using scene = await createScene();
    scene.server.answerAlways(400, {error: 'odd', eagleTraceId: '0b521'});
    expect((await errorOf(tokenOf(scene.source()))).details.gateway?.requestId).toBe('0b521');
  });

  async function storeSuccessor(scene: Scene): Promise<void> {
    scene.server.answerAlways(200, {access_token: 'short-lived', expires_in: 1, refresh_token: stored});
    await tokenOf(scene.source());
    scene.clock.jump(60_000);
  }

  function isErr([path]: readonly [string, string]): boolean {
    return path.endsWith('.err');
  }
});

describe('a name in an answer', () => {
  const stored = 'successor-CANARY-9c2d';

  it.each([
    ['resource_owner', stored],
    ['memberId', stored],
    ['resource_owner', stored.replaceAll('-', '%2d')],
    ['resource_owner', `shop ${credentials.appSecret.reveal()}`],
    ['memberId', credentials.refreshToken.reveal()],
    ['resource_owner', 'the-access-CANARY-1'],
  ])('%s that holds a secret is none', async (key, echoed) => {
    await using scene = await createScene();
    scene.server.answerAlways(200, {access_token: 'first', expires_in: 1, refresh_token: stored});
    await tokenOf(scene.source());
    scene.clock.jump(60_000);
    // The configured one is accepted, so that the successor is not what was sent.
    scene.server.answerAlways(200, {access_token: 'the-access-CANARY-1', expires_in: '36000', [key]: echoed});
    await tokenOf(scene.source());
    expect(scene.stored()).not.toHaveProperty(key === 'memberId' ? 'memberId' : 'resourceOwner');
  });
});

describe('an answer that is not UTF-8', () => {
  const broken = Buffer.concat([
    Buffer.from('{"expires_in":"36000","access_token":"a'),
    Buffer.from([0xff, 0xfe]),
    Buffer.from('b"}'),
  ]);

  it('is not used, for a refresh as for a login', async () => {
    await using scene = await createScene();
    scene.server.answerWith((_request, response) => void response.end(broken));
    expect((await errorOf(tokenOf(scene.source()))).code).toBe('RESPONSE_INVALID');
    expect((await errorOf(authCommands(scene).exchange())).code).toBe('RESPONSE_INVALID');
    expect([...scene.files().keys()].filter((path) => path.endsWith('.json'))).toStrictEqual([]);
  });

  it('may begin with a byte order mark', async () => {
    await using scene = await createScene();
    scene.server.answerWith((_request, response) => void response.end('\ufeff{"access_token":"a"}'));
    expect(await tokenOf(scene.source())).toBe('a');
  });
});

describe('a connection that failed', () => {
  const certificate = new Ali1688Error({
    code: 'NETWORK',
    text: {
      en: 'The certificate of gw.open.1688.com is not trusted (SELF_SIGNED_CERT_IN_CHAIN); nothing was sent.',
      zh: 'gw.open.1688.com 的证书不受信任（SELF_SIGNED_CERT_IN_CHAIN），未发送任何内容。',
    },
    hint: {en: 'Name its certificate in NODE_EXTRA_CA_CERTS.', zh: '请用 NODE_EXTRA_CA_CERTS 指定其证书。'},
    details: {requestSent: false},
  });
  const transport: Transport = {post: () => Promise.reject(certificate), close: () => Promise.resolve()};

  it("is told in the transport's words, as for every other call", async () => {
    await using scene = await createScene();
    const {text, hint, retryable} = await errorOf(tokenOf(scene.source({transport})));
    expect({text, hint, retryable}).toStrictEqual({
      text: certificate.text,
      hint: certificate.hint,
      retryable: false,
    });
  });

  it('is told so by processes that waited for it, too', () => {
    const failure = failureOf(certificate, '0123456789abcdef', 1);
    const read = failure && parseFailure(writeFailureText(failure));
    const told = read && errorOfFailure(read, 1, 10_000);
    expect([told?.text, told?.hint, told?.retryable]).toStrictEqual([
      certificate.text,
      certificate.hint,
      false,
    ]);
  });
});
