import {createHmac} from 'node:crypto';
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import type {IncomingMessage} from 'node:http';
import {request} from 'node:https';
import {join} from 'node:path';
import {text as textOf} from 'node:stream/consumers';
import {answerJson, runProgram, startHttpServer, temporaryFolder} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import {benchPrograms} from '../../src/bench/bench-programs.ts';
import {formatBench} from '../../src/bench/format-bench.ts';
import {judgeSearch} from '../../src/bench/judge-search.ts';
import {measureInterleaved} from '../../src/bench/measure-interleaved.ts';
import {measureProcess, type MeasuredProgram} from '../../src/bench/measure-process.ts';
import {median} from '../../src/bench/median.ts';
import {parseRuns} from '../../src/bench/parse-runs.ts';
import {startLocalGateway} from '../../src/bench/start-local-gateway.ts';
import {judgeStartUp, startUpLimits} from '../../src/bench/start-up-limits.ts';

test.each([
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1, 3, 2], 2.5],
  [[10, 9, 100], 10],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

test('there is no median of nothing', () => {
  expect(() => median([])).toThrow(RangeError);
});

test.each(['0', '1001', '-3', '2.5', 'abc', '', '1e2'])('--runs %j is refused', (text) => {
  expect(() => parseRuns(text)).toThrow('--runs takes a whole number from 1 to 1000');
});

test('--runs takes whole numbers', () => {
  expect([parseRuns('1'), parseRuns('21'), parseRuns('1000')]).toEqual([1, 21, 1000]);
});

/** In the third round the machine was three times as slow. */
const rounds = new Map([
  ['node -e 0', [20, 20, 60]],
  ['minimal client', [30, 29, 90]],
  ['ranking top-list', [75.3, 80, 225.9]],
  ['top-list of the skill script', [39, 38, 117]],
  ['the script, token given', [35.4, 38, 106.2]],
  ['--help', [60, 59, 180]],
  ['--version', [79.9, 79.9, 239.7]],
  ['tools/list of the MCP server', [121, 119, 366]],
]);

test('a ratio above its limit is marked, one within is not', () => {
  const ratios = judgeStartUp(rounds, startUpLimits);

  expect(ratios.map(({isWithin}) => isWithin)).toEqual([false, true, false, true, true, false]);
  const text = formatBench(rounds, ratios);
  expect(text).toMatch(/^ranking top-list \/ minimal client +2\.51 +at most 2\.5 +ABOVE THE LIMIT$/m);
  expect(text).toMatch(/^--version \/ node -e 0 +4\.00 +at most 4\.0 +ok$/m);
  expect(text).toMatch(/^minimal client +30\.0 ms$/m);
});

test('a limit whose program was not measured is an error', () => {
  expect(() => judgeStartUp(new Map(), startUpLimits)).toThrow('were not both measured');
});

test('a search is judged by the median of opening and searching together', () => {
  const runs = (openMs: number) => [1, 2, 99].map((searchMs) => ({openMs, searchMs}));

  expect(judgeSearch('x', runs(28))).toEqual({
    isWithin: true,
    line: 'search "x": 30.0 ms (open 28.0, search 2.0), fastest 29.0 ms, at most 30  ok',
  });
  const above = judgeSearch('x', runs(28.1));
  expect(above.isWithin).toBe(false);
  expect(above.line).toMatch(/fastest 29\.1 ms, at most 30 {2}ABOVE THE LIMIT$/);
  expect(() => judgeSearch('x', [])).toThrow(RangeError);
});

const environment = {PATH: process.env['PATH'] ?? ''};

test('a program is measured with its output', async () => {
  const measured = await measureProcess({name: 'x', args: ['-p', '6 * 7'], environment});

  expect(measured.stdout).toBe('42\n');
  expect(measured.durationMs).toBeGreaterThan(0);
});

test('a program that fails is an error with what it said, and no measurement', async () => {
  const program: MeasuredProgram = {
    name: 'broken',
    args: ['-e', 'console.error("no"); process.exit(3)'],
    environment,
  };

  await expect(measureProcess(program)).rejects.toThrow('broken ended with 3: no');
});

test('programs take turns', async () => {
  await using server = await startHttpServer((_request, response) => answerJson(response, 200, {}));
  const program = (name: string): MeasuredProgram => ({
    name,
    args: ['-e', `fetch('${server.origin}/${name}').then((response) => response.text())`],
    environment,
  });

  const result = await measureInterleaved([program('a'), program('b')], 2);

  expect(server.requests.map(({path}) => path)).toEqual(['/a', '/b', '/a', '/b']);
  expect([...result].map(([name, durationsMs]) => [name, durationsMs.length])).toEqual([
    ['a', 2],
    ['b', 2],
  ]);
});

test('the minimal client signs the request of top-list by the rules and prints the body', async () => {
  await using server = await startHttpServer((_request, response) =>
    answerJson(response, 200, {result: '好'}),
  );
  const [, client] = benchPrograms({gatewayUrl: `${server.origin}/openapi`}, '/nowhere');
  if (client === undefined) throw new Error('There is no second program.');

  const {stdout} = await measureProcess(client);

  expect(stdout).toBe('{"result":"好"}');
  const [received] = server.requests;
  const path = 'param2/1/com.alibaba.fenxiao.crossborder/product.topList.query/1000000';
  expect(received?.path).toBe(`/openapi/${path}`);
  expect(Object.fromEntries(received?.form ?? [])).toMatchObject({
    access_token: 'bench-access-token',
    rankQueryParams: '{"rankId":"1111","rankType":"hot","limit":5,"language":"en"}',
  });
  const signed = [...(received?.form ?? [])]
    .filter(([name]) => name !== '_aop_signature')
    .map((pair) => pair.join(''));
  const expected = createHmac('sha1', 'bench-app-secret')
    .update(path + signed.toSorted().join(''))
    .digest('hex')
    .toUpperCase();
  expect(received?.form.get('_aop_signature')).toBe(expected);
});

test('the local gateway answers the two APIs and refuses others', async () => {
  await using gateway = await startLocalGateway();
  const ca = await readFile(gateway.certificatePath);
  const post = async (path: string) => {
    const call = request(`${gateway.gatewayUrl}/${path}`, {method: 'POST', ca, agent: false}).end();
    const [response]: IncomingMessage[] = await once(call, 'response');
    if (response === undefined) throw new Error('There is no response.');
    return {status: response.statusCode, text: await textOf(response)};
  };

  const ranking = await post('param2/1/com.alibaba.fenxiao.crossborder/product.topList.query/1000000');
  const token = await post('http/1/system.oauth2/getToken/1000000');

  expect(ranking.status).toBe(200);
  expect(JSON.parse(ranking.text)).toMatchObject({result: {success: true, result: {rankId: '1111'}}});
  expect(JSON.parse(token.text)).toMatchObject({expires_in: '36000', access_token: expect.any(String)});
  expect((await post('param2/1/system/other/1000000')).status).toBe(400);
});

test('the local gateway ends when the benchmark is gone', async () => {
  const run = await runProgram(process.execPath, {
    args: [join(import.meta.dirname, '../../src/bench/local-gateway.ts')],
    killAfterMs: 10_000,
  });

  expect(run).toMatchObject({exitCode: 0, signal: null});
});

test('no secret of the programs is on a command line', async () => {
  await using folder = await temporaryFolder();

  const programs = benchPrograms({gatewayUrl: 'http://127.0.0.1:1/openapi'}, folder.path);

  expect(programs).toHaveLength(8);
  expect(JSON.stringify(programs.map(({args}) => args))).not.toMatch(/secret|token/);
});
