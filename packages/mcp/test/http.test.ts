import {Client, StreamableHTTPClientTransport} from '@modelcontextprotocol/client';
import {request} from 'node:http';
import {at, listAt} from '@ali1688/testkit';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {serveHttp, type HttpService} from '../src/serve/serve-http.ts';
import {startHangingGateway} from './support/hanging-gateway.ts';
import {openWorld, versions, type Version, type World} from './support/open-world.ts';

const token = 'token-of-the-test-server';

let world: World;
let service: HttpService;
beforeAll(async () => {
  world = await openWorld();
  service = await open(world);
});
afterAll(async () => {
  await service.close();
  await world[Symbol.asyncDispose]();
});

describe.each(versions)('with clients of %s', (version) => {
  test('tools are listed and called, by many clients at once', async () => {
    const counts = await Promise.all(
      Array.from({length: 5}, async () => {
        const client = await connect(service, version);
        const {tools} = await client.listTools();
        const {structuredContent} = await client.callTool({
          name: 'ranking_top_list',
          arguments: {categoryId: '1111', limit: 3},
        });
        await client.close();
        return [tools.length, listAt(structuredContent, 'data.items').length];
      }),
    );
    expect(new Set(counts.map(([tools]) => tools)).size).toBe(1);
    expect(counts.map(([, items]) => items)).toEqual([3, 3, 3, 3, 3]);
  });

  test('a client that closes its request ends the call down to the socket', async () => {
    await using gateway = await startHangingGateway();
    await using hanging = await openWorld(gateway.environment);
    const slow = await open(hanging);
    try {
      const client = await connect(slow, version);
      const cancel = new AbortController();
      const call = client.callTool(
        {name: 'ranking_top_list', arguments: {categoryId: '1111'}},
        {signal: cancel.signal},
      );
      // Looked at below; until then nobody else may be told of it.
      const ended = call.catch((thrown: unknown) => thrown);
      await gateway.came;
      cancel.abort();
      expect(await ended).toBeInstanceOf(Error);
      await client.close();
      await gateway.closed;
    } finally {
      await slow.close();
    }
  });
});

describe('refused before anything is read', () => {
  const initialize = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: {protocolVersion: '2025-11-25', capabilities: {}, clientInfo: {name: 'test', version: '1'}},
  });
  const good = {
    'Content-Type': 'application/json',
    Accept: 'application/json, text/event-stream',
    Authorization: `Bearer ${token}`,
  };

  test.each([
    ['another host, as after DNS rebinding', {Host: 'evil.example'}, 403],
    ['a host that begins like this machine', {Host: '127.0.0.1.evil.example'}, 403],
    ['a page of another origin', {Origin: 'https://evil.example'}, 403],
    ['a page without an origin of its own', {Origin: 'null'}, 403],
    ['no token', {Authorization: ''}, 401],
    ['another token', {Authorization: 'Bearer token-of-the-test-servers'}, 401],
    ['the token in another scheme', {Authorization: `Basic ${token}`}, 401],
  ])('%s', async (_what, headers, status) => {
    const answer = await post(service.url, initialize, {...good, ...headers});
    expect(answer.status).toBe(status);
    expect(at(JSON.parse(answer.body), 'error.code')).toBe(-32_000);
    expect(answer.body).not.toContain(token);
  });

  test('another path', async () => {
    expect((await post(service.url.replace('/mcp', '/'), initialize, good)).status).toBe(404);
  });

  test('and the same request with everything right is answered', async () => {
    expect((await post(service.url, initialize, good)).status).toBe(200);
    expect((await post(service.url, initialize, {...good, Origin: 'http://localhost:5173'})).status).toBe(
      200,
    );
  });

  test.each([
    '{"jsonrpc"',
    '[]',
    'null',
    '{"jsonrpc":"2.0","id":1,"method":"no/such"}',
    '\u0000'.repeat(100),
  ])('garbage %j gets an error and leaves the server as it is', async (body) => {
    const {body: text} = await post(service.url, body, good);
    // An older client gets its answer as one event of a stream.
    const [message = ''] = /\{.*\}/s.exec(text) ?? [];
    expect(at(JSON.parse(message), 'error.code')).toBeLessThan(0);
    expect((await post(service.url, initialize, good)).status).toBe(200);
  });
});

test('a port that is taken is refused with its number', async () => {
  const {port} = new URL(service.url);
  await expect(open(world, Number(port))).rejects.toMatchObject({code: 'USAGE_INVALID'});
});

async function open({open: openService}: World, port = 0): Promise<HttpService> {
  const {factory, engine} = openService();
  const redact = (text: string) => engine.guard.redact(text);
  return serveHttp(factory, {port, token, redact, onFault: () => undefined});
}

async function connect({url}: HttpService, version: Version): Promise<Client> {
  const mode = version === '2026-07-28' ? {versionNegotiation: {mode: 'auto' as const}} : {};
  const client = new Client({name: 'test', version: '1'}, mode);
  const requestInit = {headers: {Authorization: `Bearer ${token}`}};
  await client.connect(new StreamableHTTPClientTransport(new URL(url), {requestInit}));
  return client;
}

/** With node:http, because `fetch` sets the headers that are tested by itself. */
function post(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<{readonly status: number; readonly body: string}> {
  return new Promise((resolve, reject) => {
    const sent = request(url, {method: 'POST', headers}, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString()}),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
