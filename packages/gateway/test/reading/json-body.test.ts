import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseExactJson, readJsonBody} from '../../src/reading/json-body.ts';
import {quoteLongIntegers} from '../../src/reading/long-integers.ts';
import {bytes} from '../support/scripted-transport.ts';

describe('exact JSON', () => {
  it.each([
    ['{"id":1164408192156408878}', '{"id":"1164408192156408878"}'],
    ['[999999999999999,1000000000000000]', '[999999999999999,"1000000000000000"]'],
    ['-1164408192156408878', '"-1164408192156408878"'],
    ['[-999999999999999]', '[-999999999999999]'],
    ['{"a":"1164408192156408878"}', '{"a":"1164408192156408878"}'],
    [String.raw`{"a\"1164408192156408878":"\\"}`, String.raw`{"a\"1164408192156408878":"\\"}`],
    ['[1164408192156408878.5,1164408192156408878e2,1.1164408192156408878]', undefined],
    ['[1e1164408192156408,1E+1164408192156408]', undefined],
    ['[ 1164408192156408878 , 12 ]', '[ "1164408192156408878" , 12 ]'],
  ])('reads %s', (json, quoted = json) => {
    expect(quoteLongIntegers(json)).toBe(quoted);
  });

  it.each([
    '{1234567890123456:1}',
    '[01234567890123456]',
    '[-01234567890123456]',
    '[1234567890123456 1234567890123456]',
    '["1234567890123456',
    '[+1234567890123456]',
    '[1-1234567890123456]',
    '[--1234567890123456]',
    '1234567890123456"',
    String.raw`["1234567890123456\"]`,
  ])('refuses %s, which is no JSON', (text) => {
    expect(() => parseExactJson(text)).toThrow(SyntaxError);
  });

  it('agrees with a slow reference for any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), wideIntegers(), fc.nat({max: 3}), (value, integers, indent) => {
        // Bare integers are put where the marker stands, inside lists and beside text that looks like them.
        const json = JSON.stringify(
          {value, list: integers.map(() => '@'), text: integers},
          undefined,
          indent,
        );
        const parts = json.split('"@"');
        const bare = parts.map((part, at) => part + (integers[at] ?? '')).join('');
        fc.pre(parts.length === integers.length + 1);
        expect(parseExactJson(bare)).toEqual(slowParse(bare));
      }),
      {numRuns: 300},
    );
  });

  it('reads 16 MB of one long string, of long integers and of backslashes in linear time', () => {
    const size = 16 * 1024 * 1024;
    const longString = `["${'9'.repeat(size)}"]`;
    expect(quoteLongIntegers(longString)).toBe(longString);
    const backslashes = `[1234567890123456,"${'\\\\'.repeat(size / 2)}"]`;
    expect(quoteLongIntegers(backslashes).length).toBe(backslashes.length + 2);
    const integers = `[${'1234567890123456,'.repeat(size / 17)}1]`;
    expect(quoteLongIntegers(integers).length).toBe(integers.length + 2 * Math.floor(size / 17));
    const unterminated = `1234567890123456"${'\\"'.repeat(size / 2)}`;
    expect(() => parseExactJson(unterminated)).toThrow(SyntaxError);
  });
});

describe('body', () => {
  it('may begin with a byte order mark', () => {
    expect(readJsonBody(bytes('\uFEFF{"a":1}'))).toEqual({kind: 'json', value: {a: 1}});
  });

  it('may be any JSON value', () => {
    expect(readJsonBody(bytes('"20261010164552223+0800"'))).toEqual({
      kind: 'json',
      value: '20261010164552223+0800',
    });
    expect(readJsonBody(bytes('null'))).toEqual({kind: 'json', value: null});
  });

  it('keeps its text when it is not JSON', () => {
    expect(readJsonBody(bytes('<html>'))).toEqual({kind: 'other', text: '<html>'});
  });

  it('is not taken for JSON when it is not UTF-8, so that no character is replaced silently', () => {
    const gbk = Uint8Array.from([0x22, 0xc5, 0xd0, 0x22]);
    expect(readJsonBody(gbk).kind).toBe('other');
  });
});

function wideIntegers(): fc.Arbitrary<string[]> {
  const integer = fc
    .tuple(fc.constantFrom('', '-'), fc.bigInt({min: 0n, max: 10n ** 25n}))
    .map(([sign, value]) => `${sign}${value}`);
  const shaped = fc
    .tuple(integer, fc.constantFrom('', '', '', '.5', 'e3', 'E-7', '.25e+2'))
    .map(([digits, rest]) => digits + rest);
  return fc.array(shaped, {maxLength: 6});
}

/** A recursive descent over the text: slow, and without any shared code. */
function slowParse(json: string): unknown {
  let at = 0;
  const space = (): void => {
    while (/\s/.test(json[at] ?? '')) at += 1;
  };
  const take = (expected: string): void => {
    if (!json.startsWith(expected, at)) throw new SyntaxError(`expected ${expected} at ${at}`);
    at += expected.length;
  };
  const text = (): string => {
    const start = at;
    take('"');
    while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
    take('"');
    return String(JSON.parse(json.slice(start, at)));
  };
  const value = (): unknown => {
    space();
    const result = valueHere();
    space();
    return result;
  };
  const items = (close: string, item: () => void): void => {
    at += 1;
    space();
    while (json[at] !== close) {
      item();
      space();
      if (json[at] === ',') at += 1;
      space();
    }
    take(close);
  };
  const valueHere = (): unknown => {
    const first = json[at];
    if (first === '"') return text();
    if (first === '[') {
      const list: unknown[] = [];
      items(']', () => list.push(value()));
      return list;
    }
    if (first === '{') {
      const fields: [string, unknown][] = [];
      items('}', () => {
        const name = text();
        space();
        take(':');
        fields.push([name, value()]);
      });
      return Object.fromEntries(fields);
    }
    const word = /^[-+.\w]+/.exec(json.slice(at))?.[0] ?? '';
    at += word.length;
    return /^-?\d{16,}$/.test(word) ? word : JSON.parse(word);
  };
  return value();
}
