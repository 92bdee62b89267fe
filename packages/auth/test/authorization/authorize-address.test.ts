import {describe, expect, it} from 'vitest';
import {authorizeAddress} from '../../src/authorization/authorize-address.ts';

const parts = {
  authUrl: 'https://auth.1688.com',
  appKey: '1000000',
  redirectUri: 'http://127.0.0.1:8123/callback',
  state: 'abc-1',
};

describe('the authorize address', () => {
  it('has the four parameters of the page, in its order, and no signature', () => {
    expect(authorizeAddress(parts)).toBe(
      'https://auth.1688.com/oauth/authorize?client_id=1000000&site=1688&redirect_uri=http%3A%2F%2F127.0.0.1%3A8123%2Fcallback&state=abc-1',
    );
  });

  it('is built on a base with a trailing slash or a path too', () => {
    expect(authorizeAddress({...parts, authUrl: 'http://127.0.0.1:9/base/'})).toMatch(
      /^http:\/\/127\.0\.0\.1:9\/base\/oauth\/authorize\?client_id=/,
    );
  });

  it('sends the redirect address as the browser will show it', () => {
    const {searchParams} = new URL(authorizeAddress({...parts, redirectUri: 'https://Shop.example.com'}));
    expect(searchParams.get('redirect_uri')).toBe('https://shop.example.com/');
  });

  it('refuses a base that the user must not be sent to', () => {
    expect(() => authorizeAddress({...parts, authUrl: 'http://auth.1688.com'})).toThrow(
      expect.objectContaining({code: 'USAGE_INVALID', message: expect.stringContaining('ALI1688_AUTH_URL')}),
    );
  });

  it.each([
    ['no address', 'shop.example.com'],
    ['another scheme', 'javascript:alert(1)'],
    ['a user name', 'https://someone@shop.example.com/'],
    ['a password', 'https://:word@shop.example.com/'],
    ['a query', 'https://shop.example.com/?from=cli'],
    ['an empty query', 'https://shop.example.com/?'],
    ['a fragment', 'https://shop.example.com/#top'],
  ])('refuses a redirect address with %s and does not repeat it', (_, redirectUri) => {
    expect(() => authorizeAddress({...parts, redirectUri})).toThrow(
      expect.objectContaining({
        code: 'USAGE_INVALID',
        message: expect.not.stringContaining(redirectUri),
        text: {en: expect.any(String), zh: expect.stringMatching(/回调地址/)},
      }),
    );
  });
});
