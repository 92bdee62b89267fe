import {categoryTranslationGetById} from '@ali1688/contracts';
import {Ali1688Error, alterError, interruption} from '@ali1688/contracts/errors';
import {startSandbox} from '@ali1688/sandbox';
import {at, startHttpServer, temporaryFolder, failureOf} from '@ali1688/testkit';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import * as z from 'zod/mini';
import {invoke} from '../../src/invoke/invoke.ts';
import {defineOperation} from '../../src/operation/define-operation.ts';
import {readsMarket} from '../../src/operation/effects.ts';
import {runtimeOf} from '../support/open-runtime.ts';
import {ownApplication} from '../support/run-in-test.ts';
import {greet, lookUp} from '../support/sample-operations.ts';

/** Asks for some categories one after the other; those that the gateway refuses are told. */
const collect = defineOperation({
  name: 'collect',
  summary: {en: 'Names of categories.', zh: '类目名称。'},
  effects: readsMarket,
  apis: [categoryTranslationGetById],
  input: {},
  examples: [],
  output: () => z.object({names: z.array(z.string())}),
  async run(context) {
    const names: string[] = [];
    for (const categoryId of ['10166', '999999999', '1038378']) {
      try {
        const found = await context.call(categoryTranslationGetById, {language: 'en', categoryId});
        names.push(found?.chineseName ?? '');
      } catch (thrown) {
        if (!(thrown instanceof Ali1688Error)) throw thrown;
        context.lacks(categoryId, thrown);
      }
    }
    return {names};
  },
});

/** Lacks a part that will never be there, and one that may be there next time. */
const lackTwo = defineOperation({
  name: 'lack',
  summary: {en: 'Lacks two parts.', zh: '缺少两项。'},
  effects: readsMarket,
  apis: [],
  input: {},
  examples: [],
  output: () => z.object({}),
  run(context) {
    const words = {en: 'no', zh: '否'};
    context.lacks('1', new Ali1688Error({code: 'API_REJECTED', text: words, hint: words}));
    context.lacks('2', new Ali1688Error({code: 'TIMEOUT', text: words, hint: words, retryable: true}));
    return Promise.resolve({});
  },
});

describe('two invocations of one runtime at the same time', () => {
  test('share one token request and are two outcomes', async () => {
    await using home = await temporaryFolder();
    await using sandbox = await startSandbox({applications: [ownApplication]});
    await using runtime = runtimeOf(sandbox, home.path);
    const told: string[] = [];
    const [first, second] = await Promise.all([
      invoke(
        runtime,
        lookUp,
        {categoryId: '10166', label: ['a']},
        {language: 'zh', log: {note: ({code, text}) => void told.push(`${code} ${text.zh}`)}},
      ),
      invoke(runtime, lookUp, {categoryId: '1038378', label: ['b']}, {language: 'en'}),
    ]);
    expect(at(first.data, 'chineseName')).toBe('女装');
    expect(at(second.data, 'chineseName')).toBe('鞋');
    expect(first.notes.map(({text}) => text.en)).toEqual(['Label a']);
    expect(second.notes.map(({text}) => text.en)).toEqual(['Label b']);
    expect(told).toEqual(['LABEL 附注 a']);
    // One of them asked for the token.
    expect([first.calls, second.calls].toSorted((left, right) => left - right)).toEqual([1, 2]);
    const {byApi} = sandbox.requests;
    expect(byApi['system.oauth2/getToken'] ?? byApi['getToken']).toBe(1);
    expect(sandbox.requests.total).toBe(3);
    for (const outcome of [first, second]) {
      const [body] = outcome.bodies.values();
      expect(at(JSON.parse(Buffer.from(body ?? []).toString()), 'result.result.chineseName')).toBe(
        at(outcome.data, 'chineseName'),
      );
    }
  });

  test('keep one pace', async () => {
    await using home = await temporaryFolder();
    await using sandbox = await startSandbox({applications: [ownApplication]});
    const at20 = runtimeOf(sandbox, home.path, {ALI1688_QPS: '20'});
    await using runtime = at20;
    const startedAt = performance.now();
    await Promise.all(Array.from({length: 8}, async () => invoke(runtime, lookUp, {categoryId: '10166'})));
    // Four go at once, the other four a twentieth of a second apart.
    expect(performance.now() - startedAt).toBeGreaterThan(190);
  });
});

describe('an aborted invocation', () => {
  test.each([
    ['in the words of the work where it has some of its own', true, 'Half of it is kept.'],
    ['without those of work that does not listen', false, 'Run it again to go on.'],
  ])('ends %s', async (_what, listens, hint) => {
    await using home = await temporaryFolder();
    await using sandbox = await startSandbox({applications: [ownApplication]});
    await using runtime = runtimeOf(sandbox, home.path);
    const abort = new AbortController();
    const half = defineOperation({
      name: 'half',
      summary: {en: 'Half.', zh: '一半。'},
      effects: readsMarket,
      apis: [],
      input: {},
      examples: [],
      output: () => z.object({}),
      async run() {
        queueMicrotask(() => abort.abort());
        await (listens ? once(abort.signal, 'abort') : new Promise(() => undefined));
        const kept = {en: 'Half of it is kept.', zh: '已保留一半。'};
        throw alterError(interruption(abort.signal), {hint: kept});
      },
    });

    const thrown = await failureOf(() => invoke(runtime, half, {}, {signal: abort.signal}));

    expect([thrown.code, thrown.hint?.en]).toEqual(['INTERRUPTED', hint]);
  });

  test('ends its request on the socket and leaves the other alone', async () => {
    await using home = await temporaryFolder();
    const abort = new AbortController();
    const ended = Promise.withResolvers<void>();
    await using server = await startHttpServer((request, response) => {
      if (!request.form.get('categoryId')?.startsWith('1')) {
        response.end(JSON.stringify({result: {success: true, result: {chineseName: '鞋'}}}));
        return;
      }
      response.on('close', () => ended.resolve());
      abort.abort();
    });
    await using runtime = runtimeOf({gatewayUrl: server.origin}, home.path, {
      ALI1688_ACCESS_TOKEN: 'token-of-no-value',
    });
    const aborted = failureOf(() => invoke(runtime, lookUp, {categoryId: '12'}, {signal: abort.signal}));
    const other = await invoke(runtime, lookUp, {categoryId: '34'});
    expect((await aborted).code).toBe('INTERRUPTED');
    await ended.promise;
    expect(at(other.data, 'chineseName')).toBe('鞋');
    expect(server.requests).toHaveLength(2);
  });

  test('throws the reason of its signal where that is a failure of ours, such as a deadline', async () => {
    await using home = await temporaryFolder();
    const text = {en: 'Too late.', zh: '超时。'};
    const deadline = new Ali1688Error({code: 'TIMEOUT', text, hint: text});
    const abort = new AbortController();
    await using server = await startHttpServer(() => abort.abort(deadline));
    await using runtime = runtimeOf({gatewayUrl: server.origin}, home.path, {
      ALI1688_ACCESS_TOKEN: 'token-of-no-value',
    });
    const thrown = await failureOf(() => invoke(runtime, lookUp, {}, {signal: abort.signal}));
    expect(thrown).toBe(deadline);
  });

  test('leaves no socket, no lock and no timer: the process ends by itself', async () => {
    await using home = await temporaryFolder();
    await using server = await startHttpServer(() => undefined);
    const program = join(import.meta.dirname, '../programs/abort-invocation.ts');
    const child = spawn(
      process.execPath,
      ['--conditions=@ali1688/source', program, server.origin, home.path],
      {stdio: ['ignore', 'pipe', 'inherit']},
    );
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    const [exitCode] = await once(child, 'exit');
    expect(exitCode).toBe(0);
    expect(printed.trim().split('\n')).toEqual(['INTERRUPTED', 'INTERRUPTED']);
  });
});

describe('an outcome', () => {
  test('with parts that failed holds the others and a failure that lists these', async () => {
    await using home = await temporaryFolder();
    await using sandbox = await startSandbox({applications: [ownApplication]});
    await using runtime = runtimeOf(sandbox, home.path);
    const outcome = await invoke(runtime, collect, {});
    expect(outcome.data).toEqual({names: ['女装', '鞋']});
    expect(outcome.error?.code).toBe('PARTIAL');
    expect(outcome.error?.details.failed).toMatchObject([{id: '999999999', code: 'API_REJECTED'}]);
    expect(outcome.error?.retryable).toBe(false);
    expect(outcome.error?.hint.en).toContain('unchanged gives the same');
    expect(outcome.apis).toEqual(['com.alibaba.fenxiao.crossborder:category.translation.getById:1']);
  });

  test('with parts that failed may be had whole later as soon as one of them may', async () => {
    await using home = await temporaryFolder();
    await using runtime = runtimeOf({gatewayUrl: 'http://127.0.0.1:9'}, home.path);
    const outcome = await invoke(runtime, lackTwo, {});
    expect([outcome.error?.code, outcome.error?.retryable]).toEqual(['PARTIAL', true]);
    expect(outcome.error?.hint.en).toContain('Run the command again');
  });

  test('of what sends nothing counts no call', async () => {
    await using home = await temporaryFolder();
    await using runtime = runtimeOf({gatewayUrl: 'http://127.0.0.1:9'}, home.path);
    const outcome = await invoke(runtime, greet, {}, {language: 'zh'});
    expect(outcome).toMatchObject({data: {greeting: '你好'}, calls: 0, apis: [], notes: [], sandbox: false});
  });
});

test('what claims to read sends nothing that changes something, also where its definition does not name it', async () => {
  const writeApi = {...categoryTranslationGetById, readOnly: false};
  const sly = defineOperation({
    ...collect,
    apis: [],
    run: async (context) => {
      await context.call(writeApi, {language: 'en', categoryId: '10166'});
      return {names: []};
    },
  });
  await using home = await temporaryFolder();
  await using server = await startHttpServer(() => undefined);
  await using runtime = runtimeOf({gatewayUrl: server.origin}, home.path);
  await expect(invoke(runtime, sly, {})).rejects.toThrow('against what its effects say');
  expect(server.requests).toEqual([]);
});

describe('typed inputs', () => {
  test.each([
    [{limit: 21}, 'limit "21" is not allowed. Allowed: a whole number from 1 to 20.'],
    [{limit: '5'}, 'limit "5" is not allowed. Allowed: a whole number from 1 to 20.'],
    [{size: 5}, 'There is no input "size".'],
    [{label: ['a', 'B']}, 'label "B" is not allowed.'],
    [{lang: 'the canary-secret'}, 'lang "the [redacted]'],
  ])('%j are refused by their names, before anything is sent', async (input, message) => {
    await using home = await temporaryFolder();
    await using server = await startHttpServer(() => undefined);
    await using runtime = runtimeOf({gatewayUrl: server.origin}, home.path, {
      ALI1688_APP_SECRET: 'canary-secret',
    });
    const {code, text} = await failureOf(() => invoke(runtime, lookUp, input));
    expect(code).toBe('USAGE_INVALID');
    expect(runtime.guard.redact(text.en)).toContain(message);
    expect(server.requests).toEqual([]);
  });
});
