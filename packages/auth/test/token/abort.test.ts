import {setImmediate as nextRound} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import type {TokenSource} from '@ali1688/contracts/ports';
import {answerJson, createRecordingLog, createSteadyClock, runProgram} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {createTokenSource, refreshNow} from '../../src/index.ts';
import {hangService} from '../support/hanging-service.ts';
import {holdLock} from '../support/hold-lock.ts';
import {httpTransport} from '../support/http-transport.ts';
import {createScene, credentials, errorOf, hourMs, type Scene} from '../support/scene.ts';

/** A source that waits as a program does, so that an abort meets it waiting. */
function openSource(scene: Scene, hooks: Parameters<typeof createTokenSource>[0]['hooks'] = {}): TokenSource {
  return createTokenSource({
    gatewayUrl: scene.server.gatewayUrl,
    credentials,
    state: scene.home,
    transport: httpTransport,
    clock: createSteadyClock(),
    timeoutMs: 30_000,
    hooks,
  });
}

const lockOf = (scene: Scene) => scene.entryPath.replace(/json$/, 'lock');

/** Somebody who asks for a token and may leave. */
function caller() {
  const controller = new AbortController();
  let requests = 0;
  return {
    abort: () => controller.abort(new Error('not wanted any more')),
    requests: () => requests,
    scope: {
      signal: controller.signal,
      log: createRecordingLog(),
      onRequest: () => {
        requests += 1;
      },
    },
  };
}

describe('the only caller that leaves', () => {
  it('ends the request at the server, and holds no lock', async () => {
    await using scene = await createScene();
    const service = hangService(scene);
    const {abort, scope} = caller();
    const token = errorOf(openSource(scene).getToken(scope));
    await service.asked;
    abort();
    expect((await token).code).toBe('INTERRUPTED');
    await service.withdrawn;
    const lock = await holdLock(lockOf(scene));
    expect(lock.kind).toBe('held');
    await lock.release();
    expect([...scene.files().keys()].filter((path) => /\.(?:err|tmp)$/.test(path))).toStrictEqual([]);
  });

  it('sends nothing when it had left before', async () => {
    await using scene = await createScene();
    const {abort, scope} = caller();
    abort();
    expect((await errorOf(openSource(scene).getToken(scope))).code).toBe('INTERRUPTED');
    expect(scene.server.requests).toHaveLength(0);
  });

  it('ends its wait for the lock of another process', async () => {
    await using scene = await createScene();
    await scene.home.prepare('tokens');
    const lock = await holdLock(lockOf(scene));
    const {abort, scope} = caller();
    const token = errorOf(openSource(scene).getToken(scope));
    setImmediate(abort);
    expect((await token).code).toBe('INTERRUPTED');
    await lock.release();
    expect(scene.server.requests).toHaveLength(0);
  });

  it('ends its wait for the winner of a refused refresh', async () => {
    await using scene = await createScene();
    const {abort, scope} = caller();
    scene.server.answerWith((_request, response) => {
      answerJson(response, 400, {error: 'invalid_grant'});
      response.on('finish', () => setImmediate(abort));
    });
    expect((await errorOf(openSource(scene).getToken(scope))).code).toBe('INTERRUPTED');
  });

  it('ends a refresh that it asked for', async () => {
    await using scene = await createScene();
    const service = hangService(scene);
    const {abort, scope} = caller();
    const facts = errorOf(
      refreshNow({
        gatewayUrl: scene.server.gatewayUrl,
        credentials,
        state: scene.home,
        transport: httpTransport,
        clock: createSteadyClock(),
        timeoutMs: 30_000,
        ...scope,
      }),
    );
    await service.asked;
    abort();
    expect((await facts).code).toBe('INTERRUPTED');
    await service.withdrawn;
  });

  it('leaves the answer that is in to be saved first', async () => {
    await using scene = await createScene();
    const {abort, scope} = caller();
    const onStep = (step: string) => {
      if (step === 'answered') abort();
    };
    expect((await errorOf(openSource(scene, {onStep}).getToken(scope))).code).toBe('INTERRUPTED');
    expect(scene.stored()).toMatchObject({accessToken: 'access-1'});
    const lock = await holdLock(lockOf(scene));
    expect(lock.kind).toBe('held');
    await lock.release();
  });

  it('makes way for a new request', async () => {
    await using scene = await createScene();
    const service = hangService(scene);
    const source = openSource(scene);
    const first = caller();
    const left = errorOf(source.getToken(first.scope));
    await service.asked;
    first.abort();
    await left;
    service.answer();
    expect((await source.getToken(caller().scope)).reveal()).toBe('late-token');
    expect(scene.server.requests).toHaveLength(2);
  });
});

describe('one of several callers that leaves', () => {
  it('leaves at once, and the others get the token of the one request', async () => {
    await using scene = await createScene();
    const service = hangService(scene);
    const source = openSource(scene);
    const [first, second] = [caller(), caller()];
    const left = errorOf(source.getToken(first.scope));
    await service.asked;
    const stayed = source.getToken(second.scope);
    // The second one has joined once its look into the empty store is over.
    await nextRound();
    first.abort();
    expect((await left).code).toBe('INTERRUPTED');
    service.answer();
    expect((await stayed).reveal()).toBe('late-token');
    expect(scene.server.requests).toHaveLength(1);
    expect([first.requests(), second.requests()]).toStrictEqual([1, 0]);
  });

  it('ends the request if it is the last', async () => {
    await using scene = await createScene();
    const service = hangService(scene);
    const source = openSource(scene);
    const callers = [caller(), caller(), caller()];
    const left = callers.map(async ({scope}) => errorOf(source.getToken(scope)));
    await service.asked;
    for (const {abort} of callers) abort();
    expect((await Promise.all(left)).map(({code}) => code)).toStrictEqual(callers.map(() => 'INTERRUPTED'));
    await service.withdrawn;
    expect(callers.reduce((sum, {requests}) => sum + requests(), 0)).toBe(1);
  });
});

describe('callers of one request', () => {
  it('all hear what is told, and the one that began it is told of each request', async () => {
    await using scene = await createScene();
    await scene.store({
      accessToken: await openSource(scene).getToken(),
      expiresAt: scene.clock.now() - hourMs,
      obtainedAt: scene.clock.now() - 11 * hourMs,
      refreshExpiresAt: scene.clock.now() + hourMs,
    });
    const before = scene.server.requests.length;
    const source = openSource(scene);
    const [first, second] = [caller(), caller()];
    await Promise.all([source.getToken(first.scope), source.getToken(second.scope)]);
    expect(scene.server.requests).toHaveLength(before + 1);
    expect([first.scope.log.codes(), second.scope.log.codes()]).toStrictEqual([
      ['GRANT_EXPIRING'],
      ['GRANT_EXPIRING'],
    ]);
    expect([first.requests(), second.requests()]).toStrictEqual([1, 0]);
  });

  it('are told of the request for each candidate', async () => {
    await using scene = await createScene();
    const {refreshToken} = credentials;
    await scene.store({
      expiresAt: scene.clock.now() - hourMs,
      obtainedAt: scene.clock.now() - 11 * hourMs,
      refreshToken,
    });
    const {scope, requests} = caller();
    scene.server.answerAlways(400, {error: 'invalid_grant'});
    const source = createTokenSource({
      gatewayUrl: scene.server.gatewayUrl,
      credentials,
      state: scene.home,
      transport: httpTransport,
      clock: scene.clock,
      timeoutMs: 30_000,
    });
    await errorOf(source.getToken(scope));
    expect(requests()).toBe(scene.server.requests.length);
  });
});

describe('a process whose only work is aborted', () => {
  it('ends by itself, while the service still hangs', async () => {
    await using scene = await createScene();
    const service = hangService(scene);
    const program = fileURLToPath(new URL('../programs/abort-member.ts', import.meta.url));
    const run = await runProgram(process.execPath, {
      args: ['--conditions=@ali1688/source', program],
      env: {ALI1688_GATEWAY_URL: scene.server.gatewayUrl, ALI1688_HOME: scene.location.path ?? ''},
      killAfterMs: 25_000,
    });
    await service.withdrawn;
    expect([run.exitCode, run.stdout, run.stderr]).toStrictEqual([0, 'INTERRUPTED INTERRUPTED\n', '']);
  });
});
