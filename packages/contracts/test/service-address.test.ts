import {describe, expect, it} from 'vitest';
import {isAli1688Error, type Ali1688Error} from '../src/errors/index.ts';
import {defaultGatewayUrl, isLoopbackHost, parseServiceAddress} from '../src/ports/index.ts';

describe('the address of a service', () => {
  it.each([
    [defaultGatewayUrl, 'https://gw.open.1688.com/openapi'],
    ['https://gw.open.1688.com/openapi/', 'https://gw.open.1688.com/openapi'],
    ['https://auth.1688.com', 'https://auth.1688.com'],
    ['HTTPS://Auth.1688.com:443///', 'https://auth.1688.com'],
    ['http://127.0.0.1:8080/openapi', 'http://127.0.0.1:8080/openapi'],
    ['http://127.9.9.9', 'http://127.9.9.9'],
    ['http://localhost:1', 'http://localhost:1'],
    ['http://[::1]:8080/a', 'http://[::1]:8080/a'],
  ])('may be %s', (text, expected) => {
    expect(parseServiceAddress(text, 'ALI1688_GATEWAY_URL')).toBe(expected);
  });

  it.each([
    '',
    'gw.open.1688.com',
    'http://gw.open.1688.com/openapi',
    'http://127.0.0.1.evil.test',
    'http://localhost.evil.test',
    'http://0.0.0.0',
    'http://10.0.0.1',
    'ftp://127.0.0.1',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://user@gw.open.1688.com',
    'https://:CANARY@gw.open.1688.com',
    'https://gw.open.1688.com/?a=1',
    'https://gw.open.1688.com/#a',
    'http://127.0.0.1@evil.test',
    'https://',
  ])('may not be %s, and the value is not repeated', (text) => {
    const error = refusalOf(text);
    expect(error?.code).toBe('USAGE_INVALID');
    expect(error?.text.en).toContain('ALI1688_AUTH_URL');
    expect(error?.text.zh).toContain('ALI1688_AUTH_URL');
    expect(JSON.stringify([error?.text, error?.hint])).not.toContain('CANARY');
  });

  it.each([
    ['localhost', true],
    ['127.0.0.1', true],
    ['127.1.2.3', true],
    ['[::1]', true],
    ['128.0.0.1', false],
    ['127.0.0.1.test', false],
    ['example.com', false],
  ])('on %s is on this machine: %s', (host, expected) => {
    expect(isLoopbackHost(host)).toBe(expected);
  });
});

function refusalOf(text: string): Ali1688Error | undefined {
  try {
    parseServiceAddress(text, 'ALI1688_AUTH_URL');
    return undefined;
  } catch (error) {
    return isAli1688Error(error) ? error : undefined;
  }
}
