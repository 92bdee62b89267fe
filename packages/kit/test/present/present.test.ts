import {apiId, categoryTranslationGetById, productTopListQuery, systemCurrentTime} from '@ali1688/contracts';
import {Ali1688Error, commandName, type ErrorDetails} from '@ali1688/contracts/errors';
import {Secret, type Note} from '@ali1688/contracts/ports';
import {at, parseDocument, temporaryFolder, failureOf} from '@ali1688/testkit';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import * as z from 'zod/mini';
import {createSecretGuard} from '../../src/secrets/secret-guard.ts';
import {formatNamed, type AnyFormatName} from '@ali1688/output';
import {switchField} from '../../src/input/fields.ts';
import {defineOperation} from '../../src/operation/define-operation.ts';
import {readsMarket} from '../../src/operation/effects.ts';
import {present} from '../../src/present/present.ts';
import {openTarget} from '../../src/present/open-target.ts';
import type {TargetOptions} from '../../src/present/target.ts';
import type {Outcome} from '../../src/invoke/outcome.ts';
import {createTestHost} from '../support/test-host.ts';

const layout = {
  rows: 'items',
  columns: [{field: 'itemId', header: {en: 'Item', zh: '商品'}, type: 'id'}],
  empty: {en: `Nothing. Run: ${commandName('sample fill')}`, zh: '没有。'},
} as const;

const operation = defineOperation({
  topic: 'sample',
  name: 'sweep',
  summary: {en: 'Sweep.', zh: '扫描。'},
  effects: readsMarket,
  apis: [productTopListQuery],
  input: {},
  examples: [],
  output: () => z.object({items: z.array(z.object({itemId: z.string()}))}),
  layout,
  run: () => Promise.resolve({items: []}),
});

const outcome: Outcome = {
  operation,
  data: {items: [{itemId: '1'}, {itemId: '2'}]},
  kind: 'result',
  notes: [],
  calls: 3,
  apis: [apiId(productTopListQuery)],
  fetchedAt: Date.UTC(2026, 10, 22, 3, 4, 5, 678),
  bodies: new Map([[apiId(productTopListQuery), Buffer.from('{"body":1}')]]),
  answers: 1,
  hasHappened: false,
  sandbox: false,
};

function partial(failed: ErrorDetails['failed']): Ali1688Error {
  return new Ali1688Error({
    code: 'PARTIAL',
    text: {en: 'One of 3 is missing.', zh: '3 项中缺 1 项。'},
    hint: {en: `Run again: ${commandName('sample sweep')}`, zh: '请重新运行。'},
    retryable: true,
    details: {failed},
  });
}

const error = partial([{id: '3', code: 'TIMEOUT', message: {en: 'No answer.', zh: '没有响应。'}}]);

type Options = Partial<Pick<TargetOptions, 'fields' | 'file' | 'guard' | 'language'>>;

async function shown(given: Partial<Outcome>, format: AnyFormatName, options: Options = {}) {
  const host = createTestHost();
  const notes: Note[] = [];
  const log = {note: (note: Note) => void notes.push(note), debug: () => undefined};
  const target = await openTarget({
    format: formatNamed(format),
    host,
    language: 'en',
    log,
    timeoutMs: 1000,
    guard: createSecretGuard(),
    ...options,
  });
  await present({...outcome, answers: given.bodies?.size ?? 1, ...given}, target);
  return {stdout: host.stdout.text(), stderr: host.stderr.text(), notes};
}

describe('raw', () => {
  test('says so when a secret in the answer is replaced, and nothing when it is as it came', async () => {
    const guard = createSecretGuard();
    guard.protect(new Secret('canary/=secret'));
    const body = String.raw`{"a":"canary\/\u003Dsecret","b":1}`;
    const bodies = new Map([[apiId(productTopListQuery), Buffer.from(body)]]);
    const {stdout, notes} = await shown({bodies}, 'raw', {guard});
    expect(stdout).toBe('{"a":"[redacted]","b":1}');
    expect(notes.map(({code}) => code)).toEqual(['RAW_REDACTED']);
    expect((await shown({}, 'raw', {guard})).notes).toEqual([]);
  });
});

describe('meta', () => {
  test('counts the requests and names the APIs where there were several, in the documented order', async () => {
    const apis = [apiId(categoryTranslationGetById), apiId(productTopListQuery)];
    const {stdout} = await shown({apis, sandbox: true}, 'json');
    expect(JSON.stringify(at(parseDocument(stdout), 'meta'))).toBe(
      JSON.stringify({
        operation: 'sample:sweep',
        api: apiId(productTopListQuery),
        apis,
        fetchedAt: '2026-11-22T03:04:05.678Z',
        sandbox: true,
        calls: 3,
        notes: [],
      }),
    );
  });

  test('names one API once, and says that nothing was sent', async () => {
    const meta = at(parseDocument((await shown({calls: 0}, 'json')).stdout), 'meta');
    expect(meta).not.toHaveProperty('apis');
    expect(meta).toMatchObject({api: apiId(productTopListQuery), calls: 0});
  });

  test('has the notes, with commands as the program takes them', async () => {
    const text = {en: `See ${commandName('doctor')}`, zh: '见'};
    const {stdout} = await shown({notes: [{code: 'SEE', text}]}, 'json');
    expect(at(parseDocument(stdout), 'meta.notes')).toEqual([{code: 'SEE', message: 'See ali1688 doctor'}]);
  });
});

describe('a partial result', () => {
  test('is one document with both halves', async () => {
    const {stdout, stderr} = await shown({error}, 'json');
    expect(stderr).toBe('');
    const document = parseDocument(stdout);
    expect(Object.keys(Object(document))).toEqual(['ok', 'data', 'error', 'meta']);
    expect(document).toMatchObject({
      ok: false,
      data: outcome.data,
      error: {
        code: 'PARTIAL',
        message: 'One of 3 is missing.',
        hint: 'Run again: ali1688 sample sweep',
        retryable: true,
        failed: [{id: '3', code: 'TIMEOUT', message: 'No answer.'}],
      },
    });
  });

  test('keeps its error beside chosen fields', async () => {
    const {stdout} = await shown({error}, 'json', {fields: ['itemId']});
    expect(parseDocument(stdout)).toMatchObject({ok: false, data: outcome.data, error: {code: 'PARTIAL'}});
  });

  test.each([
    ['table', 'Item\n----\n1\n2\n'],
    ['csv', 'itemId\r\n1\r\n2\r\n'],
    ['ndjson', '{"itemId":"1"}\n{"itemId":"2"}\n'],
    ['raw', '{"body":1}'],
  ] as const)(
    'is its complete rows as %s, and what failed is told on standard error',
    async (format, rows) => {
      const {stdout, stderr} = await shown({error}, format);
      expect(stdout).toBe(rows);
      expect(stderr).toBe(
        [
          'Error PARTIAL: One of 3 is missing.',
          'The same request may succeed later without any change.',
          'Next step: Run again: ali1688 sample sweep',
          '',
          'Missing:',
          '3 TIMEOUT: No answer.',
          '',
        ].join('\n'),
      );
    },
  );

  test('in a file is told on standard error too', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'result.json');
    const {stdout, stderr} = await shown({error}, 'json', {file});
    expect(stdout).toBe('');
    expect(stderr).toContain('3 TIMEOUT: No answer.');
    expect(parseDocument(await readFile(file, 'utf8'))).toMatchObject({ok: false, error: {code: 'PARTIAL'}});
  });
});

describe('raw', () => {
  const [mine, other, another] = [productTopListQuery, categoryTranslationGetById, systemCurrentTime].map(
    apiId,
  );
  const bodies = (...ids: (string | undefined)[]) =>
    new Map(ids.map((id = '') => [id, Buffer.from(`{"of":"${id}"}`)]));

  test('shows the answer of the API of the operation and says which where there are several', async () => {
    const {stdout, notes} = await shown({bodies: bodies(other, mine, another)}, 'raw');
    expect(stdout).toBe(`{"of":"${mine}"}`);
    expect(notes.map(({code, text}) => `${code} ${text.en}`)).toEqual([
      `RAW_BODY This is the answer of ${mine}, one of 3 APIs that were asked.`,
    ]);
    expect((await shown({}, 'raw')).notes).toEqual([]);
  });

  test('says so where it is the first of several answers of one API', async () => {
    const {stdout, notes} = await shown({bodies: bodies(mine), answers: 2}, 'raw');
    expect(stdout).toBe(`{"of":"${mine}"}`);
    expect(notes.map(({code, text}) => `${code} ${text.en}`)).toEqual([
      `RAW_BODY This is the first of 2 answers of ${mine}.`,
    ]);
  });

  test('shows the only answer of an operation without an API of its own', async () => {
    const unbound = {...operation, apis: []};
    expect((await shown({operation: unbound, bodies: bodies(another)}, 'raw')).stdout).toBe(
      `{"of":"${another}"}`,
    );
  });

  test('is refused where the API of the operation was not asked', async () => {
    const refusal = await failureOf(() => shown({bodies: bodies(other)}, 'raw'));
    expect([refusal.code, refusal.text.en]).toEqual([
      'USAGE_INVALID',
      '--format raw is not possible here: this command shows no answer of the gateway.',
    ]);
  });

  test('of what was answered here names the way to 1688', async () => {
    const live = {...operation, input: {live: switchField({summary: {en: 'Live.', zh: '直接。'}})}};
    const given = {operation: live, bodies: new Map(), calls: 0};
    const refusal = await failureOf(() => shown(given, 'raw'));
    expect([refusal.code, refusal.hint.en]).toEqual([
      'USAGE_INVALID',
      'Add --live to ask 1688 itself, or choose another format.',
    ]);
  });

  test('of a dry run is the document', async () => {
    const {stdout} = await shown({kind: 'dry-run', data: {dryRun: true}, bodies: new Map()}, 'raw');
    expect(parseDocument(stdout)).toMatchObject({ok: true, data: {dryRun: true}});
  });
});

describe('the request of a dry run', () => {
  test('is told with the API that it is for', async () => {
    const api = apiId(categoryTranslationGetById);
    const given = {kind: 'dry-run', data: {dryRun: true}, requestedApi: api} as const;
    expect(at(parseDocument((await shown(given, 'json')).stdout), 'meta.api')).toBe(api);
  });

  test('is shown whole, whatever the layout and the chosen fields are', async () => {
    const request = {method: 'POST', url: 'https://gw.example'};
    const given = {kind: 'dry-run', data: {dryRun: true, request}} as const;
    const {stdout} = await shown(given, 'json', {fields: ['itemId']});
    expect(at(parseDocument(stdout), 'data')).toEqual({dryRun: true, request});
    expect((await shown(given, 'csv', {fields: ['itemId']})).stdout).toBe(
      'dryRun,request\r\ntrue,"{""method"":""POST"",""url"":""https://gw.example""}"\r\n',
    );
  });
});

test('a table without rows names commands as the program takes them', async () => {
  expect((await shown({data: {items: []}}, 'table')).stdout).toBe('Nothing. Run: ali1688 sample fill\n');
});

test('no secret leaves, neither whole nor as what is left of it in a cell', async () => {
  const secret = 'secret-of-no-value';
  const guard = createSecretGuard();
  guard.protect(new Secret(secret));
  const data = {items: [{itemId: `id-${secret}`}]};
  const body = new Map([[apiId(productTopListQuery), Buffer.from(`{"token":"${secret}"}`)]]);
  const failed = partial([{id: secret, code: 'TIMEOUT', message: {en: secret, zh: secret}}]);
  for (const format of ['json', 'table', 'csv', 'ndjson', 'md', 'raw'] as const) {
    const {stdout, stderr} = await shown({data, error: failed, bodies: body}, format, {guard});
    expect(stdout).toContain(format === 'md' ? 'redacted' : '[redacted]');
    expect(stdout + stderr).not.toContain('secret-of');
  }
});

describe('a target', () => {
  const options = {
    host: createTestHost(),
    language: 'en',
    log: {note: () => undefined, debug: () => undefined},
    timeoutMs: 1000,
    guard: createSecretGuard(),
  } as const;

  test('of a format that makes a file needs one', async () => {
    const format = {...formatNamed('csv'), name: 'xlsx', needsFile: true, fileEnding: '.xlsx'};
    const refusal = await failureOf(() => openTarget({...options, format}));
    expect([refusal.code, refusal.hint.en]).toEqual(['USAGE_INVALID', 'Add --output FILE.xlsx']);
    await using folder = await temporaryFolder();
    const target = await openTarget({...options, format, file: join(folder.path, 'result.xlsx')});
    await present({...outcome, data: []}, {...target, render: () => Uint8Array.of(0x50, 0x4b)});
    expect([...(await readFile(join(folder.path, 'result.xlsx')))]).toEqual([0x50, 0x4b]);
  });

  test('in a folder that is not there is refused', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'missing', 'result.json');
    const refusal = await failureOf(() => openTarget({...options, format: formatNamed('json'), file}));
    expect(refusal.code).toBe('STATE_UNUSABLE');
  });
});

test('data of another view has the columns of that view', async () => {
  const column = (field: string) => ({field, header: {en: field, zh: field}});
  const viewed = defineOperation({
    topic: 'sample',
    name: 'view',
    summary: {en: 'View.', zh: '查看。'},
    effects: readsMarket,
    apis: [productTopListQuery],
    input: {},
    examples: [],
    output: () => z.object({items: z.array(z.object({itemId: z.string(), total: z.optional(z.number())}))}),
    layout: {
      rows: 'items',
      columns: [column('itemId')],
      columnsFor: ({items}) => (items.some(({total}) => total !== undefined) ? [column('total')] : undefined),
    },
    run: () => Promise.resolve({items: []}),
  });
  const shownAs = async (data: unknown): Promise<string> => {
    const host = createTestHost();
    const log = {debug: () => undefined, note: () => undefined};
    const format = formatNamed('csv');
    const target = await openTarget({
      format,
      host,
      language: 'en',
      log,
      guard: createSecretGuard(),
      timeoutMs: 1000,
    });
    await present({...outcome, operation: viewed, data}, target);
    return host.stdout.text();
  };
  expect(await shownAs({items: [{itemId: '1', total: 7}]})).toBe('total\r\n7\r\n');
  expect(await shownAs({items: [{itemId: '1'}]})).toBe('itemId\r\n1\r\n');
});

describe('what is told of a file that was written', () => {
  const items = (count: number) => ({items: Array.from({length: count}, () => ({itemId: '1'}))});

  test.each([
    ['rows, without a word for them', 'csv', {data: items(1234)}, '1,234 rows → FILE', '1,234 行 → FILE'],
    ['one row', 'ndjson', {data: items(1)}, '1 row → FILE', '1 行 → FILE'],
    ['none', 'md', {data: items(0)}, '0 rows → FILE', '0 行 → FILE'],
    ['the rows of a document', 'json', {data: items(2)}, '2 rows → FILE', '2 行 → FILE'],
    ['a body', 'raw', {}, 'Written → FILE', '已写入 → FILE'],
    [
      'a request',
      'json',
      {kind: 'dry-run' as const, data: {dryRun: true}},
      'Written → FILE',
      '已写入 → FILE',
    ],
    [
      'made-up data',
      'csv',
      {data: items(2), sandbox: true},
      '2 rows → FILE (SANDBOX · made-up data)',
      '2 行 → FILE（沙箱 · 虚构数据）',
    ],
    [
      'what has a word',
      'csv',
      {
        data: items(20),
        operation: {
          ...operation,
          layout: {...layout, noun: {one: 'product', many: 'products', zh: '件商品'}},
        },
      },
      '20 products → FILE',
      '20 件商品 → FILE',
    ],
  ] as const)('%s', async (_what, format, given, english, chinese) => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'result');
    for (const [language, expected] of [
      ['en', english],
      ['zh', chinese],
    ] as const) {
      const {stdout, stderr} = await shown(given, format, {file, language});
      expect([stdout, stderr]).toEqual(['', `${expected.replace('FILE', file)}\n`]);
    }
  });
});
