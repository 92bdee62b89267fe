import {Client} from '@modelcontextprotocol/sdk/client/index.js';
import {StdioClientTransport} from '@modelcontextprotocol/sdk/client/stdio.js';
import {at, listAt, runProgram, startHttpServer, answerJson} from '@ali1688/testkit';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {openWorld, type World} from './support/open-world.ts';
import {opening, serverCommand, startServer, toolCall} from './support/server-process.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => world[Symbol.asyncDispose]());

test('a client of the SDK of the first line works unchanged', async () => {
  const client = new Client({name: 'test', version: '1'});
  const {env, ...command} = serverCommand({env: world.environment});
  await client.connect(new StdioClientTransport({...command, env, stderr: 'ignore'}));
  expect(client.getServerVersion()?.name).toBe('ali1688');
  const {tools} = await client.listTools();
  expect(tools.map(({name}) => name)).toContain('ranking_top_list');
  const answer = await client.callTool({name: 'ranking_top_list', arguments: {categoryId: '1111'}});
  expect(listAt(answer.structuredContent, 'data.items')).toHaveLength(10);
  const refused = await client.callTool({name: 'ranking_top_list', arguments: {limit: 50}});
  expect(refused.isError).toBe(true);
  expect(at(refused.structuredContent, 'error.code')).toBe('USAGE_INVALID');
  expect((await client.listPrompts()).prompts).toHaveLength(3);
  expect((await client.listResources()).resources.length).toBeGreaterThan(1);
  await client.close();
});

test('standard output holds the protocol alone, whatever else there is to say', async () => {
  await using refusing = await startHttpServer((_request, response) =>
    answerJson(response, 401, {error_code: '401', error_message: 'Request need user authorized'}),
  );
  const server = startServer({
    args: ['--verbose'],
    // A warning of Node.js, as a deprecated call in some library makes one.
    node: ['--import', 'data:text/javascript,process.emitWarning("a warning of Node.js")'],
    env: {
      ...world.environment,
      ALI1688_GATEWAY_URL: `${refusing.origin}/openapi`,
      ALI1688_ACCESS_TOKEN: 'a-token-that-is-refused',
    },
  });
  server.send(...opening, 'this is no JSON', '{"jsonrpc":"2.0"}', '[1,2]', '');
  // An unusual rank type gives a note, and the token fails.
  server.send(toolCall(1, 'ranking_top_list', {categoryId: '1111', type: 'anchorHot'}));
  const {result} = await server.answer(1);
  expect(at(result, 'structuredContent.error.code')).toBe('TOKEN_REJECTED');
  expect(await server.close()).toBe(0);
  // Each line is a message; a line that is none would throw.
  expect(server.messages().every((message) => message['jsonrpc'] === '2.0')).toBe(true);
  for (const said of ['a warning of Node.js', 'Note RANK_TYPE', 'ali1688 gateway call attempted'])
    expect(server.stderr()).toContain(said);
  expect(server.stderr()).not.toContain('a-token-that-is-refused');
});

test('a client that closes its end is answered what it asked, and the server ends', async () => {
  const lines = [...opening, toolCall(1, 'ranking_top_list', {categoryId: '1111', limit: 2})];
  const {command, args, env} = serverCommand({env: world.environment});
  const input = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const run = await runProgram(command, {args, env, input});
  expect(run.exitCode).toBe(0);
  const messages = run.stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(messages.map((message) => at(message, 'id'))).toEqual([0, 1]);
  expect(listAt(messages[1], 'result.structuredContent.data.items')).toHaveLength(2);
});

test('what is wrong with the command line is said on standard error alone', async () => {
  for (const args of [['--tools', 'no_such_tool'], ['--port', '80'], ['--json']]) {
    const {command, args: all, env} = serverCommand({args, env: world.environment});
    const run = await runProgram(command, {args: all, env});
    expect(run.exitCode).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain('USAGE_INVALID');
  }
});

test('ali1688 mcp is the same server', async () => {
  const cli = join(import.meta.dirname, '../../cli/bin/run.js');
  const input = [...opening, {jsonrpc: '2.0', id: 1, method: 'tools/list'}]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
  const env = Object.fromEntries(Object.entries({PATH: process.env['PATH'], ...world.environment}));
  const run = await runProgram(process.execPath, {args: [cli, 'mcp'], env: {...env, PATH: ''}, input});
  expect(run.stderr).toBe('');
  const [, listed] = run.stdout.trim().split('\n');
  const client = await world.connect();
  expect(JSON.parse(listed ?? '')).toMatchObject({id: 1, result: {tools: (await client.listTools()).tools}});
});

test('over HTTP the address and the token are said once, and a signal ends the server', async () => {
  const server = startServer({args: ['--http', '--verbose'], env: world.environment});
  const [, url = ''] = await server.said(/MCP server: (\S+)/);
  const [, token = ''] = await server.said(/Bearer token, shown this once: (\S+)/);
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      Accept: 'application/json, text/event-stream',
    },
    body: JSON.stringify(opening[0]),
  });
  expect(await answer.text()).toContain('"serverInfo"');
  expect(await server.kill('SIGTERM')).toBe(130);
  expect(server.stdout()).toBe('');
  expect(server.stderr().split(token)).toHaveLength(2);
});
