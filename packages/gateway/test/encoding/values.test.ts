import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {decimalText} from '../../src/encoding/decimal-text.ts';
import {formBody} from '../../src/encoding/form-body.ts';
import {jsonText} from '../../src/encoding/json-text.ts';

describe('decimal text', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [20, '20'],
    [-7, '-7'],
    [12.5, '12.5'],
    [1e21, '1000000000000000000000'],
    [-1.5e300, `-${BigInt(-1.5e300) * -1n}`],
    [1.5e-7, '0.00000015'],
    [-1e-9, '-0.000000001'],
    [5e-324, `0.${'0'.repeat(323)}5`],
    [1164408192156408878n, '1164408192156408878'],
  ])('writes %s without an exponent', (value, expected) => {
    expect(decimalText(value)).toBe(expected);
  });

  it('reads back as the same number, whatever the number', () => {
    fc.assert(
      fc.property(fc.double({noNaN: true, noDefaultInfinity: true}), (value) => {
        const text = decimalText(value);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text)).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it.each([Number.NaN, Infinity, -Infinity])('refuses %s', (value) => {
    expect(() => decimalText(value)).toThrow(RangeError);
  });
});

describe('JSON text', () => {
  it('writes a bigint as a bare integer, exact to the last digit', () => {
    expect(jsonText({id: 1164408192156408878n})).toBe('{"id":1164408192156408878}');
  });

  it('drops undefined and null fields and nothing else', () => {
    const value = {a: undefined, b: null, c: false, d: 0, e: '', f: [], g: {}};
    expect(jsonText(value)).toBe('{"c":false,"d":0,"e":"","f":[],"g":{}}');
  });

  it('keeps the places of a list', () => {
    expect(jsonText([1, null, undefined, 'x'])).toBe('[1,null,null,"x"]');
  });

  it('refuses what JSON does not have', () => {
    expect(() => jsonText({f: () => 1})).toThrow('A function has no JSON text.');
  });

  it('is JSON with the same meaning for any value without null fields', () => {
    const {value: values} = fc.letrec<{value: unknown}>((tie) => ({
      value: fc.oneof(
        {maxDepth: 4},
        fc.string({unit: 'binary'}),
        fc.boolean(),
        fc.integer(),
        fc.double({noNaN: true, noDefaultInfinity: true}).map((number) => (number === 0 ? 0 : number)),
        fc.array(tie('value'), {maxLength: 4}),
        fc.dictionary(
          fc.string().filter((name) => name !== '__proto__'),
          tie('value'),
          {maxKeys: 4, noNullPrototype: true},
        ),
      ),
    }));
    fc.assert(
      fc.property(values, (value) => {
        expect(JSON.parse(jsonText(value))).toEqual(value);
      }),
    );
  });
});

describe('form body', () => {
  it('sends a space as + and a plus sign as %2B', () => {
    expect(formBody([['t', '20240101000000000+0800 x']])).toBe('t=20240101000000000%2B0800+x');
  });

  it('sends empty text as a=', () => {
    expect(formBody([['a', '']])).toBe('a=');
  });

  it('reads back as the same parameters, in the same order', () => {
    const texts = fc.string({unit: 'grapheme'});
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, texts)), (parameters) => {
        const body = formBody(parameters);
        expect(body).toMatch(/^[\w.*+%=&-]*$/);
        expect([...new URLSearchParams(body)]).toEqual(parameters);
      }),
    );
  });
});
