import {createHmac} from 'node:crypto';
import {Secret} from '@ali1688/contracts/ports';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {canonicalString, signatureParameter, signCanonicalString} from '../../src/signing/index.ts';

/** The vectors of gateway.md section 2.3: an official example, the rule without a path, raw special characters. */
const vectors = [
  {
    id: 'D1',
    appSecret: 'test123',
    path: 'param2/1/system/currentTime/1000000',
    parameters: {b: '2', a: '1'},
    signature: '33E54F4F7B989E3E0E912D3FBD2F1A03CA7CCE88',
  },
  {
    id: 'A1',
    appSecret: 'abcd',
    path: '',
    parameters: {
      client_id: '10000',
      site: 'china',
      redirect_uri: 'http://gw.open.1688.com/auth/auth.htm?key=value&secret=abcd',
      state: 'test',
    },
    signature: '300E0E24C543CAAEACBDB4883520D6CF2165B3AB',
  },
  {
    id: 'S1',
    appSecret: 'test123',
    path: 'param2/1/system/currentTime/1000000',
    parameters: {t: '20240101000000000+0800', q: 'a b%20c&d=e'},
    signature: '6F947E64C8E67EC062434AE4D4FFB7B532CB0A78',
  },
] as const;

const parameterTables = fc.dictionary(fc.string({minLength: 1, unit: 'binary'}), fc.string({unit: 'binary'}));

describe('signing', () => {
  it.each(vectors)(
    'gives the published signature of vector $id',
    ({path, parameters, appSecret, signature}) => {
      const text = canonicalString(path, Object.entries(parameters));
      expect(signCanonicalString(text, new Secret(appSecret))).toBe(signature);
    },
  );

  it('joins the text of the worked example with nothing between', () => {
    const text = canonicalString('param2/1/system/currentTime/1000000', Object.entries({b: '2', a: '1'}));
    expect(text).toBe('param2/1/system/currentTime/1000000a1b2');
  });

  it('sorts finished strings, not names: countryCode=US stands before country=en', () => {
    const parameters = Object.entries({country: 'en', countryCode: 'US'});
    expect(canonicalString('', parameters)).toBe('countryCodeUScountryen');
  });

  it('sorts by code unit: digits, capitals, underscore, small letters', () => {
    const parameters = Object.entries({pageSize: '20', Zeta: '1', _aop_timestamp: '2', '9': '3'});
    expect(canonicalString('', parameters)).toBe('93Zeta1_aop_timestamp2pageSize20');
  });

  it('sorts a character beyond the basic plane by its first surrogate, before U+FF5E', () => {
    const parameters = Object.entries({'\uFF5E': '', '\u{1F600}': ''});
    expect(canonicalString('', parameters)).toBe('\u{1F600}\uFF5E');
  });

  it('includes empty values and leaves out the signature alone', () => {
    const parameters = Object.entries({a: '', [signatureParameter]: 'X', access_token: 't'});
    expect(canonicalString('p', parameters)).toBe('paaccess_tokent');
  });

  it('agrees with a naive implementation for any parameters', () => {
    fc.assert(
      fc.property(parameterTables, fc.string(), (table, path) => {
        expect(canonicalString(path, Object.entries(table))).toBe(path + naiveJoin(table));
      }),
    );
  });

  it('does not depend on the order of the parameters', () => {
    const shuffled = parameterTables.chain((table) => {
      const entries = Object.entries(table);
      return fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray(entries, {minLength: entries.length, maxLength: entries.length}),
      );
    });
    fc.assert(
      fc.property(shuffled, ([entries, others]) => {
        const secret = new Secret('s');
        expect(signCanonicalString(canonicalString('p', others), secret)).toBe(
          signCanonicalString(canonicalString('p', entries), secret),
        );
      }),
    );
  });

  it('is not changed by a signature that is already there', () => {
    fc.assert(
      fc.property(parameterTables, fc.string(), (table, old) => {
        const entries = Object.entries(table).filter(([name]) => name !== signatureParameter);
        expect(canonicalString('p', [...entries, [signatureParameter, old]])).toBe(
          canonicalString('p', entries),
        );
      }),
    );
  });

  it('gives 40 upper-case hex digits of HMAC-SHA1 over UTF-8', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), fc.string({unit: 'grapheme'}), (text, secret) => {
        const signature = signCanonicalString(text, new Secret(secret));
        const expected = createHmac('sha1', Buffer.from(secret, 'utf8')).update(Buffer.from(text, 'utf8'));
        expect(signature).toMatch(/^[0-9A-F]{40}$/);
        expect(signature).toBe(expected.digest('hex').toUpperCase());
      }),
    );
  });
});

/** Insertion sort with an explicit comparison of code units. */
function naiveJoin(table: Readonly<Record<string, string>>): string {
  const sorted: string[] = [];
  for (const [name, value] of Object.entries(table)) {
    if (name === '_aop_signature') continue;
    const part = `${name}${value}`;
    const at = sorted.findIndex((other) => comesBefore(part, other));
    sorted.splice(at === -1 ? sorted.length : at, 0, part);
  }
  return sorted.join('');
}

function comesBefore(a: string, b: string): boolean {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const difference = a.charCodeAt(at) - b.charCodeAt(at);
    if (difference !== 0) return difference < 0;
  }
  return a.length < b.length;
}
