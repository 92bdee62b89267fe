import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createSecretMatcher, createSecretRedactor, Secret} from '../src/index.ts';
import {findSecrets, soughtSecrets} from '../src/secrets/find-secrets.ts';

type Write = (value: string, chance: () => boolean) => string;

const hex = (value: number, digits: number, chance: () => boolean): string =>
  Array.from(value.toString(16).padStart(digits, '0'), (digit) =>
    chance() ? digit.toUpperCase() : digit,
  ).join('');

/** Every byte of a character may be encoded, and the percent sign must be. */
const asPercent: Write = (value, chance) =>
  Array.from(new TextDecoder().decode(new TextEncoder().encode(value)), (character) => {
    const isSafe = /^[\w.~!*'()/&=?-]$/.test(character);
    if (isSafe && chance()) return character;
    return Array.from(new TextEncoder().encode(character), (byte) => `%${hex(byte, 2, chance)}`).join('');
  }).join('');

const asForm: Write = (value) => new URLSearchParams([['', value]]).toString().slice(1);

/** Each unit may be written with its number; quotes and backslashes must be escaped, a slash may be. */
const asJson: Write = (value, chance) =>
  value
    .split('')
    .map((unit) => {
      if (chance()) return `\\u${hex(unit.charCodeAt(0), 4, chance)}`;
      if (unit === '/' && chance()) return String.raw`\/`;
      return JSON.stringify(unit).slice(1, -1);
    })
    .join('');

/** A character of a page may be written with its number or, some of them, with a name. */
const asPage: Write = (value, chance) =>
  Array.from(value, (character) => {
    const point = character.codePointAt(0) ?? 0;
    const name = {'&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos'}[character];
    if (name !== undefined) return `&${name};`;
    if (chance()) return `&#${point};`;
    return chance() ? `&#x${hex(point, 1, chance)};` : character;
  }).join('');

const plainly: Write = (value) => value;
const encodings: readonly Write[] = [asPercent, asForm, asJson, asPage];
const writtenForms: readonly Write[] = [
  plainly,
  ...encodings,
  ...encodings.flatMap((outer) =>
    encodings.map(
      (inner): Write =>
        (value, chance) =>
          outer(inner(value, chance), chance),
    ),
  ),
];

/** Secrets of letters and everything that is escaped somewhere; texts of what is around them, halves of escapes too. */
const secretValue = fc
  .array(fc.constantFrom(...Array.from('abcXYZ+/=&%"\\ \n-_.~女é\u{1F600}'), '%41', '\\n', '\uD83D'), {
    minLength: 8,
    maxLength: 40,
  })
  .map((parts) => parts.join(''))
  .filter((value) => value.trim() === value);
const surroundings = fc
  .array(fc.constantFrom('{"', ':', ',', '0', '25', '%', '%2', '\\', '\\u00', '\n', '鞋', '&', '='))
  .map((parts) => parts.join(''));
const coins = fc.infiniteStream(fc.boolean());

describe('a secret in a text', () => {
  it('is replaced in every written form, also one inside another, and nothing else changes', () => {
    fc.assert(
      fc.property(
        secretValue,
        surroundings,
        surroundings,
        coins,
        fc.constantFrom(...writtenForms),
        (value, before, after, stream, write) => {
          const form = write(value, () => stream.next().value === true);
          fc.pre(!`${before}${after}`.includes(value));
          const shown = createSecretMatcher([value])(`${before} ${form} ${after}`);
          expect(shown).toBe(`${before} [redacted] ${after}`);
        },
      ),
      {numRuns: 2000},
    );
  });

  it('is replaced whatever stands next to it', () => {
    fc.assert(
      fc.property(
        secretValue,
        surroundings,
        coins,
        fc.constantFrom(...writtenForms),
        (value, before, stream, write) => {
          const form = write(value, () => stream.next().value === true);
          const shown = createSecretMatcher([value])(`${before}${form}0`);
          expect(shown).toContain('[redacted]');
          expect(shown).not.toContain(form);
          expect(shown.endsWith('0')).toBe(true);
        },
      ),
    );
  });

  it('of letters, digits and what stands between them is found in every form, however its first letters are written', () => {
    const plainValue = fc.stringMatching(/^[A-Za-z0-9+/_.-]{8,24}$/);
    fc.assert(
      fc.property(plainValue, coins, fc.constantFrom(...writtenForms), (value, stream, write) => {
        const form = write(value, () => stream.next().value === true);
        expect(createSecretMatcher([value])(`<${form}>`)).toBe('<[redacted]>');
      }),
      {numRuns: 3000},
    );
  });

  it.each([
    '%',
    '%25',
    '%e%A',
    String.raw`\\`,
    String.raw`\"`,
    '&a',
    '&amp;',
    '&amp;amp;',
    '%2',
    'e%',
    '%25a',
    String.raw`\u00`,
  ])('is looked for with few reads in a long text of %j', (piece) => {
    const secrets = soughtSecrets(['envACCESStoken99']);
    let reads = 0;
    const text = piece.repeat(4000);
    const counted = {
      length: text.length,
      charCodeAt(at: number) {
        reads += 1;
        return text.charCodeAt(at);
      },
    };
    const nextPlace = (from: number): number => {
      secrets.beginning.lastIndex = from;
      return secrets.beginning.test(text) ? secrets.beginning.lastIndex - 1 : text.length;
    };
    expect(findSecrets(counted, secrets, nextPlace)).toEqual([]);
    expect(reads).toBeLessThan(text.length / 10);
  });

  it('leaves texts without it as they are', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        expect(createSecretMatcher(['CANARY-secret-value'])(text)).toBe(text);
      }),
    );
  });

  it.each([
    ['CANARY/=token', String.raw`CANARY\/\u003Dtoken`],
    ['CANARY/=token', String.raw`CANARY\\/\\u003dtoken`],
    ['CANARY/=token', 'CANARY%2f%3Dtoken'],
    ['CANARY/=token', 'CANARY%252F%253dtoken'],
    ['CANARY token', 'CANARY+token'],
    ['CANARY token', 'CANARY%20token'],
    ['CANARY-token', String.raw`\u0043\u0041\u004e\u0041\u0052\u0059-token`],
    ['CANARY-女', 'CANARY-%E5%a5%B3'],
    ['CANARY-女', 'CANARY-%u5973'],
    ['CANARY/=token', String.raw`CANARY\x2f\x3Dtoken`],
    ['CANARY/=token', 'CANARY&#47;&#x3D;token'],
    ['CANARY&<token', 'CANARY&amp;&lt;token'],
    ['CANARY&<token', 'CANARY%26amp%3B%26lt%3btoken'],
  ])('%s is known as %s', (value, form) => {
    expect(createSecretMatcher([value])(`<${form}>`)).toBe('<[redacted]>');
  });

  it('is replaced in base64, of either alphabet and wherever its bytes begin in a group', () => {
    fc.assert(
      fc.property(secretValue, fc.string(), fc.string(), (value, before, after) => {
        const bytes = Buffer.from(`${before}${value}${after}`);
        for (const encoding of ['base64', 'base64url'] as const) {
          const written = bytes.toString(encoding);
          const shown = createSecretMatcher([value])(written);
          expect(shown).toContain('[redacted]');
          // What is left shares bits with the neighbours: less than a byte at each end.
          const rest = written.length - shown.replaceAll('[redacted]', '').length;
          expect(rest).toBeGreaterThanOrEqual(Math.floor((Buffer.byteLength(value) * 8) / 6) - 2);
        }
      }),
    );
  });

  it('of fewer than eight characters is not looked for in base64, where it is like any other', () => {
    expect(createSecretMatcher(['abc'])('YWJj abc')).toBe('YWJj [redacted]');
  });

  it('leaves no rest of one that contains or overlaps another', () => {
    const redact = createSecretMatcher(['token-one', 'token-one-and-two', 'two-three-four', '']);
    expect(redact('x token-one y token-one-and-two z')).toBe('x [redacted] y [redacted] z');
    expect(redact('token-one-and-two-three-four!')).toBe('[redacted]!');
    expect(redact('token-onetoken-one')).toBe('[redacted][redacted]');
  });

  it('is found with work that grows as the text does, also in texts made to be slow', () => {
    const secrets = soughtSecrets(['aaaaaaaaaaaaaaab', '&&&&&&&&x', '\\\\\\\\\\\\\\\\x', '%25%25%25%25%25x']);
    const readsOf = (text: string): number => {
      let reads = 0;
      const counted = {
        length: text.length,
        charCodeAt(at: number) {
          reads += 1;
          return text.charCodeAt(at);
        },
      };
      expect(findSecrets(counted, secrets)).toEqual([]);
      return reads;
    };
    for (const piece of [
      'a',
      '&',
      '&amp;',
      '&#x26;',
      '&#',
      '\\',
      '%25',
      '\\u005c',
      '%5c',
      'plain text ',
      'aaaaaaaaaaaaaa\\',
    ]) {
      const [small, large] = [readsOf(piece.repeat(500)), readsOf(piece.repeat(5000))];
      expect(large).toBeLessThan(small * 10.5);
    }
  });
});

describe('a redactor', () => {
  const secret = new Secret('CANARY-secret');

  it('replaces what is protected until it is released for good', () => {
    const redactor = createSecretRedactor();
    expect([redactor.isIdle(), redactor.text('CANARY-secret')]).toEqual([true, 'CANARY-secret']);
    redactor.protect(secret);
    expect([redactor.isIdle(), redactor.text('a CANARY-secret')]).toEqual([false, 'a [redacted]']);
    redactor.release(secret);
    redactor.protect(secret);
    expect([redactor.isIdle(), redactor.text('CANARY-secret')]).toEqual([true, 'CANARY-secret']);
  });

  it('replaces no value of fewer than eight characters', () => {
    const redactor = createSecretRedactor();
    redactor.protect(new Secret('1234567'));
    redactor.protect(new Secret('12345678'));
    expect(redactor.text('1234567 12345678')).toBe('1234567 [redacted]');
  });

  it('replaces the parts of a value that may be shown alone', () => {
    const redactor = createSecretRedactor((value) => [value.slice(0, 9), value.slice(0, 2)]);
    redactor.protect(secret);
    expect(redactor.text('CANARY-se… CA')).toBe('[redacted]… CA');
  });

  it('gives bytes without a secret back as they are, valid or not, with their mark', () => {
    const redactor = createSecretRedactor();
    redactor.protect(secret);
    const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, 0xff, 0x41);
    expect(redactor.bytes(bytes)).toBe(bytes);
    const leaking = new TextEncoder().encode('\uFEFF女 CANARY-secret');
    expect(new TextDecoder('utf-8', {ignoreBOM: true}).decode(redactor.bytes(leaking))).toBe(
      '\uFEFF女 [redacted]',
    );
    const foreign = Uint8Array.of(0xc5, 0xae, 0xff, ...new TextEncoder().encode('CANARY-secret'), 0xd7);
    expect(redactor.bytes(foreign)).toEqual(
      Uint8Array.of(0xc5, 0xae, 0xff, ...new TextEncoder().encode('[redacted]'), 0xd7),
    );
  });
});
