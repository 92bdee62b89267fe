import {expect, test} from 'vitest';
import {readSourceFacts} from '../../src/workspace/source-facts.ts';

test.each([
  [`import a from 'm';`, {specifier: 'm', isDynamic: false, isType: false}],
  [`import 'm';`, {specifier: 'm', isDynamic: false, isType: false}],
  [`import type {A} from 'm';`, {specifier: 'm', isDynamic: false, isType: true}],
  [`import {type A} from 'm';`, {specifier: 'm', isDynamic: false, isType: false}],
  [`export * from 'm';`, {specifier: 'm', isDynamic: false, isType: false}],
  [`export {a} from 'm';`, {specifier: 'm', isDynamic: false, isType: false}],
  [`export type {A} from 'm';`, {specifier: 'm', isDynamic: false, isType: true}],
  [`export type A = import('m').A;`, {specifier: 'm', isDynamic: false, isType: true}],
  [`await import('m');`, {specifier: 'm', isDynamic: true, isType: false}],
  [`await import(name);`, {specifier: undefined, isDynamic: true, isType: false}],
  [`const a = require('m');`, {specifier: 'm', isDynamic: false, isType: false}],
])('%s is read as an import', (text, expected) => {
  expect(readSourceFacts('file.ts', text).imports).toEqual([expected]);
});

test('an import in a comment or in a string is none', () => {
  const text = `// import 'a';\n/* import('b') */ export const text = "import 'c'";`;

  expect(readSourceFacts('file.ts', text).imports).toEqual([]);
});
