import {categoryTranslationGetByKeyword, productSearchTopKeyword, type Api} from '@ali1688/contracts';
import {Ali1688Error, interruption} from '@ali1688/contracts/errors';
import type {TokenSource} from '@ali1688/contracts/ports';
import {describe, expect, it} from 'vitest';
import {createFakeClock} from '../support/fake-clock.ts';
import {failure, openGateway} from '../support/open-gateway.ts';
import {createRecordingLog} from '../support/recording-log.ts';
import {bytes, okBody, type Step} from '../support/scripted-transport.ts';
import {thrownBy} from '../support/thrown-by.ts';

const keyword = {language: 'en', cateName: 'shoes'};
const trend = {topSeKeywordParam: {country: 'en', sourceId: '1', hotKeywordType: 'cate'}};
const readApi = categoryTranslationGetByKeyword;
const writeApi: Api = {...readApi, readOnly: false};
const words = {en: 'time is up', zh: '时间已到'};
const deadline = new Ali1688Error({code: 'TIMEOUT', text: words, hint: words, retryable: true});

describe('two calls at the same time', () => {
  it('tell each what belongs to it, and nothing of the other', async () => {
    let hasFailed = false;
    const step: Step = ({url}) => {
      if (hasFailed || !url.includes('getByKeyword')) return;
      hasFailed = true;
      throw failure('NETWORK');
    };
    const {gateway, tokens} = openGateway([step]);
    const scopes = [0, 1].map(() => {
      const log = createRecordingLog();
      const requests: number[] = [];
      return {log, requests, onRequest: () => requests.push(1)};
    });
    const [first, second] = scopes;
    await Promise.all([
      gateway.call(readApi, keyword, first),
      gateway.call(productSearchTopKeyword, trend, second),
    ]);
    const told = scopes.map(({log}) => new Set(log.lines.map(({fields}) => fields['api'])));
    expect(told).toEqual([
      new Set(['com.alibaba.fenxiao.crossborder:category.translation.getByKeyword:1']),
      new Set(['com.alibaba.fenxiao.crossborder:product.search.topKeyword:1']),
    ]);
    expect(scopes.map(({requests}) => requests.length)).toEqual([2, 1]);
    expect(tokens.requests).toEqual([
      expect.objectContaining({log: first?.log, onRequest: first?.onRequest}),
    ]);
  });

  it('end one by one: an aborted one leaves the other alone', async () => {
    const abort = new AbortController();
    const own = new AbortController();
    const {gateway, transport} = openGateway([]);
    const seen: (AbortSignal | undefined)[] = [];
    transport.post = ({signal}) => {
      seen.push(signal);
      if (signal !== abort.signal) return Promise.resolve({httpStatus: 200, body: bytes(okBody)});
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(interruption(signal, true)));
      });
    };
    const ended = thrownBy(() => gateway.call(readApi, keyword, {signal: abort.signal}));
    const kept = gateway.call(readApi, keyword, {signal: own.signal});
    await kept;
    abort.abort();
    expect((await ended).code).toBe('INTERRUPTED');
    expect(seen).toEqual([abort.signal, own.signal]);
  });
});

describe('what an aborted call throws', () => {
  it.each([undefined, 'enough', new Error('enough'), 7])(
    'is INTERRUPTED for the reason %s',
    async (reason) => {
      const {gateway, transport} = openGateway([{}]);
      const signal = AbortSignal.abort(reason);
      const error = await thrownBy(() => gateway.call(readApi, keyword, {signal}));
      expect([error.code, error.exitCode]).toEqual(['INTERRUPTED', 130]);
      expect(error.hint.zh).not.toBe(error.hint.en);
      expect(transport.requests).toEqual([]);
    },
  );

  it('is the reason itself where that is an error of the suite, whoever notices', async () => {
    const abort = new AbortController();
    const atOnce = openGateway([{}], {scope: {signal: AbortSignal.abort(deadline)}});
    await expect(atOnce.gateway.call(readApi, keyword)).rejects.toBe(deadline);
    const tokenSource: TokenSource = {
      getToken: ({signal} = {}) => {
        abort.abort(deadline);
        throw interruption(AbortSignal.any([signal ?? abort.signal].slice(1)), false);
      },
    };
    const inToken = openGateway([{}], {tokenSource, scope: {signal: abort.signal}});
    await expect(inToken.gateway.call(readApi, keyword)).rejects.toBe(deadline);
  });

  it('is the reason, and not the limit of the attempt before', async () => {
    const abort = new AbortController();
    const clock = createFakeClock();
    const {gateway, transport} = openGateway([], {clock, scope: {signal: abort.signal}});
    transport.post = (request) => {
      transport.requests.push(request);
      clock.advance(30_000);
      if (transport.requests.length < 3) throw failure('TIMEOUT');
      abort.abort(deadline);
      throw interruption(abort.signal, true);
    };
    await expect(gateway.call(readApi, keyword)).rejects.toBe(deadline);
    expect(transport.requests.at(-1)?.timeoutMs).not.toBe(30_000);
  });

  it('says of a call that may change something that its outcome is unknown, once it was sent', async () => {
    for (const [reason, code] of [
      [undefined, 'INTERRUPTED'],
      [deadline, 'TIMEOUT'],
    ] as const) {
      const abort = new AbortController();
      const step: Step = () => {
        abort.abort(reason);
        throw interruption(abort.signal, true);
      };
      const {gateway} = openGateway([step], {scope: {signal: abort.signal}});
      const error = await thrownBy(() => gateway.call(writeApi, keyword));
      expect([error.code, error.retryable]).toEqual([code, false]);
      expect(error.hint.en).toContain('Look it up before repeating');
    }
    const unsent = openGateway([interruption(undefined, false)]);
    const error = await thrownBy(() => unsent.gateway.call(writeApi, keyword));
    expect(error.hint.en).not.toContain('Look it up');
  });
});

describe('a scope', () => {
  it('is told of each request, repeats too, and of none that is not sent', async () => {
    let requests = 0;
    const onRequest = (): void => {
      requests += 1;
    };
    const open = openGateway([failure('NETWORK'), {status: 502, text: ''}, {}], {scope: {onRequest}});
    await open.gateway.call(readApi, keyword);
    expect([requests, open.transport.requests.length]).toEqual([3, 3]);
    await thrownBy(() => open.gateway.call(readApi, {language: 'en', cateName: ''}));
    await thrownBy(() => open.gateway.call(readApi, keyword, {signal: AbortSignal.abort()}));
    expect(requests).toBe(3);
  });

  it('may forbid repeats of a read, whose failure stays one that can be repeated', async () => {
    const open = openGateway([failure('NETWORK')], {scope: {mayRepeat: false}});
    const error = await thrownBy(() => open.gateway.call(readApi, keyword));
    expect([error.code, error.retryable]).toEqual(['NETWORK', true]);
    expect(open.transport.requests).toHaveLength(1);
  });

  it('cannot permit what the contract does not', async () => {
    const open = openGateway([failure('NETWORK')], {scope: {mayRepeat: true}});
    await thrownBy(() => open.gateway.call(writeApi, keyword));
    await thrownBy(() =>
      open.gateway.callUnlisted({namespace: 'n', name: 'a', version: 1}, {}, {withToken: false}),
    );
    expect(open.transport.requests).toHaveLength(2);
  });
});
