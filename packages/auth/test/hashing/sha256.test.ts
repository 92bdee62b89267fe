import {createHash} from 'node:crypto';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {sha256Hex} from '../../src/hashing/sha256.ts';

const reference = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('SHA-256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('gives the published digest of %j', (text, digest) => {
    expect(sha256Hex(text)).toBe(digest);
  });

  it('equals node:crypto at every length around a block boundary', () => {
    for (let length = 0; length <= 200; length += 1) {
      expect(sha256Hex('x'.repeat(length))).toBe(reference('x'.repeat(length)));
    }
  });

  it('equals node:crypto for any text, lone surrogates included', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 300}), (text) => {
        expect(sha256Hex(text)).toBe(reference(text));
      }),
    );
  });
});
