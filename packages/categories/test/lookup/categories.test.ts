import {Ali1688Error, isAli1688Error, type ErrorCode} from '@ali1688/contracts/errors';
import type {Note} from '@ali1688/contracts/ports';
import type {OperationContext} from '@ali1688/kit';
import {at} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {assertCategoryExists} from '../../src/lookup/assert-category-exists.ts';
import {callForCategory} from '../../src/lookup/call-for-category.ts';
import {categoryRequired, categoryUnknown} from '../../src/lookup/category-failure.ts';

type Answers = {
  readonly root?: unknown;
  readonly category?: unknown;
  /** Of the API that needs no token. */
  readonly plainRoot?: unknown;
  readonly plainCategory?: unknown;
};

/** A context whose category API answers as told: an error is thrown, anything else is the data. */
function contextOf(answers: Answers): OperationContext & {readonly notes: Note[]} {
  const notes: Note[] = [];
  return {
    notes,
    language: 'en',
    note: (note) => void notes.push(note),
    now: () => 0,
    fetchedAt: () => undefined,
    happened: () => undefined,
    signal: new AbortController().signal,
    isDryRun: false,
    isSandbox: false,
    expectCalls: () => undefined,
    mayKeepDocuments: () => false,
    lacks: () => undefined,
    partial: () => undefined,
    localDocument: () => {
      throw new Error('no document is needed');
    },
    startProgress: () => ({update: () => undefined, end: () => undefined}),
    choose: () => Promise.resolve(undefined),
    call: (_api, request) => {
      const isPlain = at(request, 'categoryID') !== undefined;
      const isRoot = (at(request, 'categoryId') ?? at(request, 'categoryID')) === '0';
      const translated = isRoot ? answers.root : answers.category;
      const plain = (isRoot ? answers.plainRoot : answers.plainCategory) ?? refusal('API_UNSUPPORTED');
      const answer = isPlain ? plain : translated;
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer as never);
    },
  };
}

/** The failure that a piece of work ends with. Anything else ends the test. */
async function failureOf(work: Promise<unknown>): Promise<Ali1688Error> {
  const thrown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (isAli1688Error(thrown)) return thrown;
  throw new Error('No failure of the suite was thrown.', {cause: thrown});
}

/** The rows of a list that a failure offers. */
function offeredIn({details}: Ali1688Error, name: string): readonly object[] | undefined {
  return details.lists?.find((list) => list.name === name)?.rows;
}

function refusal(code: ErrorCode, fields: {httpStatus?: number; retryable?: boolean} = {}): Ali1688Error {
  return new Ali1688Error({
    code,
    text: {en: `${code} text.`, zh: `${code} 文字。`},
    hint: {en: 'Do this.', zh: '请这样做。'},
    retryable: fields.retryable ?? false,
    details:
      fields.httpStatus === undefined
        ? {}
        : {
            gateway: {httpStatus: fields.httpStatus, errorCode: 'X'},
            ...(fields.httpStatus === 200 ? {answeredBy: 'service'} : {}),
          },
  });
}

const root = {
  categoryId: '0',
  children: [
    {categoryId: '10166', chineseName: '女装', translatedName: "Women's clothing"},
    {chineseName: '无编号'},
    {categoryId: '1038378', chineseName: '鞋'},
  ],
};
const offered = [
  {categoryId: '10166', chineseName: '女装', translatedName: "Women's clothing"},
  {categoryId: '1038378', chineseName: '鞋', translatedName: undefined},
];

describe('the failure that offers categories', () => {
  test('lists every first-level category that has an id, in the order of 1688', async () => {
    const failure = await categoryRequired(contextOf({root}));
    expect([failure.code, failure.exitCode]).toEqual(['CATEGORY_REQUIRED', 2]);
    expect(offeredIn(failure, 'categories')).toEqual(offered);
    expect(failure.text.zh).toContain('需要指定类目');
  });

  test('says which category there is not', async () => {
    const failure = await categoryUnknown(contextOf({root}), '77');
    expect([failure.code, failure.exitCode]).toEqual(['CATEGORY_UNKNOWN', 2]);
    expect(failure.text.en).toContain('1688 has no category 77.');
    expect(failure.text.zh).toContain('1688 没有类目 77。');
  });

  test('keeps its code and says why when the list cannot be had', async () => {
    const context = contextOf({root: refusal('PERMISSION_DENIED', {httpStatus: 400})});
    for (const failure of [await categoryRequired(context), await categoryUnknown(context, '77')]) {
      expect(failure.code).toMatch(/^CATEGORY_/);
      expect(offeredIn(failure, 'categories')).toBeUndefined();
      expect(failure.text.en).toContain('The list of categories could not be fetched');
      expect(failure.hint).toEqual({
        en: 'PERMISSION_DENIED text. Do this.',
        zh: 'PERMISSION_DENIED 文字。请这样做。',
      });
      expect(failure.details.gateway).toEqual({httpStatus: 400, errorCode: 'X'});
    }
  });

  test.each(['CREDENTIALS_MISSING', 'PERMISSION_DENIED', 'QUOTA_EXHAUSTED', 'REFRESH_REJECTED'] as const)(
    'has Chinese names alone, and says why, when the list with translations is closed: %s',
    async (code) => {
      const childCategorys = [{id: '10166', name: '女装'}, {name: '无编号'}, {id: '54'}];
      const context = contextOf({root: refusal(code), plainRoot: {categoryInfo: [{childCategorys}]}});
      const failure = await categoryRequired(context);
      expect(failure.code).toBe('CATEGORY_REQUIRED');
      expect(offeredIn(failure, 'categories')).toEqual([
        {categoryId: '10166', chineseName: '女装'},
        {categoryId: '54'},
      ]);
      expect(context.notes.map((note) => note.code)).toEqual(['CATEGORY_CHINESE_ONLY']);
      expect(context.notes[0]?.text.en).toContain(`${code} text.`);
      expect(context.notes[0]?.text.zh).toContain('仅有中文');
    },
  );

  test('understands a first level that is answered as it is, without a root above it', async () => {
    const plainRoot = {categoryInfo: [{categoryID: '10166', name: '女装'}, {categoryID: '54'}]};
    const context = contextOf({root: refusal('PERMISSION_DENIED'), plainRoot});
    expect(offeredIn(await categoryRequired(context), 'categories')).toEqual([
      {categoryId: '10166', chineseName: '女装'},
      {categoryId: '54'},
    ]);
  });

  test.each(['NETWORK', 'API_REJECTED', 'RATE_LIMITED', 'SIGNATURE_REJECTED'] as const)(
    'asks no other API when the list fails for another reason: %s',
    async (code) => {
      const context = contextOf({root: refusal(code), plainRoot: {categoryInfo: []}});
      expect((await categoryRequired(context)).hint.en).toContain(`${code} text.`);
    },
  );

  test('gives way to an interruption and to a fault of our own', async () => {
    const interrupted = refusal('INTERRUPTED');
    await expect(categoryRequired(contextOf({root: interrupted}))).rejects.toBe(interrupted);
    const fault = new TypeError('fault');
    await expect(categoryRequired(contextOf({root: fault}))).rejects.toBe(fault);
  });

  test.each([
    ['nothing', undefined],
    ['no children', {categoryId: '0'}],
    ['an empty list', {categoryId: '0', children: []}],
    ['rows without ids', {children: [{chineseName: '无编号'}]}],
  ])('offers no empty list, and says why, when 1688 answers %s', async (_what, nothing) => {
    const failure = await categoryRequired(contextOf({root: nothing}));
    expect([failure.code, offeredIn(failure, 'categories')]).toEqual(['CATEGORY_REQUIRED', undefined]);
    expect(failure.text.en).toContain('The list of categories could not be fetched');
    expect(failure.hint.en).toContain('1688 answered nothing where the list');
    expect(failure.cause).toMatchObject({code: 'RESPONSE_INVALID'});
  });

  test('names the first reason when the API without a token lists nothing either', async () => {
    const context = contextOf({root: refusal('PERMISSION_DENIED'), plainRoot: {categoryInfo: []}});
    const failure = await categoryRequired(context);
    expect([offeredIn(failure, 'categories'), failure.hint.en]).toEqual([
      undefined,
      'PERMISSION_DENIED text. Do this.',
    ]);
  });
});

describe('assertCategoryExists', () => {
  test('is content when 1688 knows the category', async () => {
    const context = contextOf({category: {categoryId: '77'}, root});
    await assertCategoryExists(context, '77');
    expect(context.notes).toEqual([]);
  });

  test.each([
    ['refuses it', refusal('API_REJECTED', {httpStatus: 200})],
    ['answers nothing', undefined],
    ['answers without an id', {chineseName: '无'}],
  ])('throws CATEGORY_UNKNOWN when 1688 %s', async (_what, category) => {
    const failure = await failureOf(assertCategoryExists(contextOf({category, root}), '77'));
    expect(failure.code).toBe('CATEGORY_UNKNOWN');
    expect(offeredIn(failure, 'categories')).toEqual(offered);
  });

  test.each([
    ['is not permitted', refusal('PERMISSION_DENIED', {httpStatus: 400})],
    ['is busy', refusal('API_REJECTED', {httpStatus: 200, retryable: true})],
    ['cannot be reached', refusal('NETWORK')],
  ])('leaves a note when the category API %s', async (_what, category) => {
    const context = contextOf({category, root});
    await assertCategoryExists(context, '77');
    expect(context.notes.map(({code}) => code)).toEqual(['CATEGORY_UNVERIFIED']);
    expect(context.notes[0]?.text.zh).toContain('无法确认类目 77');
  });

  test.each([
    ['nothing', undefined],
    ['an empty list', {children: []}],
    ['a failure', refusal('NETWORK')],
  ])(
    'takes an answer of nothing for no proof when the root is answered with %s too',
    async (_what, empty) => {
      const context = contextOf({category: undefined, root: empty});
      await assertCategoryExists(context, '77');
      expect(context.notes.map(({code}) => code)).toEqual(['CATEGORY_UNVERIFIED']);
    },
  );

  const closed = refusal('CREDENTIALS_MISSING');

  test('takes it for no proof without a token either', async () => {
    const context = contextOf({category: closed, plainCategory: {}, root: closed, plainRoot: {}});
    await assertCategoryExists(context, '77');
    expect(context.notes.map(({code}) => code)).toEqual(['CATEGORY_UNVERIFIED']);
  });

  test('asks the API without a token when the other one is closed, and is content when that one knows it', async () => {
    const context = contextOf({category: closed, plainCategory: {categoryInfo: [{categoryID: '77'}]}, root});
    await assertCategoryExists(context, '77');
    expect(context.notes).toEqual([]);
  });

  test.each([
    ['answers nothing', {}],
    ['refuses it', refusal('API_REJECTED', {httpStatus: 200})],
  ])('throws CATEGORY_UNKNOWN when the API without a token %s', async (_what, plainCategory) => {
    const context = contextOf({category: closed, plainCategory, root});
    const failure = await failureOf(assertCategoryExists(context, '77'));
    expect([failure.code, offeredIn(failure, 'categories')]).toEqual(['CATEGORY_UNKNOWN', offered]);
  });

  test.each([refusal('INTERRUPTED'), new TypeError('fault')])('passes on %s', async (category) => {
    await expect(assertCategoryExists(contextOf({category}), '77')).rejects.toBe(category);
  });
});

describe('callForCategory', () => {
  test('gives what the call gives', async () => {
    expect(await callForCategory(contextOf({}), '77', () => Promise.resolve('data'))).toBe('data');
  });

  test('explains a refusal by the service with a category that does not exist', async () => {
    const context = contextOf({category: undefined, root});
    const refused = refusal('API_REJECTED', {httpStatus: 200});
    const failure = await failureOf(callForCategory(context, '77', () => Promise.reject(refused)));
    expect(failure.code).toBe('CATEGORY_UNKNOWN');
  });

  test.each([
    ['the category exists', refusal('API_REJECTED', {httpStatus: 200}), {categoryId: '77'}],
    [
      'that cannot be found out',
      refusal('API_REJECTED', {httpStatus: 200}),
      refusal('API_REJECTED', {httpStatus: 200, retryable: true}),
    ],
    ['the gateway refused', refusal('API_REJECTED', {httpStatus: 400}), undefined],
    ['it is another refusal', refusal('PERMISSION_DENIED', {httpStatus: 200}), undefined],
    ['it is a fault', new TypeError('fault'), undefined],
  ])('lets the failure stand when %s', async (_why, thrown, category) => {
    const context = contextOf({category, root});
    await expect(callForCategory(context, '77', () => Promise.reject(thrown))).rejects.toBe(thrown);
  });
});
