import {categoryTranslationGetByKeyword, productSearchTopKeyword, type Api} from '@ali1688/contracts';
import {Ali1688Error} from '@ali1688/contracts/errors';
import {Secret} from '@ali1688/contracts/ports';
import {describe, expect, it} from 'vitest';
import {createMemoryState} from '../support/memory-state.ts';
import {createPacer} from '../../src/pacing/pacer.ts';
import type {PacingState} from '../../src/pacing/pacing-state.ts';
import type {GatewayOptions} from '../../src/create-gateway.ts';
import {createFakeClock, startOfTest} from '../support/fake-clock.ts';
import {failure, openGateway, type OpenGateway} from '../support/open-gateway.ts';
import {formOf, type Step} from '../support/scripted-transport.ts';
import {thrownBy} from '../support/thrown-by.ts';

const readApi = categoryTranslationGetByKeyword;
const keyword = {language: 'en', cateName: 'shoes'};
/** The same API as one that may change something. */
const writeApi: Api = {...readApi, readOnly: false};

const frequency: Step = {status: 400, json: {error_code: 'gw.QosAppFrequencyLimit'}};
const apiFrequency: Step = {status: 400, json: {error_code: 'gw.QosAPIFrequencyLimit'}};
const tokenRefused: Step = {
  status: 401,
  json: {error_code: '401', error_message: 'Request need user authorized'},
};
const down: Step = {status: 502, text: '<html>'};
const busy: Step = {json: {result: {success: false, code: 'ISP.SYSTEM_ERROR'}}};

function call({gateway}: OpenGateway, api: Api = readApi): Promise<unknown> {
  return gateway.call(api, keyword);
}

describe('a read that fails in passing', () => {
  it.each<[string, Step]>([
    ['a broken connection', failure('NETWORK')],
    ['no connection', failure('NETWORK', false)],
    ['a time-out', failure('TIMEOUT')],
    ['a gateway that is down', down],
    ['a service that failed', busy],
  ])('is repeated twice: %s', async (_name, step) => {
    const recovering = openGateway([step, step, {}]);
    await call(recovering);
    expect(recovering.clock.sleeps).toEqual([240, 800]);
    const failing = openGateway([step]);
    await thrownBy(() => call(failing));
    expect(failing.transport.requests).toHaveLength(3);
  });

  it.each([
    ['gw.NoUsageLeftError', 'QUOTA_EXHAUSTED'],
    ['gw.APIACLDecline', 'PERMISSION_DENIED'],
    ['gw.SignatureInvalid', 'SIGNATURE_REJECTED'],
    ['gw.AppKeyNotFound', 'APP_KEY_UNKNOWN'],
    ['gw.APIUnsupported', 'API_UNSUPPORTED'],
    ['gw.ParamMissing', 'API_REJECTED'],
  ])('is final with %s', async (errorCode, code) => {
    const open = openGateway([{status: 400, json: {error_code: errorCode}}]);
    expect((await thrownBy(() => call(open))).code).toBe(code);
    expect(open.transport.requests).toHaveLength(1);
    expect(open.clock.sleeps).toEqual([]);
  });

  it.each<[string, Step]>([
    ['a page', {text: '<html>'}],
    ['a redirect', {status: 302, text: ''}],
    ['another shape', {json: {result: {success: true, result: 7}}}],
  ])('is final with an unusable answer: %s', async (_name, step) => {
    const open = openGateway([step]);
    expect((await thrownBy(() => call(open))).code).toBe('RESPONSE_INVALID');
    expect(open.transport.requests).toHaveLength(1);
  });
});

describe('a read that is refused for frequency', () => {
  it('is left to the caller at once where it is one of very many', async () => {
    const open = openGateway([frequency]);
    const error = await thrownBy(() => open.gateway.call(readApi, keyword, {isBulk: true}));
    expect(error.code).toBe('RATE_LIMITED');
    expect(open.transport.requests).toHaveLength(1);
  });

  it('is tried five times in all, with growing waits', async () => {
    const open = openGateway([frequency]);
    const error = await thrownBy(() => call(open));
    expect([error.code, error.exitCode]).toEqual(['RATE_LIMITED', 5]);
    expect(open.clock.sleeps).toEqual([1000, 2000, 4000, 8000]);
    expect(open.transport.requests).toHaveLength(5);
  });

  it('gets jitter of up to 20 %', async () => {
    const open = openGateway([frequency, {}], {random: () => 0.5});
    await call(open);
    expect(open.clock.sleeps).toEqual([1100]);
  });

  it('obeys Retry-After, in seconds or as a date', async () => {
    const date = new Date(startOfTest + 7000 + 5000).toUTCString();
    const open = openGateway([{...frequency, retryAfter: '7'}, {...frequency, retryAfter: date}, {}]);
    await call(open);
    expect(open.clock.sleeps).toEqual([7000, 5000]);
  });

  it('does not begin a wait that would pass the deadline', async () => {
    const open = openGateway([{...frequency, retryAfter: '90'}]);
    const error = await thrownBy(() => call(open));
    expect([error.code, error.details.retryAfterMs]).toEqual(['RATE_LIMITED', 90_000]);
    expect(open.clock.sleeps).toEqual([]);
  });

  it('stops within three times the limit of one request', async () => {
    const open = openGateway([frequency], {timeoutMs: 1000});
    await thrownBy(() => call(open));
    expect(open.clock.sleeps).toEqual([1000]);
    expect(open.transport.requests).toHaveLength(2);
  });
});

describe('the deadline of a call', () => {
  it('bounds the last attempt by the time that is left', async () => {
    const clock = createFakeClock();
    const step = (): never => {
      clock.advance(30_000);
      throw failure('TIMEOUT');
    };
    const open = openGateway([step], {clock});
    expect((await thrownBy(() => call(open))).code).toBe('TIMEOUT');
    const limits = open.transport.requests.map(({timeoutMs}) => timeoutMs);
    expect(limits).toEqual([30_000, 30_000, 30_000 - 240 - 800]);
  });

  it('does not move when the system clock jumps', async () => {
    const clock = createFakeClock();
    const step = (): never => {
      clock.jump(86_400_000);
      throw failure('NETWORK');
    };
    const open = openGateway([step, step, {}], {clock});
    await call(open);
    expect(open.transport.requests).toHaveLength(3);
  });

  it('is over when the token took all the time', async () => {
    const clock = createFakeClock();
    const {tokens} = openGateway([]);
    const tokenSource: GatewayOptions['tokenSource'] = {
      getToken: () => {
        clock.advance(90_000);
        return tokens.getToken();
      },
    };
    const open = openGateway([{}], {clock, tokenSource});
    const error = await thrownBy(() => call(open));
    expect([error.code, error.details.requestSent]).toEqual(['TIMEOUT', false]);
    expect(open.transport.requests).toEqual([]);
  });
});

describe('a token that is refused', () => {
  it.each([readApi, writeApi])('is replaced once, for reads and writes alike', async (api) => {
    const open = openGateway([tokenRefused, {}]);
    await call(open, api);
    expect(open.tokens.requests.map((request) => request?.rejected?.reveal())).toEqual([
      undefined,
      'CANARY-token-1',
    ]);
    const sent = open.transport.requests.map((request) => formOf(request).get('access_token'));
    expect(sent).toEqual(['CANARY-token-1', 'CANARY-token-2']);
    expect(open.clock.sleeps).toEqual([]);
  });

  it('is final the second time', async () => {
    const open = openGateway([tokenRefused]);
    const error = await thrownBy(() => call(open));
    expect([error.code, error.exitCode]).toEqual(['TOKEN_REJECTED', 3]);
    expect(open.transport.requests).toHaveLength(2);
  });

  it('is told with the words of the gateway where the source has no other one', async () => {
    const words = {en: 'no other token', zh: '没有其他令牌'};
    const tokenSource: GatewayOptions['tokenSource'] = {
      getToken: ({rejected} = {}) => {
        if (rejected === undefined) return Promise.resolve(new Secret('CANARY-token'));
        throw new Ali1688Error({code: 'TOKEN_REJECTED', text: words, hint: words});
      },
    };
    const error = await thrownBy(() => call(openGateway([tokenRefused], {tokenSource})));
    expect([error.code, error.text]).toEqual(['TOKEN_REJECTED', words]);
    expect(error.details.gateway).toEqual({
      httpStatus: 401,
      errorCode: '401',
      errorMessage: 'Request need user authorized',
    });
  });

  it('does not use up a repeat', async () => {
    const open = openGateway([failure('NETWORK'), tokenRefused, failure('NETWORK'), {}]);
    await call(open);
    expect(open.transport.requests).toHaveLength(4);
  });

  it('is final where none was sent', async () => {
    const open = openGateway([tokenRefused]);
    const request = {topSeKeywordParam: {country: 'en', sourceId: '1', hotKeywordType: 'cate'}};
    const error = await thrownBy(() => open.gateway.call(productSearchTopKeyword, request));
    expect(error.code).toBe('TOKEN_REJECTED');
    expect(open.tokens.requests).toEqual([]);
    expect(open.transport.requests).toHaveLength(1);
  });
});

describe('a call that may change something', () => {
  const unlisted = {namespace: 'n', name: 'a', version: 1};

  it.each<[string, Step]>([
    ['NETWORK', failure('NETWORK')],
    ['TIMEOUT', failure('TIMEOUT')],
    ['GATEWAY_UNAVAILABLE', down],
  ])('is never repeated after an unknown outcome, and says so: %s', async (code, step) => {
    for (const run of [
      (open: OpenGateway) => call(open, writeApi),
      (open: OpenGateway) => open.gateway.callUnlisted(unlisted, {}, {withToken: false}),
    ]) {
      const open = openGateway([step]);
      const error = await thrownBy(() => run(open));
      expect([error.code, error.retryable]).toEqual([code, false]);
      expect(error.hint.en).toContain('Look it up before repeating');
      expect(open.transport.requests).toHaveLength(1);
    }
  });

  it('may be repeated by the caller when nothing was sent, or when it was refused for frequency', async () => {
    const unsent = await thrownBy(() => call(openGateway([failure('NETWORK', false)]), writeApi));
    expect([unsent.code, unsent.retryable]).toEqual(['NETWORK', true]);
    const open = openGateway([frequency]);
    const refused = await thrownBy(() => call(open, writeApi));
    expect([refused.code, refused.retryable]).toEqual(['RATE_LIMITED', true]);
    expect(open.transport.requests).toHaveLength(1);
  });
});

describe('a paced call', () => {
  function openPaced(steps: readonly Step[], bulk = false) {
    const clock = createFakeClock();
    const state = createMemoryState<PacingState>();
    const pacer = createPacer({state, clock, requestsPerSecond: 2, bulk, random: () => 0});
    return {open: openGateway(steps, {clock, pacer}), clock, state, pacer};
  }

  it('waits for the pause of the pacer after a refusal, not twice', async () => {
    const {open, clock} = openPaced([frequency, frequency, {}]);
    await call(open);
    expect(clock.sleeps).toEqual([1000, 2000]);
  });

  it('is tried five times in all, and leaves the pause to the next caller', async () => {
    const {open, clock, state} = openPaced([frequency]);
    expect((await thrownBy(() => call(open))).code).toBe('RATE_LIMITED');
    expect(open.transport.requests).toHaveLength(5);
    expect(clock.sleeps).toEqual([1000, 2000, 4000, 8000]);
    expect((await state.read())?.notBefore).toBe(clock.now() + 16_000);
  });

  it('pauses one API alone when that is what was exceeded', async () => {
    const {open, state} = openPaced([apiFrequency, {}]);
    await call(open);
    const {apis, notBefore} = (await state.read()) ?? {};
    expect(Object.keys(apis ?? {})).toEqual([
      'com.alibaba.fenxiao.crossborder:category.translation.getByKeyword',
    ]);
    expect(notBefore).toBe(0);
  });

  it('hands Retry-After to the pacer', async () => {
    const {open, clock} = openPaced([{...frequency, retryAfter: '9'}, {}]);
    await call(open);
    expect(clock.sleeps).toEqual([9000]);
  });

  it('reports the refusal of a write too, so that others keep the pause', async () => {
    const {open, clock, state} = openPaced([frequency]);
    await thrownBy(() => call(open, writeApi));
    expect((await state.read())?.notBefore).toBe(clock.now() + 1000);
  });

  it('gives the refusal when the pause is longer than the call may take', async () => {
    const {open, clock} = openPaced([frequency], true);
    const error = await thrownBy(() => call(open));
    expect(error.details.gateway?.errorCode).toBe('gw.QosAppFrequencyLimit');
    expect(clock.sleeps).toEqual([]);
  });

  it('is not sent at all when its turn comes too late', async () => {
    const {open, pacer} = openPaced([{}]);
    await pacer.reportRefusal('n:a', {scope: 'app', retryAfterMs: 200_000});
    const error = await thrownBy(() => call(open));
    expect([error.code, error.retryable, error.details.requestSent, error.details.retryAfterMs]).toEqual([
      'RATE_LIMITED',
      true,
      false,
      200_000,
    ]);
    expect(error.text.en).toContain('200 s');
    expect(open.transport.requests).toEqual([]);
  });
});

describe('an interrupted call', () => {
  it('is not begun when the signal is aborted before', async () => {
    const open = openGateway([{}], {scope: {signal: AbortSignal.abort()}});
    const error = await thrownBy(() => call(open));
    expect([error.code, error.exitCode]).toEqual(['INTERRUPTED', 130]);
    expect(open.transport.requests).toEqual([]);
  });

  it('ends its wait between two attempts', async () => {
    const abort = new AbortController();
    const step = (): never => {
      abort.abort(new Error('enough'));
      throw failure('NETWORK');
    };
    const open = openGateway([step], {scope: {signal: abort.signal}});
    expect((await thrownBy(() => call(open))).code).toBe('INTERRUPTED');
    expect(open.transport.requests).toHaveLength(1);
  });

  it('hands the signal to the transport', async () => {
    const {signal} = new AbortController();
    const open = openGateway([{}], {scope: {signal}});
    await call(open);
    expect(open.transport.requests[0]?.signal).toBe(signal);
  });

  it('ends while it waits for its turn', async () => {
    const abort = new AbortController();
    const clock = createFakeClock();
    const sleep = clock.sleep.bind(clock);
    clock.sleep = (durationMs, signal) => {
      abort.abort('enough');
      return sleep(durationMs, signal);
    };
    const state = createMemoryState<PacingState>();
    const pacer = createPacer({state, clock, requestsPerSecond: 2});
    await pacer.reportRefusal('n:a', {scope: 'app'});
    const open = openGateway([{}], {clock, pacer, scope: {signal: abort.signal}});
    expect((await thrownBy(() => call(open))).code).toBe('INTERRUPTED');
    expect(open.transport.requests).toEqual([]);
  });
});
