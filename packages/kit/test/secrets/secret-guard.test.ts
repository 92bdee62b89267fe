import {Secret} from '@ali1688/contracts/ports';
import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {guardEnvironment} from '../../src/secrets/guard-environment.ts';
import {createSecretGuard} from '../../src/secrets/secret-guard.ts';

function guardOf(...secrets: string[]) {
  const guard = createSecretGuard();
  for (const secret of secrets) guard.protect(new Secret(secret));
  return guard;
}

describe('redact', () => {
  test.each([
    ['plain', 'a b+c/"d"'],
    ['in a URL', encodeURIComponent('a b+c/"d"')],
    ['in a form', new URLSearchParams({value: 'a b+c/"d"'}).toString().slice('value='.length)],
    ['in JSON', JSON.stringify('a b+c/"d"').slice(1, -1)],
  ])('replaces a secret that stands %s', (_form, written) => {
    expect(guardOf('a b+c/"d"').redact(`<${written}> and <${written}>`)).toBe(
      '<[redacted]> and <[redacted]>',
    );
  });

  test('replaces the longer of two secrets of which one contains the other', () => {
    expect(guardOf('the-token', 'the-token-and-more').redact('the-token-and-more')).toBe('[redacted]');
  });

  test('leaves text alone that holds no secret, and a secret too short to tell', () => {
    expect(guardOf('secret', '').redact('the secret is a word')).toBe('the secret is a word');
  });

  test('replaces the beginning of a long secret, as an error repeats it that was typed in the wrong place', () => {
    const long = 'x'.repeat(60).concat('y'.repeat(60));
    expect(guardOf(long).redact(`"${long.slice(0, 80)}…" is not allowed`)).toBe(
      '"[redacted]…" is not allowed',
    );
  });

  /** Those that one form or another writes differently, and some that make repetitions likely. */
  const characters = fc.constantFrom(
    'a',
    'b',
    '1',
    '%',
    '+',
    ' ',
    '/',
    '"',
    '\\',
    '\n',
    '\u0000',
    '令',
    '😀',
  );

  test('leaves no secret in any text, however it got there', () => {
    const secret = fc.string({unit: characters, minLength: 8, maxLength: 16}).filter(
      // Text that the replacement itself is made of cannot disappear.
      (value) => !'[redacted]'.includes(value) && !encodeURIComponent('[redacted]').includes(value),
    );
    fc.assert(
      fc.property(secret, secret, fc.string(), (first, second, filling) => {
        const guard = guardOf(first, second);
        const forms = (value: string) => [
          value,
          encodeURIComponent(value),
          JSON.stringify(value).slice(1, -1),
        ];
        const text = [...forms(first), ...forms(second)].join(` ${filling} `);
        const clean = guard.redact(text);
        for (const form of [...forms(first), ...forms(second)]) {
          // The filling and its neighbours may spell a secret by chance only where the text held it before.
          expect(clean.split('[redacted]').some((part) => part.includes(form))).toBe(false);
        }
      }),
    );
  });

  test('takes half a surrogate pair, which cannot be URL-encoded', () => {
    expect(guardOf('abcdefgh\ud800').redact('abcdefgh\ufffd')).toBe('[redacted]');
  });
});

describe('redactContent', () => {
  test('gives bytes without a secret back as they are', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(guardOf('a-secret-of-some-length').redactContent(bytes)).toBe(bytes);
      }),
    );
  });

  test('replaces a secret inside bytes, also in a part of a larger buffer', () => {
    const whole = Buffer.from('...{"token":"canary-token"}...');
    const content = guardOf('canary-token').redactContent(whole.subarray(3, -3));
    expect(Buffer.from(content).toString('utf8')).toBe('{"token":"[redacted]"}');
  });

  test('redacts text as redact does', () => {
    expect(guardOf('canary-token').redactContent('x canary-token')).toBe('x [redacted]');
  });
});

test('every secret of the environment is guarded, with and without the space around it', () => {
  const guard = createSecretGuard();
  guardEnvironment(guard, {
    ALI1688_APP_KEY: '1000000',
    ALI1688_APP_SECRET: ' canary-secret\n',
    ALI1688_REFRESH_TOKEN: 'canary-refresh',
    ALI1688_ACCESS_TOKEN: 'canary-access',
  });
  expect(guard.redact('1000000 canary-secret canary-refresh canary-access')).toBe(
    '1000000 [redacted] [redacted] [redacted]',
  );
});

describe('redactData', () => {
  test('replaces secrets in every text of a value, in keys too, and leaves the rest as it is', () => {
    const guard = guardOf('canary-value');
    expect(
      guard.redactData({title: 'a canary-value b', list: [1, null, 'canary-value'], 'canary-value': true}),
    ).toEqual({title: 'a [redacted] b', list: [1, null, '[redacted]'], '[redacted]': true});
  });
});

test('redactData replaces a number that spells a secret, so that a document of it stays one', () => {
  const guard = guardOf('1234567890');
  expect(guard.redactData({id: 1234567890, other: 12345678, text: '1234567890'})).toEqual({
    id: '[redacted]',
    other: 12345678,
    text: '[redacted]',
  });
});

describe('release', () => {
  test('ends the protection of a value, and of no other', () => {
    const guard = guardOf('public-value', 'canary-value');
    guard.release(new Secret('public-value'));
    expect(guard.redact('public-value canary-value')).toBe('public-value [redacted]');
  });

  test('is for good, also where the value is met again', () => {
    const guard = guardOf('public-value');
    guard.release(new Secret('public-value'));
    guard.protect(new Secret('public-value'));
    expect(guard.redact('public-value')).toBe('public-value');
  });
});
