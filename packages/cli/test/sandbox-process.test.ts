import type {ErrorCode} from '@ali1688/contracts/errors';
import {sandboxFaultKinds, type SandboxFaultKind} from '@ali1688/sandbox';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import * as z from 'zod/mini';
import {expectFailure, expectSuccess} from './support/documents.ts';
import {openPlace, type Place, type Variables} from './support/place.ts';
import {startProgram, type RunningProgram} from './support/running-program.ts';

const startData = z.object({
  gatewayUrl: z.string(),
  controlUrl: z.string(),
  environment: z.array(z.object({name: z.string(), value: z.string()})),
});

type SandboxProcess = AsyncDisposable & {
  readonly controlUrl: string;
  /** The variables that it printed. */
  readonly variables: Variables;
  readonly program: RunningProgram;
};

/** Runs `ali1688 sandbox start` as its own process. */
async function startSandboxProcess(
  place: Place,
  {words = [], killAfterMs}: {readonly words?: readonly string[]; readonly killAfterMs?: number} = {},
): Promise<SandboxProcess> {
  const program = startProgram(place, ['sandbox', 'start', '--json', ...words], {}, killAfterMs);
  const output = await program.outputUntil((text) => text.endsWith('\n}\n'));
  const {data} = z.object({data: startData}).parse(JSON.parse(output));
  const variables = Object.fromEntries(data.environment.map(({name, value}) => [name, value]));
  return {
    controlUrl: data.controlUrl,
    variables,
    program,
    [Symbol.asyncDispose]: () => program[Symbol.asyncDispose](),
  };
}

const topList = ['ranking', 'top-list', '1111', '--limit', '3'];
// An API of no contract is never repeated, so that a failure shows at once.
const call = [
  'api',
  'call',
  'product.topList.query',
  '--param',
  'rankQueryParams={"rankId":"1111","rankType":"hot","limit":3,"language":"en"}',
];

/** What each fault of the sandbox ends in; undefined for success. */
const outcomes: Readonly<Record<SandboxFaultKind, {words: readonly string[]; code: ErrorCode | undefined}>> =
  {
    'app-frequency': {words: call, code: 'RATE_LIMITED'},
    'api-frequency': {words: call, code: 'RATE_LIMITED'},
    'expired-token': {words: call, code: 'TOKEN_REJECTED'},
    'acl-decline': {words: topList, code: 'PERMISSION_DENIED'},
    'no-usage-left': {words: topList, code: 'QUOTA_EXHAUSTED'},
    'server-error': {words: call, code: 'GATEWAY_UNAVAILABLE'},
    slow: {words: topList, code: undefined},
    hang: {words: [...call, '--timeout', '0.5'], code: 'TIMEOUT'},
    'drop-connection': {words: call, code: 'NETWORK'},
    'cut-body': {words: call, code: 'NETWORK'},
    html: {words: topList, code: 'RESPONSE_INVALID'},
    redirect: {words: topList, code: 'RESPONSE_INVALID'},
    'huge-body': {words: topList, code: 'RESPONSE_INVALID'},
    echo: {words: topList, code: 'API_REJECTED'},
    'garbage-json': {words: topList, code: 'RESPONSE_INVALID'},
    'wrong-types': {words: topList, code: 'RESPONSE_INVALID'},
    'missing-fields': {words: topList, code: undefined},
    'control-characters': {words: topList, code: undefined},
    'terminal-escapes': {words: topList, code: undefined},
    'spreadsheet-formulas': {words: [...topList, '--json'], code: undefined},
  };

describe('sandbox start, controlled over its control URL', () => {
  let place: Place;
  let sandbox: SandboxProcess;
  beforeAll(async () => {
    place = await openPlace();
    sandbox = await startSandboxProcess(place, {killAfterMs: 300_000});
  });
  afterAll(async () => {
    await sandbox[Symbol.asyncDispose]();
    await place[Symbol.asyncDispose]();
  });

  test('every fault kind of the sandbox has an outcome here', () => {
    expect(Object.keys(outcomes).toSorted()).toEqual([...sandboxFaultKinds].toSorted());
  });

  test.each(sandboxFaultKinds)('%s', async (kind) => {
    await using user = await openPlace(sandbox.variables);
    const {words, code} = outcomes[kind];
    const fault = {
      kind,
      api: 'product.topList.query',
      ...(kind === 'slow' ? {delayMs: 50} : {}),
      ...(kind === 'huge-body' ? {bytes: 20 * 1024 * 1024} : {}),
    };
    const answer = await fetch(`${sandbox.controlUrl}/faults`, {
      method: 'PUT',
      headers: {'Content-Type': 'application/json'},
      body: JSON.stringify([fault]),
    });
    expect(answer.status).toBe(200);
    const run = await user.run(words);
    if (code === undefined) expectSuccess(run);
    else expectFailure(run, code);
    // What a hostile title holds reaches nobody's terminal, and a redirect is never followed.
    expect(run.stdout + run.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2066]/);
    const seen: unknown = await (await fetch(`${sandbox.controlUrl}/requests`)).json();
    expect(seen).toMatchObject({redirectsFollowed: 0});
  });
});

describe.concurrent('sandbox start', () => {
  test('ends with 130 on Ctrl-C and frees its port', async () => {
    await using place = await openPlace();
    await using first = await startSandboxProcess(place);
    const {program, controlUrl} = first;
    expect((await fetch(controlUrl)).status).toBe(200);
    program.interrupt();
    const {exitCode, signal, stdout, stderr} = await program.ended;
    expect({exitCode, signal, stderr}).toEqual({exitCode: 130, signal: null, stderr: ''});
    // The document of its start and no second one.
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
    await expect(fetch(controlUrl)).rejects.toThrow('fetch failed');
    const port = new URL(controlUrl).port;
    await using again = await startSandboxProcess(place, {words: ['--port', port]});
    expect(new URL(again.controlUrl).port).toBe(port);
    again.program.interrupt();
    expect((await again.program.ended).exitCode).toBe(130);
  });

  test('has its answers marked in the shell that uses its variables', async () => {
    await using place = await openPlace();
    await using started = await startSandboxProcess(place);
    const {meta} = expectSuccess(await place.run(topList, started.variables));
    const table = await place.run([...topList, '--format', 'table'], started.variables);
    expect(meta.sandbox).toBe(true);
    expect(table.stdout).toMatch(/^SANDBOX · made-up data\n/);
  });

  test('prints its values also where they are set already', async () => {
    await using place = await openPlace();
    await using first = await startSandboxProcess(place);
    await using second = startProgram(place, ['sandbox', 'start', '--json'], first.variables);
    const output = await second.outputUntil((text) => text.endsWith('\n}\n'));
    for (const name of ['ALI1688_APP_KEY', 'ALI1688_APP_SECRET', 'ALI1688_REFRESH_TOKEN']) {
      expect(output).toContain(`"value": "${first.variables[name]}"`);
    }
  });

  test('generates a catalogue of the size that it is told, and refuses what is no size', async () => {
    await using place = await openPlace();
    await using started = await startSandboxProcess(place, {words: ['--categories', '3x2x1']});
    expect(await (await fetch(started.controlUrl)).json()).toMatchObject({
      catalogue: {firstLevelCategories: 3, categories: 15},
    });
    for (const size of ['0x1x1', '50x20', '1000x1x1', '-1x2x3']) {
      const {message} = expectFailure(
        await place.run(['sandbox', 'start', `--categories=${size}`]),
        'USAGE_INVALID',
      );
      expect(message).toContain('--categories');
    }
  });

  test('answers as on the day that it is told, is moved over HTTP, and refuses what is no date', async () => {
    await using place = await openPlace();
    await using started = await startSandboxProcess(place, {
      words: ['--today', '2026-12-01'],
      killAfterMs: 300_000,
    });
    const address = `${started.controlUrl}/today`;
    const ranking = async () => {
      const {data} = expectSuccess(
        await place.run(['ranking', 'top-list', '1111', '--limit', '20'], started.variables),
      );
      return data;
    };
    expect(await (await fetch(address)).json()).toEqual({today: '2026-12-01'});
    const first = await ranking();
    await fetch(address, {method: 'PUT', body: '{"today": "2026-12-15"}'});
    const second = await ranking();
    await fetch(address, {method: 'PUT', body: '{"today": "2026-12-01"}'});
    expect(second).not.toEqual(first);
    expect(await ranking()).toEqual(first);
    for (const date of ['2026-02-30', '2026-1-1', 'tomorrow']) {
      const {message} = expectFailure(
        await place.run(['sandbox', 'start', `--today=${date}`]),
        'USAGE_INVALID',
      );
      expect(message).toContain('today');
    }
  });

  test('only tries to start in a dry run, and ends', async () => {
    await using place = await openPlace();
    const {data, meta} = expectSuccess(await place.run(['sandbox', 'start', '--dry-run']));
    const {gatewayUrl} = data as {readonly gatewayUrl: string};
    expect(meta.notes.map(({code}) => code)).toContain('DRY_RUN');
    await expect(fetch(gatewayUrl)).rejects.toThrow('fetch failed');
  });

  test('says so when its port is taken', async () => {
    await using place = await openPlace();
    await using first = await startSandboxProcess(place);
    const {port} = new URL(first.controlUrl);
    const {message} = expectFailure(await place.run(['sandbox', 'start', '--port', port]), 'USAGE_INVALID');
    expect(message).toContain(port);
  });
});
