import {isAli1688Error} from '@ali1688/contracts/errors';
import {expect, test} from 'vitest';
import {detailUrlOf, offerIdOf, readOfferIds} from '../../src/index.ts';

const id = '944801178016';

test.each([
  id,
  ` ${id} `,
  `https://detail.1688.com/offer/${id}.html`,
  `http://detail.1688.com/offer/${id}.html?spm=a2615.7691456&sk=consign#desc`,
  `detail.1688.com/offer/${id}.html`,
  `//detail.1688.com/offer/${id}.html`,
  `HTTPS://DETAIL.1688.COM/offer/${id}.HTML`,
  `https://m.1688.com/offer/${id}.html?offerId=1`,
  `m.1688.com/offer/${id}.html`,
  `https://detail.m.1688.com/page/index.html?offerId=${id}&sortType=0`,
  `detail.m.1688.com/page/index.html?spm=1&offerId=${id}`,
  detailUrlOf(id),
])('%s means the product', (word) => {
  expect(offerIdOf(word)).toBe(id);
});

test('an id keeps every digit', () => {
  expect(offerIdOf('https://detail.1688.com/offer/9214364408192156407.html')).toBe('9214364408192156407');
});

test.each([
  '',
  '0',
  '007',
  '-5',
  '1e9',
  '12345678901234567890',
  'BBBspz8Z4AmsyZ5SmwYL4Xi_A',
  'https://detail.1688.com/offer/abc.html',
  `https://detail.1688.com/offer/${id}`,
  `https://detail.1688.com/pic/${id}.html`,
  `https://detail.1688.com.evil.example/offer/${id}.html`,
  `https://detail.1688.com@evil.example/offer/${id}.html`,
  `https://evil.example/offer/${id}.html`,
  `ftp://detail.1688.com/offer/${id}.html`,
  `javascript://detail.1688.com/offer/${id}.html`,
  'https://detail.m.1688.com/page/index.html?offerId=',
  'https://detail.m.1688.com/page/index.html',
  `https://detail.1688.com/offer/${id}.html two`,
  'https://',
])('%j means no product', (word) => {
  expect(offerIdOf(word)).toBeUndefined();
});

test('words become ids, each once, and the first that means none is named', () => {
  expect(readOfferIds([id, detailUrlOf(id), '2', '1'])).toEqual([id, '2', '1']);
  const refusal = (words: readonly string[]): unknown => {
    try {
      return readOfferIds(words);
    } catch (thrown) {
      return isAli1688Error(thrown) ? [thrown.code, thrown.message] : thrown;
    }
  };
  expect(refusal([id, 'shoes', '-'])).toEqual(['USAGE_INVALID', expect.stringContaining('OFFER_ID "shoes"')]);
});
