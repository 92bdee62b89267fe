import {expect, it} from 'vitest';
import {Ali1688Error, alterError, type Ali1688ErrorFields} from '../src/errors/index.ts';

const fields = {
  code: 'RATE_LIMITED',
  text: {en: 'Slow down.', zh: '请放慢。'},
  hint: {en: 'Wait.', zh: '请等待。'},
  retryable: true,
  details: {
    gateway: {httpStatus: 400, errorCode: 'gw.QosAppFrequencyLimit'},
    lists: [{name: 'categories', title: {en: 'C', zh: '类'}, columns: [], rows: [{categoryId: '1'}]}],
    checks: [{check: 'clock', ok: true, found: 'exact'}],
    missing: [{id: '3', reason: {en: 'Refused.', zh: '被拒绝。'}}],
    failed: [{id: '4', code: 'TIMEOUT', message: {en: 'Late.', zh: '超时。'}}],
    requestSent: true,
    retryAfterMs: 5,
  },
} satisfies Ali1688ErrorFields;

it('an altered error keeps every field that was not changed, and knows the first one', () => {
  const error = new Ali1688Error(fields);
  const hint = {en: 'Run it again.', zh: '请重新运行。'};
  const altered = alterError(error, {hint, retryable: false});
  expect(altered).toMatchObject({...fields, hint, retryable: false, exitCode: error.exitCode});
  expect(altered.cause).toBe(error);
  const changed = alterError(error, {details: {requestSent: false}});
  expect(changed.details).toEqual({...fields.details, requestSent: false});
});
