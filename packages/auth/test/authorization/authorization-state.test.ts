import {createManualClock} from '@ali1688/testkit';
import {Secret} from '@ali1688/contracts/ports';
import {describe, expect, it} from 'vitest';
import {
  checkAuthorizationState,
  createAuthorizationState,
} from '../../src/authorization/authorization-state.ts';

const application = {appKey: '1000000', appSecret: new Secret('canary-secret')};
const redirectUri = 'http://127.0.0.1:8123/callback';
const minuteMs = 60_000;

function scene() {
  const clock = createManualClock();
  const binding = {application, redirectUri, clock};
  return {clock, binding, state: createAuthorizationState(binding)};
}

describe('the state of an authorization', () => {
  it('is accepted by another process that knows the application', () => {
    const {state} = scene();
    const other = {application: {...application}, redirectUri, clock: createManualClock()};
    expect(checkAuthorizationState(state, other)).toBe('ok');
  });

  it('travels in an address without being encoded, and holds no secret', () => {
    const {state} = scene();
    expect(encodeURIComponent(state)).toBe(state);
    expect(state).not.toContain('canary');
  });

  it('is another one each time', () => {
    const {binding, state} = scene();
    expect(createAuthorizationState(binding)).not.toBe(state);
  });

  it.each([
    ['at once', 0, 'ok'],
    ['after 10 minutes', 10 * minuteMs, 'ok'],
    ['after more than 10 minutes', 10 * minuteMs + 1, 'expired'],
    ['on a clock one minute behind', -minuteMs, 'ok'],
    ['on a clock further behind', -minuteMs - 1, 'expired'],
  ])('is %s judged by its time', (_, passedMs, verdict) => {
    const {clock, binding, state} = scene();
    clock.jump(passedMs);
    expect(checkAuthorizationState(state, binding)).toBe(verdict);
  });

  it.each([
    ['another AppKey', {application: {...application, appKey: '1000001'}}],
    ['another AppSecret', {application: {...application, appSecret: new Secret('other')}}],
    ['another port', {redirectUri: 'http://127.0.0.1:8124/callback'}],
    ['another path', {redirectUri: 'http://127.0.0.1:8123/'}],
    ['no web address', {redirectUri: 'callback'}],
  ])('is wrong for %s', (_, other) => {
    const {binding, state} = scene();
    expect(checkAuthorizationState(state, {...binding, ...other})).toBe('wrong');
  });

  it('is the same for an address as it was given and as the browser shows it', () => {
    const {binding} = scene();
    const state = createAuthorizationState({...binding, redirectUri: 'https://Shop.example.com'});
    expect(checkAuthorizationState(state, {...binding, redirectUri: 'https://shop.example.com/'})).toBe('ok');
  });

  it('is wrong with any single character changed', () => {
    const {binding, state} = scene();
    for (let index = 0; index < state.length; index += 1) {
      const changed = state[index] === '1' ? '2' : '1';
      const forged = state.slice(0, index) + changed + state.slice(index + 1);
      expect(checkAuthorizationState(forged, binding), `character ${index}`).toBe('wrong');
    }
  });

  it('is wrong, not expired, with a later time put in front', () => {
    const {clock, binding, state} = scene();
    clock.jump(11 * minuteMs);
    const forged = state.replace(/^[^-]+/, clock.now().toString(36));
    expect(checkAuthorizationState(forged, binding)).toBe('wrong');
  });

  it.each(['', '-', 'state', '0--', `${'z'.repeat(11)}-${'0'.repeat(24)}-${'0'.repeat(64)}`, 'ü'.repeat(99)])(
    'is wrong as %j',
    (text) => {
      expect(checkAuthorizationState(text, scene().binding)).toBe('wrong');
    },
  );

  it('cannot be made for what is no web address', () => {
    const {binding} = scene();
    expect(() => createAuthorizationState({...binding, redirectUri: 'urn:ietf:wg:oauth:2.0:oob'})).toThrow(
      expect.objectContaining({code: 'USAGE_INVALID'}),
    );
  });
});
