import {Ali1688Error, type Ali1688ErrorFields} from '@ali1688/contracts/errors';
import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {offeredCategories, offeredMatches} from '@ali1688/testkit';
import {failureJson, renderFailureJson} from '../../src/failure/failure-json.ts';
import {renderFailureText} from '../../src/failure/failure-text.ts';
import {hostileText} from '../support/hostile-text.ts';
import {lines} from '../support/top-list-result.ts';

function failure(fields: Partial<Ali1688ErrorFields> = {}): Ali1688Error {
  return new Ali1688Error({
    code: 'PERMISSION_DENIED',
    text: {en: 'The application may not call this API.', zh: '应用没有调用此接口的权限。'},
    hint: {en: 'Apply for the solution.', zh: '请申请解决方案。'},
    ...fields,
  });
}

const refused = failure({
  details: {
    gateway: {httpStatus: 400, errorCode: 'gw.APIACLDecline', errorMessage: 'AppKey is not allowed(acl)'},
  },
});

const categories = [
  {categoryId: '10', chineseName: '女装', translatedName: "Women's clothing"},
  {categoryId: '1038378', chineseName: '鞋', translatedName: undefined},
];

describe('renderFailureJson', () => {
  test('is the failure document with its keys in the documented order', () => {
    expect(renderFailureJson(refused, {language: 'zh'})).toBe(
      lines(
        '{',
        '  "ok": false,',
        '  "error": {',
        '    "code": "PERMISSION_DENIED",',
        '    "message": "应用没有调用此接口的权限。",',
        '    "hint": "请申请解决方案。",',
        '    "retryable": false,',
        '    "gateway": {',
        '      "httpStatus": 400,',
        '      "errorCode": "gw.APIACLDecline",',
        '      "errorMessage": "AppKey is not allowed(acl)"',
        '    }',
        '  }',
        '}',
      ),
    );
  });

  test('has no key without a value', () => {
    const json = failureJson(
      failure({code: 'CATEGORY_UNKNOWN', retryable: true, details: {lists: [offeredCategories(categories)]}}),
      {language: 'en'},
    );
    expect(json).toStrictEqual({
      code: 'CATEGORY_UNKNOWN',
      message: 'The application may not call this API.',
      hint: 'Apply for the solution.',
      retryable: true,
      categories: [categories[0], {categoryId: '1038378', chineseName: '鞋'}],
    });
  });

  test('copies named fields only, whatever else hangs on the error', () => {
    const gateway = {httpStatus: 500, requestId: 'r1', body: 'SECRET'};
    const error = failure({
      cause: new Error('SECRET'),
      details: {
        requestSent: true,
        retryAfterMs: 5,
        gateway,
        lists: [
          offeredCategories([Object.assign({categoryId: '1'}, {token: 'SECRET'})]),
          offeredMatches([Object.assign({categoryId: '1'}, {token: 'SECRET'})]),
        ],
      },
    });
    const text = renderFailureJson(Object.assign(error, {token: 'SECRET'}), {language: 'en'});
    expect(text).not.toContain('SECRET');
    expect(Object.keys(failureJson(error, {language: 'en'}))).toEqual([
      'code',
      'message',
      'hint',
      'retryable',
      'gateway',
      'categories',
      'matches',
    ]);
    expect(renderFailureText(error, {language: 'en', color: false})).not.toContain('SECRET');
  });
});

describe('renderFailureText', () => {
  test('says what happened, what the gateway said and what to do next', () => {
    expect(renderFailureText(refused, {language: 'en', color: false})).toBe(
      lines(
        'Error PERMISSION_DENIED: The application may not call this API.',
        'Gateway: HTTP 400 · gw.APIACLDecline · AppKey is not allowed(acl)',
        'Next step: Apply for the solution.',
      ),
    );
  });

  test('says in Chinese that the request may succeed later', () => {
    const error = failure({
      code: 'RATE_LIMITED',
      retryable: true,
      details: {gateway: {httpStatus: 429, requestId: 'r1'}},
    });
    expect(renderFailureText(error, {language: 'zh', color: false})).toBe(
      lines(
        '错误 RATE_LIMITED：应用没有调用此接口的权限。',
        '网关：HTTP 429 · 请求编号 r1',
        '可稍后重试，命令不必修改。',
        '下一步：请申请解决方案。',
      ),
    );
  });

  test('lists every category to choose from', () => {
    const text = renderFailureText(failure({details: {lists: [offeredCategories(categories)]}}), {
      language: 'en',
      color: false,
    });
    expect(text.split('\n').slice(2)).toEqual([
      '',
      'Categories to choose from:',
      'Category id  Chinese name  Name',
      '-----------  ------------  ----------------',
      "10           女装          Women's clothing",
      '1038378      鞋',
      '',
    ]);
  });

  test('lists below them the categories that a name may have meant', () => {
    const matches = [
      {categoryId: '7', chineseName: '鞋', level: '2', parentCateId: '10'},
      {categoryId: '8', chineseName: 'x\u001b[2J\u202e', translatedName: 'a\nb', level: undefined},
    ];
    const text = renderFailureText(
      failure({details: {lists: [offeredCategories(categories), offeredMatches(matches)]}}),
      {language: 'en', color: false},
    );
    expect(text.split('\n').slice(9)).toEqual([
      'Categories with such a name:',
      'Category id  Chinese name  Name  Level  Parent id',
      '-----------  ------------  ----  -----  ---------',
      '7            鞋                  2      10',
      '8            x␛[2J\\u202e   a b',
      '',
    ]);
    expect(
      failureJson(failure({details: {lists: [offeredMatches(matches)]}}), {language: 'en'})['matches'],
    ).toStrictEqual([
      {categoryId: '7', chineseName: '鞋', level: '2', parentCateId: '10'},
      {categoryId: '8', chineseName: 'x\u001b[2J\u202e', translatedName: 'a\nb'},
    ]);
  });

  test('lists every check of a diagnosis, failed ones with cause and next step', () => {
    const checks = [
      {check: 'clock', ok: true, found: '0.2 s behind'},
      {
        check: 'token',
        ok: false,
        found: 'none\n\u001b[2J',
        cause: 'Calls need one.',
        next: 'ali1688 auth login',
      },
    ];
    const error = failure({details: {checks}});
    expect(renderFailureText(error, {language: 'en', color: false}).split('\n').slice(2)).toEqual([
      '',
      'ok      clock: 0.2 s behind',
      'FAILED  token: none ␛[2J',
      '        Calls need one.',
      '        Next step: ali1688 auth login',
      '',
    ]);
    expect(renderFailureText(error, {language: 'zh', color: false})).toContain(
      '异常  token：none ␛[2J\n      Calls need one.\n',
    );
    expect(failureJson(error, {language: 'en'})['checks']).toStrictEqual(checks);
  });

  test('lists everything that is missing, with its reason in the language of the user', () => {
    const missing = [
      {id: '11', name: '女装 · Clothes', reason: {en: 'Refused.\nReally.', zh: '已拒绝。'}},
      {id: '12', reason: {en: 'Gone.', zh: '不存在。'}},
    ];
    const error = failure({details: {missing}});
    expect(renderFailureText(error, {language: 'en', color: false}).split('\n').slice(2)).toEqual([
      '',
      'Missing:',
      '11 女装 · Clothes: Refused. Really.',
      '12: Gone.',
      '',
    ]);
    expect(failureJson(error, {language: 'zh'})['missing']).toStrictEqual([
      {id: '11', name: '女装 · Clothes', reason: '已拒绝。'},
      {id: '12', reason: '不存在。'},
    ]);
  });

  test('has no table for an empty list of categories', () => {
    expect(
      renderFailureText(failure({details: {lists: [offeredCategories([])]}}), {language: 'en', color: false})
        .trimEnd()
        .split('\n'),
    ).toHaveLength(2);
  });

  test('uses bold and dim type only where colour is wanted', () => {
    expect(renderFailureText(refused, {language: 'en', color: true})).toBe(
      lines(
        '\u001b[1mError PERMISSION_DENIED: \u001b[22mThe application may not call this API.',
        '\u001b[2mGateway: HTTP 400 · gw.APIACLDecline · AppKey is not allowed(acl)\u001b[22m',
        '\u001b[1mNext step: \u001b[22mApply for the solution.',
      ),
    );
  });

  test('gives text from the gateway no line of its own', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const error = failure({
          text: {en: text, zh: text},
          details: {gateway: {httpStatus: 400, errorMessage: text}},
        });
        expect(renderFailureText(error, {language: 'en', color: false}).split('\n')).toHaveLength(4);
      }),
    );
  });
});
