import {startOfTest} from '@ali1688/testkit';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {Ali1688Error, isErrorCode} from '@ali1688/contracts/errors';
import {Secret} from '@ali1688/contracts/ports';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {errorOfFailure} from '../../src/failures/error-of-failure.ts';
import {
  attemptOf,
  failureOf,
  isTakenOver,
  parseFailure,
  writeFailureText,
  type SharedFailure,
} from '../../src/failures/shared-failure.ts';
import {holdLock} from '../support/hold-lock.ts';
import {
  answerInvalidError,
  appKeyUnknownError,
  clientRejectedError,
  rateLimitedError,
  refreshRejectedError,
  timeoutError,
  transportError,
  unavailableError,
} from '../../src/failures/token-errors.ts';
import {createScene, credentials, errorOf, minuteMs, tokenOf} from '../support/scene.ts';

const now = startOfTest;
const attempt = '0123456789abcdef';
const network = new Ali1688Error({
  code: 'NETWORK',
  text: {en: 'x', zh: 'x'},
  hint: {en: 'x', zh: 'x'},
  cause: Object.assign(new Error('x'), {code: 'ECONNREFUSED'}),
});

describe('the record of a failure', () => {
  it.each([
    ['a refused grant', refreshRejectedError({httpStatus: 400, errorCode: 'invalid_grant'})],
    ['a wrong secret', clientRejectedError({httpStatus: 400, errorCode: 'invalid_client'})],
    ['an unknown AppKey', appKeyUnknownError({httpStatus: 400, errorCode: 'gw.AppKeyNotFound'})],
    ['a pause', rateLimitedError({httpStatus: 429}, 20_000)],
    ['a 503', unavailableError({httpStatus: 503})],
    ['an odd answer', answerInvalidError({httpStatus: 200})],
    ['no answer', timeoutError(10_000, true)],
  ])('gives %s back in the same words', (_name, error) => {
    const failure = failureOf(error, attempt, now);
    const read = failure && parseFailure(writeFailureText(failure));
    expect(read).toStrictEqual(failure);
    const told = errorOfFailure(failure ?? ({} as SharedFailure), now, 10_000);
    expect([told.code, told.text, told.hint, told.retryable]).toStrictEqual([
      error.code,
      error.text,
      error.hint,
      error.retryable,
    ]);
  });

  it('of an answer that did not come in time names the way that the transport took', () => {
    const text = {en: 'through the proxy http://127.0.0.1:7890', zh: '经代理 http://127.0.0.1:7890'};
    const late = new Ali1688Error({code: 'TIMEOUT', text, hint: {en: 'h', zh: '提'}, retryable: true});
    const told = transportError(late, 10_000);
    if (!(told instanceof Ali1688Error)) throw told;
    const failure = failureOf(told, attempt, now);
    for (const error of [told, failure && errorOfFailure(failure, now, 10_000)]) {
      expect(error?.text.en).toContain('no answer within 10 s');
      expect([error?.hint.en, error?.hint.zh]).toStrictEqual([
        expect.stringContaining(text.en),
        expect.stringContaining(text.zh),
      ]);
    }
  });

  it('keeps the name of a connection fault and nothing else of its cause', () => {
    const told = transportError(network, 10_000);
    const failure = failureOf(network, attempt, now);
    expect(failure).toStrictEqual({at: now, code: 'NETWORK', attempt, fault: 'ECONNREFUSED'});
    expect(failure && errorOfFailure(failure, now, 10_000).text).toStrictEqual(
      told instanceof Ali1688Error ? told.text : undefined,
    );
  });

  it('is not made of an interruption', () => {
    const text = {en: 'x', zh: 'x'};
    expect(
      failureOf(new Ali1688Error({code: 'INTERRUPTED', text, hint: text}), attempt, now),
    ).toBeUndefined();
  });

  it('identifies what was tried by gateway, AppKey, secret and grant, and tells none of them', () => {
    const application = {appKey: '1', appSecret: new Secret('s')};
    const ids = [
      attemptOf('g', application, 'a'),
      attemptOf('h', application, 'a'),
      attemptOf('g', application, 'b'),
      attemptOf('g', {...application, appKey: '2'}, 'a'),
      attemptOf('g', {...application, appSecret: new Secret('t')}, 'a'),
    ];
    expect(new Set(ids).size).toBe(5);
    expect(ids.every((id) => /^[0-9a-f]{16}$/.test(id))).toBe(true);
  });

  it('is nothing if it is broken, of a later version or of an unknown code', () => {
    const whole = {v: 1, at: 1, code: 'NETWORK', attempt};
    const wrong = [
      {...whole, v: 2},
      {...whole, at: 'x'},
      {...whole, code: 'ODD'},
      {...whole, attempt: 5},
      [],
      null,
    ];
    expect(wrong.map((value) => parseFailure(JSON.stringify(value)))).toStrictEqual(
      wrong.map(() => undefined),
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseFailure(text)).toBeUndefined();
      }),
    );
    expect(isErrorCode('NETWORK')).toBe(true);
  });
});

describe('a failure of another process', () => {
  const own = {attempt, waitBeganAt: now - 100, now};
  const failure = {at: now - 50, code: 'NETWORK', attempt} as const;

  it.each([
    ['that came during the wait counts', failure, true],
    ['from before the wait does not', {...failure, at: now - 100}, false],
    ['from the future does not', {...failure, at: now + 1}, false],
    [
      'that is a refusal of the same credentials counts for 30 s',
      {...failure, code: 'REFRESH_REJECTED', at: now - 29_999},
      true,
    ],
    [
      'that is a refusal does not count longer',
      {...failure, code: 'REFRESH_REJECTED', at: now - 30_000},
      false,
    ],
    [
      'that is a refusal of other credentials never counts',
      {...failure, code: 'REFRESH_REJECTED', attempt: 'x'},
      false,
    ],
    [
      'that asked for a pause counts while it lasts',
      {...failure, code: 'RATE_LIMITED', at: now - 9000, notBefore: now + 1},
      true,
    ],
    [
      'that asked for a pause does not count after it',
      {...failure, code: 'RATE_LIMITED', at: now - 9000, notBefore: now},
      false,
    ],
    [
      'that is more than a minute old means nothing',
      {...failure, code: 'RATE_LIMITED', at: now - minuteMs - 1, notBefore: now + 9},
      false,
    ],
  ] as const)('%s', (_name, record, isCounted) => {
    expect(isTakenOver(record, own)).toBe(isCounted);
  });

  it('is taken over without a request, and not written down again', async () => {
    await using scene = await createScene();
    mkdirSync(scene.tokens, {recursive: true, mode: 0o700});
    const path = scene.entryPath.replace('.json', '.err');
    const application = {appKey: credentials.appKey, appSecret: credentials.appSecret};
    const record = {
      at: startOfTest - 1000,
      code: 'REFRESH_REJECTED',
      attempt: attemptOf(scene.identity.gateway, application, scene.identity.grant),
    } as const;
    writeFileSync(path, writeFailureText(record), {mode: 0o600});
    const before = readFileSync(path, 'utf8');
    expect((await errorOf(tokenOf(scene.source()))).code).toBe('REFRESH_REJECTED');
    expect([scene.server.requests.length, readFileSync(path, 'utf8')]).toStrictEqual([0, before]);
    scene.clock.jump(30_000);
    expect(await tokenOf(scene.source())).toBe('access-1');
  });

  it('holds no secret on the disk', async () => {
    await using scene = await createScene();
    scene.server.answerAlways(400, {error: credentials.refreshToken.reveal()});
    await errorOf(tokenOf(scene.source()));
    const text = readFileSync(scene.entryPath.replace('.json', '.err'), 'utf8');
    expect(text).toContain('REFRESH_REJECTED');
    expect(text).not.toContain('CANARY');
  });
});

describe('a lock that is held for too long', () => {
  it('is gone without after 15 s, with a line for diagnosis', async () => {
    await using scene = await createScene();
    mkdirSync(scene.tokens, {recursive: true, mode: 0o700});
    const holder = await holdLock(scene.entryPath.replace('.json', '.lock'));
    expect(await tokenOf(scene.source())).toBe('access-1');
    expect(scene.clock.sleepsMs.reduce((sum, each) => sum + each, 0)).toBeCloseTo(15_000, 3);
    expect(scene.log.debugLines.join('\n')).toContain('LOCK_TIMEOUT');
    expect(scene.log.notes).toStrictEqual([]);
    await holder.release();
  });

  it('holds up nobody whose token only ends soon', async () => {
    await using scene = await createScene();
    await scene.store({obtainedAt: startOfTest - 590 * minuteMs, expiresAt: startOfTest + 10 * minuteMs});
    const holder = await holdLock(scene.entryPath.replace('.json', '.lock'));
    expect(await tokenOf(scene.source())).toBe('stored-token');
    expect([scene.clock.sleepsMs, scene.server.requests.length]).toStrictEqual([[], 0]);
    await holder.release();
  });
});
