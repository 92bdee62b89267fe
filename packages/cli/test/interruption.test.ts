import {answerJson, startHttpServer} from '@ali1688/testkit';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {text} from 'node:stream/consumers';
import {describe, expect, test, vi} from 'vitest';
import {binPath} from './support/bin-path.ts';
import {expectFailure, expectSuccess} from './support/documents.ts';
import {openPlace, type Place} from './support/place.ts';
import {startProgram} from './support/running-program.ts';
import {openScene} from './support/scene.ts';
import {entryPaths} from './support/stored-entry.ts';

type EarlyReader = {readonly exitCode: number | null; readonly stderr: string; readonly seen: number};

/** Runs the program with a reader that goes away after the first bytes, or before any if told so. */
async function readOnlyTheBeginning(
  place: Place,
  words: readonly string[],
  before = false,
): Promise<EarlyReader> {
  const child = spawn(process.execPath, [binPath, ...words], {
    cwd: place.workFolder,
    env: {PATH: process.env['PATH'] ?? '', ...place.environment()},
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 20_000,
    killSignal: 'SIGKILL',
  });
  const stderr = text(child.stderr);
  const ended = once(child, 'exit');
  let seen = 0;
  if (!before) {
    const [first] = (await once(child.stdout, 'data')) as [Buffer];
    seen = first.length;
  }
  child.stdout.destroy();
  await ended;
  return {exitCode: child.exitCode, stderr: await stderr, seen};
}

describe.concurrent('a closed pipe is not an error', () => {
  test.each([[['--help']], [['api', 'list']], [['api', 'schema', 'product.topList.query']], [['--version']]])(
    '%j, when the reader goes away before the first byte',
    async (words) => {
      await using place = await openPlace();
      expect(await readOnlyTheBeginning(place, words, true)).toEqual({exitCode: 0, stderr: '', seen: 0});
    },
  );

  test('--help, when the reader goes away after the first bytes', async () => {
    await using place = await openPlace();
    const {exitCode, stderr} = await readOnlyTheBeginning(place, ['ranking', 'top-list', '--help']);
    expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''});
  });

  test('an answer larger than the pipe, when the reader goes away after the first bytes', async () => {
    await using server = await startHttpServer((_request, response) => void response.end(largeAnswer));
    await using place = await openPlace(largeVariables(server.origin));
    const {exitCode, stderr, seen} = await readOnlyTheBeginning(place, largeCall);
    expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''});
    expect(seen).toBeLessThan(largeAnswer.length);
  });
});

const largeAnswer = JSON.stringify({rows: Array.from({length: 60_000}, (_, index) => `row ${index} 榜单`)});
const largeCall = ['api', 'call', 'some.namespace:some.api', '--no-token', '--format', 'raw'];
const largeVariables = (origin: string) => ({
  ALI1688_GATEWAY_URL: `${origin}/openapi`,
  ALI1688_APP_KEY: '1000000',
  ALI1688_APP_SECRET: 'secret',
});

describe.concurrent('a large result', () => {
  test('arrives whole through a pipe, byte for byte', async () => {
    await using server = await startHttpServer((_request, response) => void response.end(largeAnswer));
    await using place = await openPlace(largeVariables(server.origin));
    const raw = await place.run(largeCall);
    expect(raw.stdoutBytes.equals(Buffer.from(largeAnswer))).toBe(true);
    const json = await place.run([...largeCall.slice(0, -2), '--json']);
    expect(expectSuccess(json).data).toMatchObject({answer: JSON.parse(largeAnswer)});
  });
});

/** A gateway whose named half never answers, and a promise of the first request that gets there. */
async function startHangingGateway(half: 'api' | 'token') {
  const arrival = Promise.withResolvers<void>();
  const server = await startHttpServer(({path}, response) => {
    const isToken = path.includes('/system.oauth2/');
    if (isToken && half === 'api') answerJson(response, 200, {access_token: 'a-token', expires_in: '36000'});
    else arrival.resolve();
  });
  return {server, arrival: arrival.promise};
}

describe.concurrent('Ctrl-C', () => {
  const credentials = {
    ALI1688_APP_KEY: '1000000',
    ALI1688_APP_SECRET: 'secret',
    ALI1688_REFRESH_TOKEN: 'grant',
  };

  test('during a call that hangs ends with 130 and one document', async () => {
    const {server, arrival} = await startHangingGateway('api');
    await using _server = server;
    await using place = await openPlace({...credentials, ALI1688_GATEWAY_URL: `${server.origin}/openapi`});
    await using program = startProgram(place, ['ranking', 'top-list', '1111']);
    await arrival;
    program.interrupt();
    const {exitCode, signal, stdout, stderr} = await program.ended;
    expect({exitCode, signal, stderr}).toEqual({exitCode: 130, signal: null, stderr: ''});
    expectFailure({exitCode, signal, stdout, stderr, stdoutBytes: Buffer.from(stdout)}, 'INTERRUPTED');
  });

  test('during a token request that hangs ends with 130 and leaves no token', async () => {
    const {server, arrival} = await startHangingGateway('token');
    await using _server = server;
    await using place = await openPlace({...credentials, ALI1688_GATEWAY_URL: `${server.origin}/openapi`});
    await using program = startProgram(place, ['ranking', 'top-list', '1111', '--format', 'table']);
    await arrival;
    program.interrupt();
    const {exitCode, stdout, stderr} = await program.ended;
    expect({exitCode, stdout}).toEqual({exitCode: 130, stdout: ''});
    expect(stderr).toMatch(/^Error INTERRUPTED: /);
    expect(await entryPaths(place)).toEqual([]);
  });

  test('during a long piece of work says what is kept and how to go on', async () => {
    const api = 'category.translation.getById';
    await using scene = await openScene({ALI1688_QPS: '1000'}, {faults: [{kind: 'slow', delayMs: 300, api}]});
    await using program = startProgram(scene, ['category', 'sync']);
    // Four at a time: when the seventh has come, some are answered and many are still to be asked.
    await vi.waitFor(() => expect(scene.sandbox.requests.byApi[api]).toBeGreaterThan(6), {timeout: 15_000});
    program.interrupt();
    const ending = await program.ended;
    expect(ending.exitCode).toBe(130);
    const {hint} = expectFailure({...ending, stdoutBytes: Buffer.from(ending.stdout)}, 'INTERRUPTED');
    expect(hint).toContain('kept');
    expect(hint).toContain('ali1688 category sync');
  });
});
