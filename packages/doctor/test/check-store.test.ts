import type {StoreDescription} from '@ali1688/auth';
import {expect, test} from 'vitest';
import {checkStore} from '../src/check-store.ts';

const store: StoreDescription = {
  home: '~/suite',
  tokensFolder: 'private',
  mode: '0700',
  isWritable: true,
  surroundings: undefined,
  entry: {state: 'missing'},
};

/** What `doctor` finds in this store. */
function look(changes: Partial<StoreDescription>) {
  return checkStore({store: {describeStore: () => ({...store, ...changes})}, note() {}}).found;
}

test.each([
  [{}, 'tokens folder private, 0700', 'tokens 目录私有，0700'],
  [{tokensFolder: 'open', mode: '0755'}, 'tokens folder open, 0755', 'tokens 目录开放，0755'],
  [{tokensFolder: 'missing', mode: undefined}, 'tokens folder missing', 'tokens 目录缺失'],
  [{tokensFolder: 'link', mode: undefined}, 'tokens folder link', 'tokens 目录是链接'],
  [{tokensFolder: 'foreign', mode: '0700'}, 'tokens folder foreign, 0700', 'tokens 目录属于其他用户，0700'],
  [{tokensFolder: 'blocked', mode: undefined}, 'tokens folder blocked', 'tokens 目录不可用'],
] as const)('the state of the tokens folder is told in both languages (%#)', (changes, en, zh) => {
  expect(look(changes)).toEqual({en: `~/suite: ${en}`, zh: `~/suite：${zh}`});
});
