import {Secret} from '@ali1688/contracts/ports';
import {answerJson, startOfTest} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {createScene, errorOf, hourMs, tokenOf} from '../support/scene.ts';

const configured = 'refresh-CANARY-77b1';
const stale = {expiresAt: startOfTest};

describe('the successor of a grant', () => {
  it('is stored under the same grant, and asked for first from then on', async () => {
    await using scene = await createScene();
    scene.server.answerWith((_request, response, count) =>
      answerJson(response, 200, {
        access_token: `a${count}`,
        expires_in: 36_000,
        refresh_token: `next-${count}`,
      }),
    );
    await tokenOf(scene.source());
    expect(scene.stored()).toMatchObject({grant: scene.identity.grant, refreshToken: 'next-1'});
    scene.clock.jump(10 * hourMs);
    await tokenOf(scene.source());
    expect(scene.server.refreshTokens()).toStrictEqual([configured, 'next-1']);
  });

  it('is kept if an answer has none, as is what else is known of the account', async () => {
    await using scene = await createScene();
    const known = {refreshExpiresAt: startOfTest + 1000 * hourMs, memberId: 'b2b-1', resourceOwner: '小店'};
    await scene.store({...stale, ...known, refreshToken: new Secret('next')});
    scene.server.answerAlways(200, {access_token: 'a'});
    await tokenOf(scene.source());
    expect(scene.stored()).toMatchObject({...known, accessToken: 'a', refreshToken: 'next'});
    expect([...scene.files().values()].join('')).not.toContain(configured);
  });

  it('is not the configured refresh token, even if an answer repeats that one', async () => {
    await using scene = await createScene();
    scene.server.answerAlways(200, {access_token: 'a', refresh_token: configured});
    await tokenOf(scene.source());
    expect([...scene.files().values()].join('')).not.toContain(configured);
  });

  it('gives way to the configured one if it is refused, and is not deleted for that', async () => {
    await using scene = await createScene();
    await scene.store({...stale, refreshToken: new Secret('dead')});
    scene.server.answerWith(({form}, response) =>
      form.get('refresh_token') === 'dead'
        ? answerJson(response, 400, {error: 'invalid_grant'})
        : answerJson(response, 200, {access_token: 'a'}),
    );
    expect(await tokenOf(scene.source())).toBe('a');
    expect(scene.server.refreshTokens()).toStrictEqual(['dead', configured]);
    expect(scene.stored()).toMatchObject({accessToken: 'a', refreshToken: 'dead'});
  });

  it('gives way too if the answer has no token', async () => {
    await using scene = await createScene();
    await scene.store({...stale, refreshToken: new Secret('dead')});
    scene.server.answerWith(({form}, response) =>
      answerJson(response, 200, form.get('refresh_token') === 'dead' ? {} : {access_token: 'a'}),
    );
    expect(await tokenOf(scene.source())).toBe('a');
  });

  it('is reported refused only if the configured one is refused too', async () => {
    await using scene = await createScene();
    await scene.store({...stale, refreshToken: new Secret('dead')});
    scene.server.answerAlways(400, {error: 'invalid_grant'});
    const error = await errorOf(tokenOf(scene.source()));
    expect([error.code, error.exitCode, error.retryable]).toStrictEqual(['REFRESH_REJECTED', 3, false]);
    expect(scene.server.refreshTokens()).toStrictEqual(['dead', configured]);
  });

  it('is not followed by the configured one if the service asks to slow down', async () => {
    await using scene = await createScene();
    await scene.store({...stale, refreshToken: new Secret('next')});
    scene.server.answerAlways(400, {error_code: 'gw.QosAppFrequencyLimit'});
    await errorOf(tokenOf(scene.source()));
    expect(scene.server.requests).toHaveLength(1);
  });
});

describe('another process that was quicker', () => {
  it('is the winner: its token is adopted after a refusal', async () => {
    await using scene = await createScene();
    await scene.store({...stale, refreshToken: new Secret('spent')});
    scene.server.answerWith((_request, response) => {
      // On every system but Windows the entry is on the disk when the call returns.
      void scene.store({accessToken: new Secret('winner')});
      answerJson(response, 400, {error: 'invalid_grant'});
    });
    expect(await tokenOf(scene.source())).toBe('winner');
    expect(scene.server.requests).toHaveLength(1);
    expect(scene.clock.sleepsMs).toStrictEqual([25]);
  });

  it('is looked for at four moments before the error is told', async () => {
    await using scene = await createScene();
    scene.server.answerAlways(400, {error: 'invalid_grant'});
    await errorOf(tokenOf(scene.source()));
    expect(scene.clock.sleepsMs).toStrictEqual([25, 50, 100, 200]);
  });

  it('is not looked for where the store is not shared', async () => {
    await using scene = await createScene();
    scene.server.answerAlways(400, {error: 'invalid_grant'});
    await errorOf(tokenOf(scene.source({home: 'memory'})));
    expect(scene.clock.sleepsMs).toStrictEqual([]);
  });
});

describe('several identities', () => {
  it('a changed refresh token is a new grant: the old token is never used for it', async () => {
    await using scene = await createScene();
    await scene.store({});
    expect(await tokenOf(scene.source({refreshToken: 'another'}))).toBe('access-1');
    expect(scene.server.refreshTokens()).toStrictEqual(['another']);
    expect(await tokenOf(scene.source())).toBe('stored-token');
  });

  it('two shells with two grants by turns need two requests in all', async () => {
    await using scene = await createScene();
    for (let turn = 0; turn < 5; turn += 1) {
      expect(await tokenOf(scene.source({refreshToken: 'one'}))).toBe('access-1');
      expect(await tokenOf(scene.source({refreshToken: 'two'}))).toBe('access-2');
    }
    expect(scene.server.requests).toHaveLength(2);
  });

  it('two applications with two grants each, ten callers each, need four requests and mix nothing up', async () => {
    await using scene = await createScene();
    scene.server.answerWith(({form}, response) =>
      answerJson(response, 200, {
        access_token: `${form.get('client_id')}/${form.get('refresh_token')}`,
        expires_in: '36000',
      }),
    );
    const identities = ['1000001', '1000002'].flatMap((appKey) =>
      ['one', 'two'].map((refreshToken) => ({appKey, refreshToken})),
    );
    const callers = Array.from({length: 10}, () => identities).flat();
    const tokens = await Promise.all(callers.map((identity) => tokenOf(scene.source(identity))));
    expect(tokens).toStrictEqual(callers.map(({appKey, refreshToken}) => `${appKey}/${refreshToken}`));
    expect(scene.server.requests).toHaveLength(4);
  });

  it('two gateways with the same credentials do not share a token', async () => {
    await using scene = await createScene();
    await using other = await createScene();
    await scene.store({});
    expect(await tokenOf(scene.source({gatewayUrl: other.server.gatewayUrl}))).toBe('access-1');
    expect(other.server.requests).toHaveLength(1);
  });
});
