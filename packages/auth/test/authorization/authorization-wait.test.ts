import {Secret} from '@ali1688/contracts/ports';
import {describe, expect, it} from 'vitest';
import {authorizationDeclined} from '../../src/authorization/authorization-declined.ts';
import {
  authorizationInterrupted,
  createAuthorizationWait,
} from '../../src/authorization/authorization-wait.ts';
import {createHeldClock} from './support/held-clock.ts';

function beginWait(signal?: AbortSignal) {
  const clock = createHeldClock();
  return {clock, wait: createAuthorizationWait({clock, limitMs: 60_000, signal})};
}

describe('the wait for an authorization', () => {
  it('keeps a code whose page is still on its way, whatever ends the login meanwhile', async () => {
    const interruption = new AbortController();
    const {clock, wait} = beginWait(interruption.signal);
    const code = new Secret('code');
    const deliver = wait.take(code);
    interruption.abort();
    clock.passAll();
    wait.end(authorizationInterrupted());
    expect(wait.phase()).toBe('taken');
    deliver();
    expect(await wait.answer).toBe(code);
  });

  it('keeps a refusal whose page is still on its way', async () => {
    const {wait} = beginWait();
    const deliver = wait.refuse(authorizationDeclined('access_denied'));
    wait.end(authorizationInterrupted());
    deliver();
    await expect(wait.answer).rejects.toMatchObject({code: 'CREDENTIALS_MISSING'});
  });

  it('is over at once if the user interrupted while the port was being opened', async () => {
    const {clock, wait} = beginWait(AbortSignal.abort());
    await expect(wait.answer).rejects.toMatchObject({code: 'INTERRUPTED'});
    expect(wait.phase()).toBe('ended');
    expect(clock.asleep()).toBe(0);
  });
});

describe('a declined authorization', () => {
  it('names the reason that the page gave, and none if it gave none that can be shown', () => {
    expect(authorizationDeclined('access_denied').text).toEqual({
      en: 'The authorization was declined on the 1688 page (access_denied).',
      zh: '授权在 1688 页面上被拒绝（access_denied）。',
    });
    expect(authorizationDeclined('unknown').text.en).toBe('The authorization was declined on the 1688 page.');
  });
});
