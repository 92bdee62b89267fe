import {Secret} from '@ali1688/contracts/ports';
import {describe, expect, test} from 'vitest';
import {builtInApplication, startSandbox} from '../src/index.ts';
import {field, refresh} from './support/client.ts';
import {createClock, exchange, exchangeAs, obtainCode, topListStatus, uuid} from './support/grants.ts';

describe('a code', () => {
  test('gives both tokens, and the refresh token works', async () => {
    const clock = createClock();
    await using sandbox = await startSandbox({clock, consent: 'always'});
    const body: unknown = await (await exchange(sandbox, await obtainCode(sandbox))).json();
    const refreshToken = String(field(body, 'refresh_token'));

    expect(refreshToken).toMatch(uuid);
    expect(field(body, 'refresh_token_timeout')).toBe('20270521080000000+0800');
    expect(await topListStatus(sandbox, field(body, 'access_token'))).toBe(200);
    expect((await refresh(sandbox, {refresh_token: refreshToken})).status).toBe(200);
  });

  test('no refresh token comes unless it is asked for', async () => {
    await using sandbox = await startSandbox({consent: 'always'});
    const response = await exchange(sandbox, await obtainCode(sandbox), {need_refresh_token: 'false'});

    expect(await response.json()).not.toHaveProperty('refresh_token');
  });

  test('works once', async () => {
    await using sandbox = await startSandbox({consent: 'always'});
    const code = await obtainCode(sandbox);
    const statuses = [(await exchange(sandbox, code)).status, (await exchange(sandbox, code)).status];

    expect(statuses).toEqual([200, 400]);
  });

  test('is good for two minutes and not longer', async () => {
    const clock = createClock();
    await using sandbox = await startSandbox({clock, consent: 'always'});
    const code = await obtainCode(sandbox);
    const late = await obtainCode(sandbox);
    clock.advance(119_999);
    const inTime = await exchange(sandbox, code);
    clock.advance(1);

    expect([inTime.status, (await exchange(sandbox, late)).status]).toEqual([200, 400]);
  });

  test('is refused with another redirect_uri and accepted with the word default', async () => {
    await using sandbox = await startSandbox({consent: 'always'});
    const wrong = await exchange(sandbox, await obtainCode(sandbox), {
      redirect_uri: 'http://127.0.0.1:1/other',
    });
    const word = await exchange(sandbox, await obtainCode(sandbox), {redirect_uri: 'default'});

    expect([wrong.status, word.status]).toEqual([400, 200]);
  });

  test('lives as long as the option says', async () => {
    const clock = createClock();
    await using sandbox = await startSandbox({clock, consent: 'always', codeSeconds: 5});
    const codes = [await obtainCode(sandbox), await obtainCode(sandbox)];
    clock.advance(4999);
    const before = await exchange(sandbox, codes[0] ?? '');
    clock.advance(1);

    expect([before.status, (await exchange(sandbox, codes[1] ?? '')).status]).toEqual([200, 400]);
  });

  test('opens nothing for another application', async () => {
    const other = {appKey: '2', appSecret: new Secret('other')};
    await using sandbox = await startSandbox({applications: [other], consent: 'always'});
    const stolen = await exchangeAs(sandbox, '2', 'other', await obtainCode(sandbox));

    expect(stolen.status).toBe(400);
    expect(await stolen.json()).toMatchObject({error: 'invalid_grant'});
  });

  test('survives a wrong AppSecret: the client is refused before the code is looked at', async () => {
    await using sandbox = await startSandbox({consent: 'always'});
    const code = await obtainCode(sandbox);
    const wrong = await exchangeAs(sandbox, builtInApplication.appKey, 'wrong', code);

    expect(await wrong.json()).toMatchObject({error: 'invalid_client'});
    expect((await exchange(sandbox, code)).status).toBe(200);
  });

  test('that was never given is refused', async () => {
    await using sandbox = await startSandbox();
    const response = await exchange(sandbox, 'unknown');

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({error: 'invalid_grant'});
  });
});
