import {expect, it} from 'vitest';
import {shortHash} from '../../src/index.ts';

it('is the beginning of the published SHA-256 of a text in UTF-8', () => {
  expect(['', 'abc', '女装'].map(shortHash)).toStrictEqual([
    'e3b0c44298fc1c14',
    'ba7816bf8f01cfea',
    '94409e1f00b40c0a',
  ]);
});
