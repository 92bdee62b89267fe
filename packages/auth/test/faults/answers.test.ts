import {inspect} from 'node:util';
import {answerJson, startOfTest} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {createScene, errorOf, hourMs, tokenOf, type Scene} from '../support/scene.ts';

const dayMs = 24 * hourMs;

/** Files that may hold a token: neither the lock nor the record of a failure. */
function filesAfter(scene: Scene): readonly string[] {
  return [...scene.files().keys()].filter((path) => !/\.(gitignore|lock|err)$/.test(path));
}

describe('expires_in of an answer', () => {
  it.each([
    ['36000', 10 * hourMs],
    [60, 60_000],
    [null, hourMs],
    [1e12, 400 * dayMs],
  ])('of %j is stored as an expiry and does not loop', async (expiresIn, lifetimeMs) => {
    await using scene = await createScene();
    scene.server.answerAlways(200, {access_token: 'a', expires_in: expiresIn});
    const source = scene.source();
    await tokenOf(source);
    await tokenOf(source);
    expect(scene.stored()).toMatchObject({obtainedAt: startOfTest, expiresAt: startOfTest + lifetimeMs});
    expect(scene.server.requests).toHaveLength(1);
  });

  it.each(['abc', 0, -5])('of %j gives a token that is used once and not saved', async (expiresIn) => {
    await using scene = await createScene();
    scene.server.answerAlways(200, {access_token: 'a', expires_in: expiresIn});
    expect(await tokenOf(scene.source())).toBe('a');
    expect(filesAfter(scene)).toStrictEqual([]);
  });
});

describe('a token of the greatest length', () => {
  it('is stored if it is ASCII, and else kept in memory as its file would be too large', async () => {
    await using scene = await createScene();
    scene.server.answerAlways(200, {access_token: 'x'.repeat(8191)});
    await tokenOf(scene.source());
    expect(String(scene.stored()['accessToken'])).toHaveLength(8191);
    const long = {access_token: '令'.repeat(8191), refresh_token: '牌'.repeat(8191)};
    scene.server.answerAlways(200, long);
    const source = scene.source({refreshToken: 'another'});
    expect([await tokenOf(source), await tokenOf(source)]).toStrictEqual([
      long.access_token,
      long.access_token,
    ]);
    expect(scene.server.requests).toHaveLength(2);
    expect(filesAfter(scene)).toStrictEqual([scene.entryPath]);
  });
});

const canary = 'refresh-CANARY-77b1';

/** What a token service may answer, and what becomes of it. */
const answers: readonly (readonly [string, number, unknown, string, string | undefined])[] = [
  ['200 with HTML', 200, '<html>hello</html>', 'RESPONSE_INVALID', undefined],
  ['200 with nothing', 200, '', 'RESPONSE_INVALID', undefined],
  ['200 with an array', 200, [], 'RESPONSE_INVALID', undefined],
  ['200 with a text', 200, '"token"', 'RESPONSE_INVALID', undefined],
  ['200 without a token', 200, {expires_in: '36000'}, 'RESPONSE_INVALID', undefined],
  ['200 with a null token', 200, {access_token: null}, 'RESPONSE_INVALID', undefined],
  ['200 with an empty token', 200, {access_token: ''}, 'RESPONSE_INVALID', undefined],
  ['200 with a number as token', 200, {access_token: 5}, 'RESPONSE_INVALID', undefined],
  ['200 with a token that is too long', 200, {access_token: 'x'.repeat(8192)}, 'RESPONSE_INVALID', undefined],
  ['200 with a token inherited', 200, '{"__proto__":{"access_token":"a"}}', 'RESPONSE_INVALID', undefined],
  ['200 with 1 MB', 200, `{"access_token":"${'x'.repeat(1 << 20)}"}`, 'RESPONSE_INVALID', undefined],
  ['200 with an error code', 200, {error_code: 'gw.IllegalParam'}, 'REFRESH_REJECTED', 'gw.IllegalParam'],
  [
    '200 with a token and an error code',
    200,
    {access_token: 'a', error_code: '401'},
    'REFRESH_REJECTED',
    '401',
  ],
  ['a redirect', 302, '', 'RESPONSE_INVALID', undefined],
  ['400 of OAuth', 400, {error: 'invalid_grant'}, 'REFRESH_REJECTED', 'invalid_grant'],
  ['400 that is no JSON', 400, 'Request need user authorized', 'REFRESH_REJECTED', undefined],
  ['403 with HTML', 403, '<!doctype html>', 'RESPONSE_INVALID', undefined],
  ['401 with a code that is a number', 401, {error_code: 401}, 'REFRESH_REJECTED', '401'],
  ['a wrong AppSecret', 400, {error: 'invalid_client'}, 'REFRESH_REJECTED', 'invalid_client'],
  ['an unknown AppKey', 400, {error_code: 'gw.AppKeyNotFound'}, 'APP_KEY_UNKNOWN', 'gw.AppKeyNotFound'],
  ['too many calls', 400, {error_code: 'gw.QosAppFrequencyLimit'}, 'RATE_LIMITED', 'gw.QosAppFrequencyLimit'],
  ['429', 429, '', 'RATE_LIMITED', undefined],
  ['500', 500, 'oops', 'GATEWAY_UNAVAILABLE', undefined],
  ['503 with HTML', 503, '<html>', 'GATEWAY_UNAVAILABLE', undefined],
  ['a code that is an echo', 400, {error_code: canary}, 'REFRESH_REJECTED', undefined],
  ['a code that holds an echo', 400, {error: `gw.${canary}`}, 'REFRESH_REJECTED', undefined],
  ['a code that is a sentence', 400, {error: 'bad token 123'}, 'REFRESH_REJECTED', undefined],
];

describe('a bad answer', () => {
  it.each(answers)(
    '%s is told as what it is, and nothing is stored',
    async (_name, status, body, code, errorCode) => {
      await using scene = await createScene();
      scene.server.answerAlways(status, body);
      const error = await errorOf(tokenOf(scene.source()));
      expect(error.code).toBe(code);
      expect(error.details.gateway?.errorCode).toBe(errorCode);
      expect(filesAfter(scene)).toStrictEqual([]);
      expect(error.text.zh).toMatch(/\p{Script=Han}/u);
      expect(error.hint.zh).toMatch(/\p{Script=Han}/u);
    },
  );

  it.each([
    ['RATE_LIMITED', 400, {error_code: 'gw.QosAppFrequencyLimit'}],
    ['GATEWAY_UNAVAILABLE', 502, ''],
  ])('of class %s may be tried again', async (_code, status, body) => {
    await using scene = await createScene();
    scene.server.answerAlways(status, body);
    expect((await errorOf(tokenOf(scene.source()))).retryable).toBe(true);
  });

  it('does not follow a redirect', async () => {
    await using scene = await createScene();
    scene.server.answerAlways(302, '', {Location: `${scene.server.gatewayUrl}/elsewhere`});
    await errorOf(tokenOf(scene.source()));
    expect(scene.server.requests).toHaveLength(1);
  });

  it('keeps the stored entry as it is', async () => {
    await using scene = await createScene();
    await scene.store({expiresAt: startOfTest});
    const before = scene.stored();
    scene.server.answerAlways(400, {error: 'invalid_grant'});
    await errorOf(tokenOf(scene.source()));
    expect(scene.stored()).toStrictEqual(before);
  });

  it('names the pause that the server asks for', async () => {
    await using scene = await createScene();
    scene.server.answerAlways(400, {error_code: 'gw.QosAppFrequencyLimit'}, {'Retry-After': '42'});
    const error = await errorOf(tokenOf(scene.source()));
    expect([error.details.retryAfterMs, error.text.en]).toStrictEqual([
      42_000,
      '1688 asks to slow down; try again in 42 s.',
    ]);
  });

  it('speaks of AppKey and AppSecret when the application is refused', async () => {
    await using scene = await createScene();
    scene.server.answerAlways(400, {error: 'invalid_client'});
    expect((await errorOf(tokenOf(scene.source()))).text.en).toBe(
      '1688 refused the AppKey or AppSecret. Check both.',
    );
  });

  it('that echoes the request brings no secret into an error, a note, a log line or a file', async () => {
    await using scene = await createScene();
    await scene.store({expiresAt: startOfTest});
    for (const status of [200, 302, 400, 401, 500]) {
      scene.server.answerWith(({body, form}, response) =>
        answerJson(response, status, {
          error: form.get('client_secret'),
          error_code: form.get('refresh_token'),
          error_description: body,
          error_message: body,
        }),
      );
      const error = await errorOf(tokenOf(scene.source()));
      expect(`${inspect(error, {depth: 9, showHidden: true})}${JSON.stringify(error)}`).not.toContain(
        'CANARY',
      );
    }
    const told = JSON.stringify([scene.log.notes, scene.log.debugLines, [...scene.files()]]);
    expect(told).not.toContain('CANARY');
  });
});

describe('a token service out of reach', () => {
  it('is tried once more if nothing was sent, then reported with the reason', async () => {
    await using scene = await createScene();
    let attempts = 0;
    const {httpTransport} = await import('../support/http-transport.ts');
    const transport = {
      ...httpTransport,
      post: (request: Parameters<typeof httpTransport.post>[0]) => {
        attempts += 1;
        return httpTransport.post(request);
      },
    };
    const source = scene.source({transport});
    await scene.server[Symbol.asyncDispose]();
    const error = await errorOf(tokenOf(source));
    expect([error.code, error.exitCode, error.retryable, error.details.requestSent]).toStrictEqual([
      'NETWORK',
      6,
      true,
      false,
    ]);
    expect(error.text.en).toBe(
      'The 1688 token service cannot be reached (no connection, ECONNREFUSED); try again.',
    );
    expect(attempts).toBe(2);
  });

  it('is not asked twice if the connection broke after the request', async () => {
    await using scene = await createScene();
    scene.server.answerWith((_request, response) => response.destroy());
    const error = await errorOf(tokenOf(scene.source()));
    expect([error.code, error.details.requestSent]).toStrictEqual(['NETWORK', true]);
    expect(scene.server.requests).toHaveLength(1);
  });

  it('is given up at the limit of the caller', async () => {
    await using scene = await createScene();
    scene.server.answerWith(() => undefined);
    const error = await errorOf(tokenOf(scene.source({timeoutMs: 120})));
    expect([error.code, error.retryable]).toStrictEqual(['TIMEOUT', true]);
    expect(error.text.en).toContain('no answer within 0.1 s');
  });

  it('gets at most ten seconds for the whole refresh', async () => {
    await using scene = await createScene();
    const limits: number[] = [];
    const source = scene.source({
      timeoutMs: 30_000,
      transport: {
        post: ({timeoutMs}) => {
          limits.push(timeoutMs);
          return Promise.resolve({httpStatus: 200, body: Buffer.from('{"access_token":"a"}')});
        },
        close: () => Promise.resolve(),
      },
    });
    await tokenOf(source);
    expect(limits).toStrictEqual([10_000]);
  });

  it('passes on a fault of the program unchanged', async () => {
    await using scene = await createScene();
    const fault = new TypeError('broken transport');
    const transport = {post: () => Promise.reject(fault), close: () => Promise.resolve()};
    await scene.store({expiresAt: startOfTest + 10 * 60_000});
    await expect(tokenOf(scene.source({transport}))).rejects.toBe(fault);
  });
});
