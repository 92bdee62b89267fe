import {expect, test} from 'vitest';
import {mayShowBody, readsMarket} from '../../src/index.ts';

test('what is about credentials shows no body of the gateway, which holds tokens, whatever it needs', () => {
  const asked = {apis: [], effects: readsMarket, needs: 'app'} as const;
  expect(mayShowBody(asked)).toBe(true);
  expect(mayShowBody({...asked, isSensitive: true})).toBe(false);
});
