import {once} from 'node:events';
import {join} from 'node:path';
import {categoryTranslationGetByKeyword, systemCurrentTime} from '@ali1688/contracts';
import {Secret} from '@ali1688/contracts/ports';
import {answerJson, runProgram, startHttpServer} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {createGateway} from '../../src/create-gateway.ts';
import {createPacer} from '../../src/pacing/pacer.ts';
import type {PacingState} from '../../src/pacing/pacing-state.ts';
import {createHttpsTransport} from '../../src/transports/https.ts';
import {createUndiciTransport} from '../../src/transports/undici.ts';
import {createMemoryState} from '../support/memory-state.ts';
import {realClock} from '../support/real-clock.ts';
import {createRecordingLog} from '../support/recording-log.ts';
import {thrownBy} from '../support/thrown-by.ts';

const transports = {https: createHttpsTransport, undici: () => createUndiciTransport({environment: {}})};

/** A gateway on real time and real connections, with limits of minutes: only an abort can end a wait. */
function open(origin: string, kind: keyof typeof transports = 'https') {
  const transport = transports[kind]();
  const state = createMemoryState<PacingState>();
  const pacer = createPacer({state, clock: realClock, requestsPerSecond: 2});
  const log = createRecordingLog();
  let isAsked: () => void = () => undefined;
  const tokenAsked = new Promise<void>((resolve) => {
    isAsked = resolve;
  });
  const gateway = createGateway({
    baseUrl: `${origin}/openapi`,
    application: {appKey: '1', appSecret: new Secret('s')},
    tokenSource: {
      getToken: ({signal} = {}) =>
        new Promise((_resolve, reject) => {
          isAsked();
          signal?.addEventListener('abort', () => reject(signal.reason), {once: true});
        }),
    },
    transport,
    clock: realClock,
    pacer,
    timeoutMs: 600_000,
  });
  return {gateway, tokenAsked, state, pacer, log, [Symbol.asyncDispose]: () => transport.close()};
}

describe('an abort', () => {
  it.each(['https', 'undici'] as const)('closes the connection of a request under way: %s', async (kind) => {
    const abort = new AbortController();
    let closed: Promise<unknown> | undefined;
    await using server = await startHttpServer((_request, response) => {
      closed = once(response, 'close');
      abort.abort();
    });
    await using at = open(server.origin, kind);
    const scope = {signal: abort.signal, log: at.log};
    const error = await thrownBy(() => at.gateway.call(systemCurrentTime, {}, scope));
    expect([error.code, error.details.requestSent]).toEqual(['INTERRUPTED', true]);
    await closed;
    expect(server.requests).toHaveLength(1);
  });

  it('ends the wait for a place in flight, and the place goes to the next', async () => {
    const held: (() => void)[] = [];
    await using server = await startHttpServer((_request, response) => {
      held.push(() => answerJson(response, 200, '"20261010164552223+0800"'));
      if (held.length >= 4) for (const release of held.splice(0)) release();
    });
    await using at = open(server.origin);
    const abort = new AbortController();
    const {log} = at;
    const running = [1, 2, 3].map(async () => at.gateway.call(systemCurrentTime, {}, {log}));
    await expect.poll(() => held.length).toBe(3);
    const fourth = at.gateway.call(
      categoryTranslationGetByKeyword,
      {language: 'en', cateName: 'x'},
      {
        log,
        signal: abort.signal,
      },
    );
    const waiting = at.gateway.call(systemCurrentTime, {}, {log, signal: abort.signal});
    const last = at.gateway.call(systemCurrentTime, {}, {log});
    const failures = Promise.all([thrownBy(() => fourth), thrownBy(() => waiting)]);
    await at.tokenAsked;
    abort.abort();
    expect((await failures).map(({code}) => code)).toEqual(['INTERRUPTED', 'INTERRUPTED']);
    await Promise.all([...running, last]);
    expect(server.requests).toHaveLength(4);
    expect((await at.state.read())?.calls).toBe(4);
  });

  it('ends the wait for a turn, which stays used, and nothing is sent later', async () => {
    await using server = await startHttpServer((_request, response) => answerJson(response, 200, '"x"'));
    await using at = open(server.origin);
    await at.pacer.reportRefusal('n:a', {scope: 'app', retryAfterMs: 300_000});
    const abort = new AbortController();
    const note = new Promise<void>((resolve) => {
      at.log.note = () => resolve();
    });
    const call = thrownBy(() => at.gateway.call(systemCurrentTime, {}, {log: at.log, signal: abort.signal}));
    await note;
    abort.abort('enough');
    expect((await call).code).toBe('INTERRUPTED');
    expect([server.requests, (await at.state.read())?.calls]).toEqual([[], 1]);
  });

  it('ends the wait before a repeat', async () => {
    const abort = new AbortController();
    await using server = await startHttpServer((_request, response) => {
      response.writeHead(503, {'Retry-After': '300'});
      response.end();
    });
    await using at = open(server.origin);
    const log = createRecordingLog();
    const attempted = new Promise<void>((resolve) => {
      log.debug = () => resolve();
    });
    const call = thrownBy(() => at.gateway.call(systemCurrentTime, {}, {log, signal: abort.signal}));
    await attempted;
    abort.abort();
    expect((await call).code).toBe('INTERRUPTED');
    expect(server.requests).toHaveLength(1);
  });

  it('takes no turn once the token is given up', async () => {
    await using server = await startHttpServer((_request, response) => answerJson(response, 200, {}));
    await using at = open(server.origin);
    const abort = new AbortController();
    const keyword = {language: 'en', cateName: 'x'};
    const call = thrownBy(() =>
      at.gateway.call(categoryTranslationGetByKeyword, keyword, {log: at.log, signal: abort.signal}),
    );
    await at.tokenAsked;
    abort.abort();
    expect((await call).code).toBe('INTERRUPTED');
    expect([server.requests, await at.state.read()]).toEqual([[], undefined]);
  });
});

describe('a process whose calls are aborted', () => {
  it.each(['https', 'undici'])('ends by itself, with nothing closed by hand: %s', async (kind) => {
    let isHeld: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      isHeld = resolve;
    });
    await using server = await startHttpServer(({path}, response) => {
      if (path.includes('currentTime')) isHeld();
      else void held.then(() => answerJson(response, 200, {}));
    });
    const run = await runProgram(process.execPath, {
      args: ['--conditions=@ali1688/source', join(import.meta.dirname, '../programs/aborted-calls.ts')],
      env: {GATEWAY_ORIGIN: server.origin, TRANSPORT: kind},
      killAfterMs: 30_000,
    });
    expect(run.stderr).toBe('');
    expect([run.signal, run.exitCode, run.stdout]).toEqual([
      null,
      0,
      'socket INTERRUPTED\nturn INTERRUPTED\ntoken INTERRUPTED\n',
    ]);
  });
});
