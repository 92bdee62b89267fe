import {startOfTest} from '@ali1688/testkit';
import {rmSync, writeFileSync} from 'node:fs';
import {Secret} from '@ali1688/contracts/ports';
import {describe, expect, it} from 'vitest';
import {createScene, errorOf, hourMs, minuteMs, tokenOf} from '../support/scene.ts';

const dayMs = 24 * hourMs;
/** Ten minutes left of ten hours. */
const advisory = {expiresAt: startOfTest + 10 * minuteMs, obtainedAt: startOfTest - 590 * minuteMs};

describe('a token that ends soon', () => {
  it('is renewed by one caller while the others use it without waiting', async () => {
    await using scene = await createScene();
    await scene.store(advisory);
    const source = scene.source();
    const tokens = await Promise.all(Array.from({length: 20}, () => tokenOf(source)));
    expect(tokens.toSorted()).toStrictEqual(['access-1', ...Array.from({length: 19}, () => 'stored-token')]);
    expect(scene.server.requests).toHaveLength(1);
    expect(await tokenOf(source)).toBe('access-1');
  });

  it.each([
    ['refused', 400, {error: 'invalid_grant'}],
    ['down', 503, ''],
  ])('is used on if the refresh is %s', async (_name, status, body) => {
    await using scene = await createScene();
    await scene.store(advisory);
    scene.server.answerAlways(status, body);
    expect(await tokenOf(scene.source())).toBe('stored-token');
    expect(scene.server.requests).toHaveLength(1);
    expect(scene.log.notes).toStrictEqual([]);
    expect(scene.log.debugLines.join('\n')).toContain('present token used');
  });

  it('is used on if nobody answers at the address', async () => {
    await using scene = await createScene();
    await scene.store(advisory);
    const source = scene.source();
    await scene.server[Symbol.asyncDispose]();
    expect(await tokenOf(source)).toBe('stored-token');
  });

  it('is renewed before use once it is stale', async () => {
    await using scene = await createScene();
    await scene.store({...advisory, expiresAt: startOfTest + 5 * minuteMs});
    expect(await tokenOf(scene.source())).toBe('access-1');
  });
});

describe('a token that the gateway refused', () => {
  it('is replaced with one request for twenty callers, and reported if the next is refused at once', async () => {
    await using scene = await createScene();
    await scene.store({});
    const source = scene.source();
    const tokens = await Promise.all(Array.from({length: 20}, () => tokenOf(source, 'stored-token')));
    expect(new Set(tokens)).toStrictEqual(new Set(['access-1']));
    expect(scene.server.requests).toHaveLength(1);

    const errors = await Promise.all(Array.from({length: 20}, () => errorOf(tokenOf(source, 'access-1'))));
    expect(new Set(errors.map((error) => error.code))).toStrictEqual(new Set(['TOKEN_REJECTED']));
    expect(errors[0]?.text.en).toContain('Check account, permission and clock.');
    expect(scene.server.requests).toHaveLength(1);
  });

  it('is reported without a request if it replaced a refused one less than 30 s ago', async () => {
    await using scene = await createScene();
    await scene.store({obtainedAt: startOfTest - 29_999, isReplacement: true});
    expect((await errorOf(tokenOf(scene.source(), 'stored-token'))).code).toBe('TOKEN_REJECTED');
    expect(scene.server.requests).toHaveLength(0);
    scene.clock.jump(1);
    expect(await tokenOf(scene.source(), 'stored-token')).toBe('access-1');
  });

  it('is replaced however young it is if it came by an ordinary refresh: it may have been revoked', async () => {
    await using scene = await createScene();
    await scene.store({obtainedAt: startOfTest});
    expect(await tokenOf(scene.source(), 'stored-token')).toBe('access-1');
    expect((await errorOf(tokenOf(scene.source(), 'access-1'))).code).toBe('TOKEN_REJECTED');
    expect(scene.server.requests).toHaveLength(1);
  });

  it('gives way to another usable token in the store without a request', async () => {
    await using scene = await createScene();
    await scene.store({accessToken: new Secret('of another process')});
    expect(await tokenOf(scene.source(), 'stored-token')).toBe('of another process');
    await scene.store({...advisory, accessToken: new Secret('ends soon')});
    expect(await tokenOf(scene.source(), 'stored-token')).toBe('ends soon');
    expect(scene.server.requests).toHaveLength(0);
  });

  it('is replaced once in a process, however often tokens are refused', async () => {
    await using scene = await createScene();
    await scene.store({});
    const source = scene.source();
    await tokenOf(source, 'stored-token');
    scene.clock.jump(minuteMs);
    expect((await errorOf(tokenOf(source, 'access-1'))).code).toBe('TOKEN_REJECTED');
    expect(scene.server.requests).toHaveLength(1);
  });

  it('is never returned again, even if the service grants the same one', async () => {
    await using scene = await createScene();
    await scene.store({});
    scene.server.answerAlways(200, {access_token: 'stored-token'});
    expect((await errorOf(tokenOf(scene.source(), 'stored-token'))).code).toBe('TOKEN_REJECTED');
  });

  it('is not adopted from the store after a refused refresh', async () => {
    await using scene = await createScene();
    await scene.store({});
    scene.server.answerAlways(400, {error: 'invalid_grant'});
    expect((await errorOf(tokenOf(scene.source(), 'stored-token'))).code).toBe('REFRESH_REJECTED');
  });

  it('is not adopted either if another process stores it meanwhile', async () => {
    await using scene = await createScene();
    await scene.store({accessToken: new Secret('old'), expiresAt: startOfTest});
    scene.server.answerWith((_request, response) => {
      void scene.store({accessToken: new Secret('refused')});
      response.writeHead(400).end('{"error":"invalid_grant"}');
    });
    expect((await errorOf(tokenOf(scene.source(), 'refused'))).code).toBe('REFRESH_REJECTED');
  });

  it('does not loop if tokens without a lifetime are refused one after the other', async () => {
    await using scene = await createScene();
    scene.server.answerAlways(200, {access_token: 'once', expires_in: 0});
    const source = scene.source();
    await tokenOf(source);
    expect((await errorOf(tokenOf(source, 'once'))).code).toBe('TOKEN_REJECTED');
    expect((await errorOf(tokenOf(source, 'once'))).code).toBe('TOKEN_REJECTED');
    expect(scene.server.requests).toHaveLength(2);
  });
});

describe('a clock that jumps', () => {
  it.each([
    ['ten years on', 3653 * dayMs],
    ['a day on', dayMs],
    ['a day back', -dayMs],
    ['ten years back', -3653 * dayMs],
  ])('%s and back again costs at most one extra request each way', async (_name, jumpMs) => {
    await using scene = await createScene();
    const source = scene.source();
    await tokenOf(source);
    scene.clock.jump(jumpMs);
    expect([await tokenOf(source), await tokenOf(source)]).toStrictEqual(['access-2', 'access-2']);
    scene.clock.jump(-jumpMs);
    await tokenOf(source);
    await tokenOf(source);
    expect(scene.server.requests.length).toBeLessThanOrEqual(3);
  });

  it('back by five minutes or less does not matter', async () => {
    await using scene = await createScene();
    const source = scene.source();
    await tokenOf(source);
    scene.clock.jump(-300_000);
    expect(await tokenOf(source)).toBe('access-1');
  });

  it('while the request is on its way does not end the wait', async () => {
    await using scene = await createScene();
    scene.server.answerWith((_request, response) => {
      scene.clock.jump(3653 * dayMs);
      response.end('{"access_token":"a","expires_in":"36000"}');
    });
    expect(await tokenOf(scene.source())).toBe('a');
    expect(scene.stored()).toMatchObject({obtainedAt: startOfTest});
  });

  it('does not let a token kept in memory hide a good one in the store', async () => {
    await using scene = await createScene();
    writeFileSync(scene.location.path ?? '', 'a file where the home belongs');
    scene.clock.jump(3653 * dayMs);
    const source = scene.source();
    expect(await tokenOf(source)).toBe('access-1');
    scene.clock.jump(-3653 * dayMs);
    rmSync(scene.location.path ?? '');
    await scene.store({});
    expect(await tokenOf(source)).toBe('stored-token');
  });

  it('back makes a refused token worth a refresh, not a report', async () => {
    await using scene = await createScene();
    await scene.store({});
    scene.clock.jump(-dayMs);
    expect(await tokenOf(scene.source(), 'stored-token')).toBe('access-1');
  });
});
