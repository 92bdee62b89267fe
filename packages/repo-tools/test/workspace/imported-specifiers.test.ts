import {expect, test} from 'vitest';
import {importedSpecifiers} from '../../src/workspace/imported-specifiers.ts';

test.each([
  [`import a from 'm';`, 'm'],
  [`import 'm';`, 'm'],
  [`import type {A} from 'm';`, 'm'],
  [`import {type A} from 'm';`, 'm'],
  [`export * from 'm';`, 'm'],
  [`export {a} from 'm';`, 'm'],
  [`export type {A} from 'm';`, 'm'],
  [`export type A = import('m').A;`, 'm'],
  [`await import('m');`, 'm'],
  [`await import(name);`, undefined],
  [`const a = require('m');`, 'm'],
  [`const a = require(name);`, undefined],
])('%s is read as an import', (text, expected) => {
  expect(importedSpecifiers('file.ts', text)).toEqual([expected]);
});

test('an import in a comment or in a string is none', () => {
  const text = `// import 'a';\n/* import('b') */ export const text = "import 'c'";`;

  expect(importedSpecifiers('file.ts', text)).toEqual([]);
});
