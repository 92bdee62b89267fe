import {once} from 'node:events';
import type {OutgoingHttpHeaders, ServerResponse} from 'node:http';
import {createServer, type AddressInfo} from 'node:net';
import {brotliCompressSync, deflateRawSync, deflateSync, gzipSync} from 'node:zlib';
import type {Transport, TransportRequest} from '@ali1688/contracts/ports';
import {answerJson, startHttpServer} from '@ali1688/testkit';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {createHttpsTransport} from '../../src/transports/https.ts';
import {createTransport} from '../../src/transports/transport.ts';
import {createUndiciTransport} from '../../src/transports/undici.ts';
import {thrownBy} from '../support/thrown-by.ts';
import {onRequest, startRawServer} from './raw-server.ts';
import {startTlsServer} from './self-signed.ts';

const secretBody = 'a=1&access_token=CANARY';
const text = '{"result":{"success":true,"result":"二二二"}}';

function requestTo(origin: string, overrides: Partial<TransportRequest> = {}): TransportRequest {
  const url = `${origin}/openapi/param2/1/system/currentTime/1`;
  return {url, body: secretBody, timeoutMs: 20_000, maxResponseBytes: 100_000, ...overrides};
}

const transports = [
  {name: 'https', create: (): Transport => createHttpsTransport()},
  {name: 'undici', create: (): Transport => createUndiciTransport({environment: {}})},
  {name: 'chosen', create: (): Transport => createTransport({environment: {}})},
  {
    name: 'chosen old',
    create: (): Transport =>
      createTransport({
        environment: {HTTPS_PROXY: 'http://127.0.0.1:9', NO_PROXY: '*'},
        nodeVersion: '22.19.0',
      }),
  },
] as const;

describe.each(transports)('the $name transport', ({create}) => {
  let transport: Transport;
  beforeEach(() => {
    transport = create();
  });
  afterEach(() => transport.close());

  it('posts the body as a form and gives status and body byte for byte', async () => {
    await using server = await startHttpServer((_request, response) => answerJson(response, 400, text));
    const response = await transport.post(requestTo(server.origin));
    expect(response).toEqual({httpStatus: 400, body: expect.any(Uint8Array)});
    expect(Buffer.from(response.body).toString()).toBe(text);
    const [seen] = server.requests;
    expect(seen?.method).toBe('POST');
    expect(seen?.path).toBe('/openapi/param2/1/system/currentTime/1');
    expect(seen?.body).toBe(secretBody);
    expect(seen?.headers).toMatchObject({
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      accept: 'application/json',
      'user-agent': 'ali1688',
      'content-length': String(secretBody.length),
    });
    expect(seen?.headers['accept-encoding']).toBeUndefined();
  });

  it('keeps a connection for the next call', async () => {
    await using server = await startRawServer((socket) => {
      onRequest(socket, () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}'));
    });
    for (let call = 0; call < 3; call += 1) {
      const response = await transport.post(requestTo(`http://127.0.0.1:${server.port}`));
      expect(Buffer.from(response.body).toString()).toBe('{}');
    }
    expect(server.connections()).toBe(1);
  });

  it('sends Chinese text with its length in bytes', async () => {
    await using server = await startHttpServer((request, response) =>
      answerJson(response, 200, request.body),
    );
    const response = await transport.post(requestTo(server.origin, {body: 'a=女装'}));
    expect(Buffer.from(response.body).toString()).toBe('a=女装');
  });

  it('gives the body of an empty answer', async () => {
    await using server = await startHttpServer((_request, response) => answer(response, 204));
    const response = await transport.post(requestTo(server.origin));
    expect([response.httpStatus, response.body.length]).toEqual([204, 0]);
  });

  it('follows no redirect', async () => {
    await using elsewhere = await startHttpServer((_request, response) => answerJson(response, 200, {}));
    await using server = await startHttpServer((_request, response) =>
      answer(response, 307, {Location: `${elsewhere.origin}/steal`}),
    );
    const response = await transport.post(requestTo(server.origin));
    expect(response.httpStatus).toBe(307);
    expect(elsewhere.requests).toEqual([]);
  });

  it('passes Retry-After on', async () => {
    await using server = await startHttpServer((_request, response) =>
      answer(response, 429, {'Retry-After': '7'}, '{}'),
    );
    expect((await transport.post(requestTo(server.origin))).retryAfter).toBe('7');
  });

  it.each([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['GZIP', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
    ['identity', Buffer.from(text)],
  ])('reads an answer that comes as %s unasked', async (encoding, body) => {
    await using server = await startHttpServer((_request, response) =>
      answer(response, 200, {'Content-Encoding': encoding}, body),
    );
    const response = await transport.post(requestTo(server.origin));
    expect(Buffer.from(response.body).toString()).toBe(text);
  });

  it.each([
    ['an unknown encoding', 'zstd2', Buffer.from(text)],
    ['broken gzip', 'gzip', Buffer.from('not gzip at all')],
    ['cut gzip', 'gzip', gzipSync(text).subarray(0, -12)],
  ])('refuses %s', async (_name, encoding, body) => {
    await using server = await startHttpServer((_request, response) =>
      answer(response, 200, {'Content-Encoding': encoding}, body),
    );
    const error = await thrownBy(() => transport.post(requestTo(server.origin)));
    expect([error.code, error.details.requestSent]).toEqual(['RESPONSE_INVALID', true]);
    expect(error.text.en).toContain('decompressed');
  });

  it('refuses an answer that is too large, by a single byte too', async () => {
    await using server = await startHttpServer((_request, response) =>
      answer(response, 200, {}, 'x'.repeat(100_001)),
    );
    const error = await thrownBy(() => transport.post(requestTo(server.origin)));
    expect([error.code, error.details.requestSent, error.details.gateway]).toEqual([
      'RESPONSE_INVALID',
      true,
      {httpStatus: 200},
    ]);
    const response = await transport.post(requestTo(server.origin, {maxResponseBytes: 100_001}));
    expect(response.body.length).toBe(100_001);
  });

  it('stops reading an answer without end', async () => {
    await using server = await startHttpServer((_request, response) => {
      const pour = (): void => {
        while (response.writable && response.write('x'.repeat(65_536)));
      };
      response.on('drain', pour);
      pour();
    });
    const error = await thrownBy(() => transport.post(requestTo(server.origin)));
    expect(error.code).toBe('RESPONSE_INVALID');
  });

  it('refuses a small body that grows beyond the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    await using server = await startHttpServer((_request, response) =>
      answer(response, 200, {'Content-Encoding': 'gzip'}, bomb),
    );
    const error = await thrownBy(() => transport.post(requestTo(server.origin)));
    expect(error.code).toBe('RESPONSE_INVALID');
    expect(error.text.en).toContain('larger than allowed');
  });

  it('times out when no answer comes', async () => {
    await using server = await startHttpServer(() => undefined);
    const error = await thrownBy(() => transport.post(requestTo(server.origin, {timeoutMs: 150})));
    expect([error.code, error.details.requestSent, error.retryable]).toEqual(['TIMEOUT', true, true]);
    expect(error.text.en).toContain('0.1 s');
  });

  it('times out when the body drips', async () => {
    await using server = await startHttpServer((_request, response) => {
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    });
    const error = await thrownBy(() => transport.post(requestTo(server.origin, {timeoutMs: 200})));
    expect(error.code).toBe('TIMEOUT');
  });

  it('frees the connection of a request that timed out', async () => {
    let isClosed: Promise<unknown> | undefined;
    await using server = await startHttpServer((_request, response) => {
      isClosed = once(response, 'close');
    });
    await thrownBy(() => transport.post(requestTo(server.origin, {timeoutMs: 100})));
    await expect(isClosed).resolves.toBeDefined();
  });

  it('says that nothing was sent when the TLS handshake never ends, and closes at once', async () => {
    await using server = await startRawServer(() => undefined);
    const request = requestTo(`https://127.0.0.1:${server.port}`, {timeoutMs: 100});
    const error = await thrownBy(() => transport.post(request));
    expect([error.code, error.details.requestSent]).toEqual(['TIMEOUT', false]);
    await transport.close();
  });

  it('ends with INTERRUPTED when the signal is aborted under way', async () => {
    const abort = new AbortController();
    await using server = await startHttpServer(() => abort.abort());
    const error = await thrownBy(() => transport.post(requestTo(server.origin, {signal: abort.signal})));
    expect([error.code, error.details.requestSent, error.exitCode]).toEqual(['INTERRUPTED', true, 130]);
  });

  it('sends nothing when the signal is aborted before', async () => {
    await using server = await startHttpServer((_request, response) => answerJson(response, 200, {}));
    const error = await thrownBy(() =>
      transport.post(requestTo(server.origin, {signal: AbortSignal.abort()})),
    );
    expect([error.code, error.details.requestSent]).toEqual(['INTERRUPTED', false]);
    expect(server.requests).toEqual([]);
  });

  it.each([
    ['before its announced length', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"result":'],
    ['inside a chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n{"result":'],
    ['before the last chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n'],
    ['inside the head', 'HTTP/1.1 200 OK\r\nContent-'],
    ['before a byte', ''],
  ])('fails when the answer is cut %s', async (_name, sent) => {
    await using server = await startRawServer((socket) => onRequest(socket, () => socket.end(sent)));
    const error = await thrownBy(() => transport.post(requestTo(`http://127.0.0.1:${server.port}`)));
    expect([error.code, error.details.requestSent, error.retryable]).toEqual(['NETWORK', true, true]);
    expect(error.text.en).toContain('broke');
  });

  it('fails when the connection is reset', async () => {
    await using server = await startRawServer((socket) => onRequest(socket, () => socket.resetAndDestroy()));
    const error = await thrownBy(() => transport.post(requestTo(`http://127.0.0.1:${server.port}`)));
    expect([error.code, error.details.requestSent]).toEqual(['NETWORK', true]);
  });

  it('fails when the answer is no HTTP', async () => {
    await using server = await startRawServer((socket) =>
      onRequest(socket, () => socket.end('SSH-2.0-x\r\n\r\n')),
    );
    const error = await thrownBy(() => transport.post(requestTo(`http://127.0.0.1:${server.port}`)));
    expect(error.code).toBe('NETWORK');
  });

  it('counts a request on a kept connection as sent when that connection breaks', async () => {
    await using server = await startRawServer((socket) => {
      let requests = 0;
      onRequest(socket, () => {
        requests += 1;
        if (requests === 1) socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}');
        else socket.destroy();
      });
    });
    const origin = `http://127.0.0.1:${server.port}`;
    await transport.post(requestTo(origin));
    const error = await thrownBy(() => transport.post(requestTo(origin)));
    expect([error.code, error.details.requestSent, server.connections()]).toEqual(['NETWORK', true, 1]);
  });

  it('says that nothing was sent when the connection is refused', async () => {
    const error = await thrownBy(async () =>
      transport.post(requestTo(`http://127.0.0.1:${await closedPort()}`)),
    );
    expect([error.code, error.details.requestSent, error.retryable]).toEqual(['NETWORK', false, true]);
    expect(error.text.en).toContain('ECONNREFUSED');
    expect(error.text.zh).toContain('ECONNREFUSED');
  });

  it('says that nothing was sent when the host does not exist', async () => {
    const error = await thrownBy(() => transport.post(requestTo('http://gateway.invalid')));
    expect([error.code, error.details.requestSent]).toEqual(['NETWORK', false]);
    expect(error.text.en).toContain('gateway.invalid');
  });

  it('does not send to a server whose certificate is not trusted', async () => {
    await using server = await startTlsServer();
    const error = await thrownBy(() => transport.post(requestTo(server.origin)));
    expect([error.code, error.details.requestSent, error.retryable]).toEqual(['NETWORK', false, false]);
    expect(error.text.en).toContain('DEPTH_ZERO_SELF_SIGNED_CERT');
    expect(error.hint.en).toContain('NODE_EXTRA_CA_CERTS');
    expect(server.bodies).toEqual([]);
  });

  it('repeats neither body nor path in an error', async () => {
    await using server = await startRawServer((socket) => onRequest(socket, () => socket.destroy()));
    const error = await thrownBy(() => transport.post(requestTo(`http://127.0.0.1:${server.port}`)));
    const shown = JSON.stringify([error.message, error.stack, error.text, error.hint, error]);
    expect(shown).not.toContain('CANARY');
  });

  it('rejects an address that is none', async () => {
    await expect(transport.post(requestTo('nonsense'))).rejects.toThrow('Invalid URL');
  });

  it('works again after it was closed', async () => {
    await using server = await startHttpServer((_request, response) => answerJson(response, 200, {}));
    await transport.post(requestTo(server.origin));
    await transport.close();
    expect((await transport.post(requestTo(server.origin))).httpStatus).toBe(200);
  });
});

describe('an idle connection', () => {
  it('is closed by the https transport after a while, before it can be dropped unnoticed', async () => {
    let closed: Promise<unknown> | undefined;
    await using server = await startRawServer((socket) => {
      closed = once(socket, 'close');
      onRequest(socket, () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}'));
    });
    const transport = createHttpsTransport({idleMs: 20});
    await transport.post(requestTo(`http://127.0.0.1:${server.port}`));
    await closed;
    await transport.post(requestTo(`http://127.0.0.1:${server.port}`));
    await transport.close();
    expect(server.connections()).toBe(2);
  });
});

function answer(
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders = {},
  body: string | Uint8Array = '',
): void {
  response.writeHead(status, headers);
  response.end(body);
}

/** A port on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
