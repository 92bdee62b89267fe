import {inspect} from 'node:util';
import {describe, expect, it} from 'vitest';
import {readAuthorizationAnswer} from '../../src/authorization/read-authorization-answer.ts';

const code = '5f1c0b1e-0000-4000-8000-0000000c0de1';
const address = `https://shop.example.com/back?code=${code}&state=abc-1`;

/** What was read, with the code revealed so that it can be compared. */
function read(pasted: string): Record<string, unknown> {
  const answer = readAuthorizationAnswer(pasted);
  return answer.kind === 'code' ? {...answer, code: answer.code.reveal()} : answer;
}

const whole = {kind: 'code', code, state: 'abc-1', redirectUri: 'https://shop.example.com/back'};

describe('what the user pasted', () => {
  it.each([
    ['a whole address', address],
    ['an address with more parameters and a fragment', `${address}&site=1688#top`],
    ['an address in quotes with space around', `  "${address}" \n`],
    ['an address in Chinese quotes', `“${address}”`],
    ['an address in angle brackets', `<${address}>`],
    [
      'an address that the terminal broke into lines',
      address.replace('&', '\n   &').replace('0c0', '0\r\nc0'),
    ],
    [
      'an address with the parameters in the other order',
      `https://shop.example.com/back?state=abc-1&code=${code}`,
    ],
  ])('may be %s', (_, pasted) => {
    expect(read(pasted)).toEqual(whole);
  });

  it('may be a loopback address whose page did not load', () => {
    expect(read(`http://127.0.0.1:8123/callback?code=${code}`)).toEqual({
      kind: 'code',
      code,
      redirectUri: 'http://127.0.0.1:8123/callback',
    });
  });

  it.each([
    ['the query alone', `code=${code}&state=abc-1`],
    ['the query with its question mark', `?code=${code}&state=abc-1`],
    ['the query beginning with the state', `state=abc-1&code=${code}`],
    [
      'an address of which the browser hides the scheme',
      `shop.example.com:8123/back?code=${code}&state=abc-1`,
    ],
  ])('may be %s, which does not tell the redirect address', (_, pasted) => {
    expect(read(pasted)).toEqual({kind: 'code', code, state: 'abc-1'});
  });

  it.each([code, ` ${code}\n`, `'${code}'`])('may be the bare code, as %j', (pasted) => {
    expect(read(pasted)).toEqual({kind: 'code', code});
  });

  it('decodes a code from an address', () => {
    expect(read('https://shop.example.com/?code=a%2Fb%3D')).toMatchObject({code: 'a/b='});
  });

  it('leaves user name and password out of the redirect address by not telling any', () => {
    expect(read(`https://someone:word@shop.example.com/?code=${code}`)).toEqual({kind: 'code', code});
  });

  it('may be the address of a denial', () => {
    const pasted = 'https://shop.example.com/back?error=access_denied&error_description=x&state=abc-1';
    expect(read(pasted)).toEqual({kind: 'denied', error: 'access_denied'});
  });

  it('does not pass on a denial reason that is not a short name', () => {
    const pasted = 'https://shop.example.com/back?error=%1b[31mred%20text';
    expect(read(pasted)).toEqual({kind: 'denied', error: 'unknown'});
  });

  it('keeps the code out of every printed form', () => {
    const answer = readAuthorizationAnswer(address);
    expect(inspect(answer) + JSON.stringify(answer)).not.toContain(code);
  });
});

describe('what holds no code', () => {
  it.each([
    ['nothing', ''],
    ['space', ' \n'],
    [
      'the authorize address instead of the one behind it',
      'https://auth.1688.com/oauth/authorize?client_id=canary&state=abc',
    ],
    ['an address without query', 'https://canary.example.com/back'],
    ['a host', 'canary.example.com'],
    ['a sentence', 'the code is canary-canary'],
    ['an empty code', 'https://canary.example.com/?code=&state=abc'],
    ['a code with a control character', 'https://canary.example.com/?code=canary%00canary'],
    ['two codes', `https://canary.example.com/?code=${code}&code=canary`],
    ['a code in the fragment', `https://canary.example.com/#code=${code}`],
    ['a code that is part of another name', 'https://canary.example.com/?zipcode=canary12'],
    ['too much', `https://canary.example.com/?code=${code}&x=${'x'.repeat(9000)}`],
  ])('is refused without being repeated: %s', (_, pasted) => {
    const failure = failureOf(() => readAuthorizationAnswer(pasted));
    expect(failure).toMatchObject({
      code: 'USAGE_INVALID',
      exitCode: 2,
      hint: {en: expect.stringContaining('auth exchange'), zh: expect.stringContaining('auth exchange')},
    });
    expect(inspect(failure, {depth: 9})).not.toContain('canary.example');
    expect(JSON.stringify(failure)).not.toContain('canary');
  });
});

function failureOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
