import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createEchoRedactor, foreignText, Secret} from '../src/index.ts';

const nothing = createEchoRedactor([]);

describe('redactor of what is repeated', () => {
  it('removes a secret as it is, url-encoded both ways, with either case of the digits, and as in JSON', () => {
    const redact = createEchoRedactor([new Secret('a+b c/"d')]);
    for (const form of ['a+b c/"d', 'a%2Bb%20c%2F%22d', 'a%2bb%20c%2f%22d', 'a%2Bb+c%2F%22d', 'a+b c/\\"d']) {
      expect(redact(`before ${form} after`)).toBe('before [redacted] after');
    }
  });

  it('removes the longer of two secrets as a whole', () => {
    const redact = createEchoRedactor([new Secret('token'), new Secret('token-with-tail')]);
    expect(redact('x token-with-tail y token z')).toBe('x [redacted] y [redacted] z');
  });

  it('takes pattern characters of a secret literally', () => {
    const redact = createEchoRedactor([new Secret('.*[a-z]+$')]);
    expect(redact('harmless .*[a-z]+$')).toBe('harmless [redacted]');
  });

  it('removes the value of a secret field even when it is cut or foreign', () => {
    const echo =
      'client_secret=abc&x=1&access_token=half-a-tok refresh_token: "r1", {"appSecret":"q"} _aop_signature=AB';
    const shown = nothing(echo);
    for (const value of ['abc', 'half-a-tok', 'r1', '"q"', 'AB']) {
      expect(shown).not.toContain(value);
    }
    expect(shown).toContain('x=1');
  });

  it('ignores an empty secret', () => {
    expect(createEchoRedactor([new Secret('')])('text')).toBe('text');
  });

  it('leaves no occurrence of any secret, whatever surrounds it', () => {
    fc.assert(
      fc.property(
        fc.string({minLength: 4, unit: 'binary'}),
        fc.string({unit: 'binary'}),
        fc.string({unit: 'binary'}),
        (value, before, after) => {
          fc.pre(!'[redacted]'.includes(value));
          const shown = createEchoRedactor([new Secret(value)])(`${before}${value}${after}${before}`);
          expect(shown).toContain('[redacted]');
          expect(shown.split('[redacted]').some((part) => part.includes(value))).toBe(false);
        },
      ),
    );
  });
});

describe('text of somebody else', () => {
  it('loses control, format and line separator characters', () => {
    const shown = foreignText('a\u001B[31mred\r\nb\u202Ec\u2028d\u0000', nothing);
    expect(shown).toBe('a [31mred b c d');
  });

  it('is cut at 500 characters, never inside a surrogate pair', () => {
    const shown = foreignText(`${'x'.repeat(498)}\u{1F600}${'y'.repeat(600)}`, nothing);
    expect(shown).toBe(`${'x'.repeat(498)}…`);
  });

  it('loses secrets before it is cut, so that no half of one stays', () => {
    const redact = createEchoRedactor([new Secret('SECRET-SECRET')]);
    const shown = foreignText(`${'x'.repeat(495)}SECRET-SECRET`, redact);
    expect(shown).not.toContain('SECR');
  });
});
