import {defineOperation, readsMarket, type AnyOperation} from '@ali1688/kit';
import {describe, expect, test} from 'vitest';
import * as z from 'zod/mini';
import {canaries} from '../../src/fuzz/answers/canaries.ts';
import type {SeenCall} from '../../src/fuzz/cases/answer-case.ts';
import type {CaseRun} from '../../src/fuzz/cases/run-case.ts';
import {judgeRun} from '../../src/fuzz/judgements/judge-run.ts';
import {openOutputSchemas} from '../../src/fuzz/judgements/output-schemas.ts';

const operation: AnyOperation = defineOperation({
  topic: 'ranking',
  name: 'sample',
  summary: {en: 'A sample.', zh: '示例。'},
  effects: readsMarket,
  apis: [],
  input: {},
  examples: [],
  output: () => z.object({id: z.string()}),
  run: () => Promise.resolve({id: '1'}),
});
const subject = {id: 'ranking:sample', operation, argvs: [[]]};
const call: SeenCall = {
  key: 'one',
  path: 'POST /openapi/x',
  isToken: false,
  verdict: 'sound',
  at: 0,
  pauseMs: undefined,
  body: Buffer.from('{}'),
};
const succeeded = (data: unknown) => Buffer.from(`${JSON.stringify({ok: true, data, meta: {notes: []}})}\n`);
const failed = (code: string) => Buffer.from(`${JSON.stringify({ok: false, error: {code}})}\n`);

const good: CaseRun = {
  setting: {subject, argvIndex: 0, format: 'json', language: 'en'},
  login: 'token',
  argv: [],
  exitCode: 0,
  stdout: succeeded({id: '1'}),
  stderr: '',
  calls: [call],
  hasHalves: false,
  hasEnded: true,
  timeoutMs: 1000,
  waitedMs: 0,
  tookMs: 10,
  cpuMs: 10,
};
const schemas = openOutputSchemas();
const rulesOf = (run: Partial<CaseRun>, isUsuallyGood = true) =>
  judgeRun({...good, ...run}, {schemas, isUsuallyGood}).map(({rule}) => rule);
const inFormat = (format: string) => ({setting: {...good.setting, format}});

test('an attempt that was refused and then got through is a proof for whoever only looks', () => {
  const {topic: _, ...topless} = operation;
  const doctor = {...good.setting, subject: {...subject, operation: {...topless, name: 'doctor'}}};
  const attempts = (...verdicts: readonly SeenCall['verdict'][]) =>
    verdicts.map((verdict) => ({...call, verdict}));
  const rule = 'no success without an answer';
  expect(rulesOf({setting: doctor, calls: attempts('refused', 'declined')})).not.toContain(rule);
  expect(rulesOf({setting: doctor, calls: attempts('declined', 'refused')})).toContain(rule);
});

test('a run that keeps every promise has no problem', () => {
  expect(rulesOf({})).toEqual([]);
  expect(rulesOf({exitCode: 6, stdout: failed('NETWORK'), calls: [{...call, verdict: 'broken'}]})).toEqual(
    [],
  );
  expect(rulesOf({...inFormat('csv'), stdout: Buffer.from('id,name\r\n1,"a, ""b"""\r\n')})).toEqual([]);
  expect(rulesOf({...inFormat('raw'), stdout: Buffer.from('{}')})).toEqual([]);
});

describe('finds', () => {
  test.each<[string, Partial<CaseRun>]>([
    ['ends', {hasEnded: false}],
    ['nothing unexpected', {exitCode: 1, stdout: failed('UNEXPECTED'), calls: []}],
    ['exit code of the table', {exitCode: 6, stdout: failed('USAGE_INVALID'), calls: []}],
    ['exit code of the table', {exitCode: 99, stdout: failed('NO_CODE'), calls: []}],
    ['exit code of the table', {...inFormat('table'), exitCode: 6, stdout: Buffer.alloc(0), calls: []}],
    ['follows no redirect', {calls: [call, {...call, path: 'GET /openapi/x'}]}],
    ['follows no redirect', {calls: [call, {...call, path: 'POST /followed-a-redirect'}]}],
    ['a whole json', {stdout: Buffer.from(`${succeeded({id: '1'}).toString()}{}`)}],
    ['a whole json', {stdout: succeeded({id: 1})}],
    ['a whole json', {stdout: succeeded({})}],
    ['a whole ndjson', {...inFormat('ndjson'), stdout: Buffer.from('{"id":"1"}\n{"id":\n')}],
    ['a whole csv', {...inFormat('csv'), stdout: Buffer.from('id,name\r\n1\r\n')}],
    ['a whole raw', {...inFormat('raw'), stdout: Buffer.from('{"id":1}')}],
    ['a whole table', {...inFormat('table'), stdout: Buffer.from('no end')}],
    [
      'a whole table',
      {
        ...inFormat('table'),
        exitCode: 6,
        stdout: Buffer.from('rows\n'),
        stderr: 'Error NETWORK: no\n',
        calls: [{...call, verdict: 'broken'}],
      },
    ],
    ['no character that is not seen', {...inFormat('table'), stdout: Buffer.from('\u001b[2J\n')}],
    ['no character that is not seen', {...inFormat('md'), stdout: Buffer.from('\u202e\n')}],
    ['no character that is not seen', {stderr: 'Note X: \u0007\n'}],
    ['no half of a character', {hasHalves: true}],
    ['no secret', {stderr: canaries.appSecret}],
    ['no secret', {stderr: encodeURIComponent(canaries.accessToken)}],
    ['no secret', {stdout: succeeded({id: `\\u0063${canaries.appSecret.slice(1)}`})}],
    ['no success without an answer', {calls: [{...call, verdict: 'broken'}]}],
    ['no success without an answer', {calls: [{...call, verdict: 'refused'}]}],
    ['no silence about a failed call', {calls: [call, {...call, key: 'other', verdict: 'broken'}]}],
    ['no failure without a reason', {exitCode: 1, stdout: failed('RESPONSE_INVALID')}],
    [
      'nothing denied without an answer',
      {exitCode: 2, stdout: failed('CATEGORY_UNKNOWN'), calls: [{...call, verdict: 'declined'}]},
    ],
    ['within the deadline', {waitedMs: 7000}],
    ['within the deadline', {tookMs: 60_000}],
    ['no time burnt', {cpuMs: 30_000}],
    [
      'keeps Retry-After',
      {
        calls: [
          {...call, pauseMs: 7000},
          {...call, at: 6000},
        ],
      },
    ],
    ['few attempts', {calls: Array.from({length: 7}, () => call)}],
  ])('%s', (rule, run) => {
    expect(rulesOf(run)).toContain(rule);
  });
});

test('an open answer, a note, and what is refused anyway are no problem', () => {
  const failure = {exitCode: 1, stdout: failed('RESPONSE_INVALID')};
  expect(rulesOf({...failure, calls: [{...call, verdict: 'open'}]})).toEqual([]);
  expect(rulesOf(failure, false)).toEqual([]);
  const calls: readonly SeenCall[] = [call, {...call, key: 'other', verdict: 'refused'}];
  expect(rulesOf({calls, stderr: 'Note CATEGORY_CHINESE_ONLY: no translations\n'})).toEqual([]);
  expect(rulesOf({calls: [{...call, verdict: 'broken'}, call]})).toEqual([]);
});
