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
  [{}, 'tokens folder private, 0700', '令牌目录仅本人可访问（0700）'],
  [{tokensFolder: 'open', mode: '0755'}, 'tokens folder open, 0755', '令牌目录可被其他用户访问（0755）'],
  [{tokensFolder: 'missing', mode: undefined}, 'tokens folder missing', '令牌目录尚未创建'],
  [{tokensFolder: 'link', mode: undefined}, 'tokens folder link', '令牌目录是链接'],
  [{tokensFolder: 'foreign', mode: '0700'}, 'tokens folder foreign, 0700', '令牌目录属于其他用户（0700）'],
  [{tokensFolder: 'blocked', mode: undefined}, 'tokens folder blocked', '令牌目录无法访问'],
] as const)('the state of the tokens folder is told in both languages (%#)', (changes, en, zh) => {
  expect(look(changes)).toEqual({en: `~/suite: ${en}`, zh: `~/suite：${zh}`});
});
