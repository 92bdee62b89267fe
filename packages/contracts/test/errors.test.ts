import {describe, expect, it} from 'vitest';
import {
  Ali1688Error,
  exitCodes,
  isAli1688Error,
  isErrorCode,
  type Ali1688ErrorFields,
} from '../src/errors/index.ts';

/** The table of exit statuses that scripts rely on. */
const table: Readonly<Record<number, readonly string[]>> = {
  1: ['API_REJECTED', 'API_UNSUPPORTED', 'RESPONSE_INVALID', 'UNEXPECTED'],
  2: ['USAGE_INVALID', 'CATEGORY_REQUIRED', 'CATEGORY_UNKNOWN', 'SNAPSHOT_MISSING'],
  3: ['CREDENTIALS_MISSING', 'TOKEN_REJECTED', 'REFRESH_REJECTED', 'SIGNATURE_REJECTED', 'APP_KEY_UNKNOWN'],
  4: ['PERMISSION_DENIED', 'QUOTA_EXHAUSTED'],
  5: ['RATE_LIMITED'],
  6: ['NETWORK', 'TIMEOUT', 'GATEWAY_UNAVAILABLE'],
  7: ['PARTIAL'],
  8: ['STATE_UNUSABLE'],
  130: ['INTERRUPTED'],
};

const fields: Ali1688ErrorFields = {
  code: 'PERMISSION_DENIED',
  text: {en: 'No permission.', zh: '没有权限。'},
  hint: {en: 'Apply for it.', zh: '请申请。'},
};

describe('error codes', () => {
  it.each(Object.entries(table))('of exit status %s are %j', (status, codes) => {
    const found = Object.entries(exitCodes).filter(([, exitCode]) => exitCode === Number(status));
    expect(found.map(([code]) => code)).toEqual(codes);
  });

  it('have no exit status beside those', () => {
    expect(Object.keys(exitCodes).toSorted()).toEqual(Object.values(table).flat().toSorted());
  });

  it.each(['toString', 'network', '', 7, undefined])('are not %j', (value) => {
    expect(isErrorCode(value)).toBe(false);
  });

  it('are recognised', () => {
    expect(isErrorCode('NETWORK')).toBe(true);
  });
});

describe('the error of the suite', () => {
  it('says the English text, and is not retryable unless it says so', () => {
    const error = new Ali1688Error(fields);
    expect([error.message, error.name, error.exitCode, error.retryable]).toEqual([
      'No permission.',
      'Ali1688Error',
      4,
      false,
    ]);
    expect(new Ali1688Error({...fields, retryable: true}).retryable).toBe(true);
    expect('cause' in error).toBe(false);
  });

  it('carries what it is given', () => {
    const cause = new Error('below');
    const gateway = {httpStatus: 400, errorCode: 'gw.APIACLDecline'};
    const error = new Ali1688Error({
      ...fields,
      cause,
      details: {gateway, requestSent: true, retryAfterMs: 5, lists: []},
    });
    expect(error.cause).toBe(cause);
    expect(error.details).toEqual({gateway, requestSent: true, retryAfterMs: 5, lists: []});
  });

  it('is recognised across two copies of the package in one process', async () => {
    const specifier = '../src/errors/ali1688-error.ts?copy';
    const copy: {Ali1688Error: typeof Ali1688Error; isAli1688Error: typeof isAli1688Error} = await import(
      specifier
    );
    const foreign = new copy.Ali1688Error(fields);
    expect(copy.Ali1688Error).not.toBe(Ali1688Error);
    expect(foreign instanceof Ali1688Error).toBe(false);
    expect(isAli1688Error(foreign)).toBe(true);
    expect(copy.isAli1688Error(new Ali1688Error(fields))).toBe(true);
  });

  it.each([new Error('x'), {code: 'NETWORK'}, null, undefined, 'Ali1688Error', 7])('is not %s', (value) => {
    expect(isAli1688Error(value)).toBe(false);
  });
});
