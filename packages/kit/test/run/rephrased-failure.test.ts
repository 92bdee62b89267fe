import {Ali1688Error} from '@ali1688/contracts/errors';
import {at, parseDocument} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import {createSecretGuard} from '../../src/context/secret-guard.ts';
import {writeFailure} from '../../src/run/write-failure.ts';
import {createTestHost} from '../support/test-host.ts';

test('a failure whose commands are rephrased keeps everything that it offers', async () => {
  const host = createTestHost();
  const failure = new Ali1688Error({
    code: 'CATEGORY_UNKNOWN',
    text: {en: 'See ali1688 category list.', zh: '见 ali1688 category list。'},
    hint: {en: 'Run ali1688 doctor.', zh: '运行 ali1688 doctor。'},
    gateway: {httpStatus: 200, errorCode: 'X'},
    categories: [{categoryId: '1', chineseName: '农业'}],
    matches: [{categoryId: '2', chineseName: '鞋', level: '2'}],
    checks: [{check: 'clock', ok: false, found: 'slow', next: 'ali1688 doctor'}],
    missing: [{id: '3', reason: {en: 'refused', zh: '被拒绝'}}],
  });
  const rephrase = (text: string) => text.replaceAll('ali1688 ', 'node it.mjs ');
  const output = {failure, json: true, language: 'en', guard: createSecretGuard()} as const;
  await writeFailure({...output, host: {...host, rephrase}});
  const error = at(parseDocument(host.stdout.text()), 'error');

  const plain = createTestHost();
  await writeFailure({...output, host: plain});
  expect(error).toEqual(at(parseDocument(rephrase(plain.stdout.text())), 'error'));
  expect(Object.keys(Object(error))).toEqual(
    expect.arrayContaining(['gateway', 'categories', 'matches', 'checks', 'missing']),
  );
});
