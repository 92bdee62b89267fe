import {join} from 'node:path';
import type {Socket} from 'node:net';
import {runProgram, startHttpServer} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import type {ProxyEnvironment} from '../../src/transports/proxy-settings.ts';
import {createTransport} from '../../src/transports/transport.ts';
import {usedProxy} from '../../src/transports/used-proxy.ts';
import {thrownBy} from '../support/thrown-by.ts';
import {onRequest, startRawServer, type RawServer} from './raw-server.ts';

const far = 'https://gateway.test/openapi/x';

/** An address of this machine where nobody listens. */
async function deadAddress(): Promise<string> {
  await using server = await startRawServer(() => undefined);
  return `127.0.0.1:${server.port}`;
}

/** A proxy that answers the head of a request with whatever is written, and goes on until its client has gone. */
function startOddProxy(answer: (socket: Socket) => void): Promise<RawServer> {
  return startRawServer((socket) => {
    socket.once('data', () => answer(socket));
    socket.resume();
  });
}

function keepSending(socket: Socket, text: string): void {
  const timer = setInterval(() => socket.write(text), 20);
  socket.on('close', () => clearInterval(timer));
}

// Node's own client, and undici, which old versions of Node.js take for proxies.
describe.each(['24.21.0', '22.19.0'])('the way through a proxy, with Node.js %s', (nodeVersion) => {
  const failureOf = (environment: ProxyEnvironment, url: string) =>
    thrownBy(async () => {
      const transport = createTransport({environment, nodeVersion});
      try {
        return await transport.post({url, body: 'a=1', timeoutMs: 20_000, maxResponseBytes: 1000});
      } finally {
        await transport.close();
      }
    });

  it.each(['HTTPS_PROXY', 'https_proxy'])('names a proxy that is not there, and %s', async (variable) => {
    const address = await deadAddress();
    const error = await failureOf({[variable]: `http://user:CANARY@${address}`}, far);
    expect([error.code, error.details.requestSent]).toEqual(['NETWORK', false]);
    for (const words of [error.text.en, error.text.zh]) {
      expect(words).toContain(`http://${address}`);
      expect(words).toContain(variable);
      expect(words).toContain('ECONNREFUSED');
    }
    expect([error.hint.en, error.hint.zh]).toEqual([
      expect.stringContaining(variable),
      expect.stringContaining(variable),
    ]);
    expect(JSON.stringify([error.text, error.hint, error.stack])).not.toMatch(/CANARY|user/);
    expect(error.hint.en).not.toContain('NO_PROXY');
  });

  it('names NO_PROXY where the gateway is on this machine', async () => {
    const address = await deadAddress();
    const {text, hint} = await failureOf(
      {HTTP_PROXY: `http://${address}`},
      'http://127.0.0.1:1688/openapi/x',
    );
    expect(text.en).toContain(`http://${address} (HTTP_PROXY)`);
    expect([hint.en, hint.zh]).toEqual([
      expect.stringContaining('NO_PROXY'),
      expect.stringContaining('NO_PROXY'),
    ]);
  });

  it.each([
    [407, 'user name and a password', false],
    [403, 'to allow gateway.test', false],
    [503, 'does not reach gateway.test', true],
  ])('says that the proxy refused with %i', async (status, next, retryable) => {
    await using proxy = await startOddProxy((socket) =>
      socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`),
    );
    const error = await failureOf({HTTPS_PROXY: `http://u:CANARY@127.0.0.1:${proxy.port}`}, far);
    expect([error.code, error.retryable, error.details.requestSent]).toEqual(['NETWORK', retryable, false]);
    expect(error.text.en).toContain(`http://127.0.0.1:${proxy.port} (HTTPS_PROXY)`);
    expect([error.text.en, error.text.zh]).toEqual([
      expect.stringContaining(`HTTP ${status}`),
      expect.stringContaining(`HTTP ${status}`),
    ]);
    expect(error.hint.en).toContain(next);
    expect(JSON.stringify([error.text, error.hint])).not.toContain('CANARY');
  });

  it.each([
    [407, '<html>'],
    [407, '{"message":"no"}'],
    [403, 'denied by rule'],
    [502, ''],
    [503, '<html>'],
  ])('tells an unencrypted answer of the proxy from one of the gateway: %i %j', async (status, body) => {
    await using proxy = await startHttpServer((_request, response) => {
      response.writeHead(status).end(body);
    });
    const error = await failureOf({HTTP_PROXY: proxy.origin}, 'http://127.0.0.1:1688/openapi/x');
    expect(error.code).toBe('NETWORK');
    expect(error.text.en).toContain(`${proxy.origin} (HTTP_PROXY)`);
    expect(error.text.en).toContain(`HTTP ${status}`);
    expect(error.hint.en).toContain('NO_PROXY');
  });

  it('leaves a refusal in JSON to whoever reads it', async () => {
    await using proxy = await startHttpServer((_request, response) => {
      response.writeHead(400).end('{"error_code":"gw.X"}');
    });
    const transport = createTransport({environment: {HTTP_PROXY: proxy.origin}, nodeVersion});
    const request = {body: 'a=1', timeoutMs: 20_000, maxResponseBytes: 1000};
    const answer = await transport.post({...request, url: 'http://127.0.0.1:1688/openapi/x'});
    expect(answer.httpStatus).toBe(400);
    await transport.close();
  });

  it('names what could not be resolved: the proxy, or the gateway', async () => {
    const proxy = await failureOf({HTTPS_PROXY: 'http://proxy.invalid:8080'}, far);
    expect(proxy.text.en).toMatch(/name of the proxy http:\/\/proxy\.invalid:8080 \(HTTPS_PROXY\)/);
    const gateway = await failureOf({}, 'https://gateway.invalid/openapi/x');
    expect([proxy.code, gateway.code]).toEqual(['NETWORK', 'NETWORK']);
    expect(gateway.text.en).toMatch(/^The name gateway\.invalid could not be resolved \(E/);
    expect(gateway.text.zh).toContain('gateway.invalid');
  });

  it.each([
    'HTTP/1.1 100 Continue\r\n\r\n',
    'HTTP/1.1 103 Early Hints\r\n\r\n',
    'HTTP/1.1 200 OK\r\nX-A: ',
    'H',
  ])(
    'ends with its limit, or before, and lets go of a proxy that begins %j and keeps sending',
    async (begin) => {
      let open = 0;
      await using proxy = await startOddProxy((socket) => {
        open += 1;
        socket.on('close', () => (open -= 1));
        socket.write(begin);
        keepSending(socket, begin);
      });
      const transport = createTransport({
        environment: {HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`},
        nodeVersion,
      });
      const request = {url: far, body: 'a=1', timeoutMs: 300, maxResponseBytes: 1000};
      const error = await thrownBy(() => transport.post(request));
      expect(error.text.en).toContain('(HTTPS_PROXY)');
      // Before the transport is closed: nothing else would hold the process.
      await expect.poll(() => open).toBe(0);
      await transport.close();
    },
  );

  it('ends at once when the gateway switches to another protocol', async () => {
    await using server = await startRawServer((socket) =>
      onRequest(socket, () =>
        socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'),
      ),
    );
    const url = `http://127.0.0.1:${server.port}/openapi/x`;
    const error = await failureOf({}, url);
    expect([error.code, error.details.requestSent]).toEqual(['NETWORK', true]);
  });
});

describe('a process behind a proxy that keeps sending', () => {
  const source = join(import.meta.dirname, '../../src/transports');

  it.each([
    ['24.21.0', 'HTTP/1.1 100 Continue\r\n\r\n'],
    ['22.19.0', 'HTTP/1.1 100 Continue\r\n\r\n'],
    ['24.21.0', 'HTTP/1.1 103 Early Hints\r\n\r\n'],
    ['24.21.0', 'HTTP/1.1 407 No\r\nContent-Length: 99999999\r\n\r\n'],
    ['24.21.0', 'H'],
    ['22.19.0', 'HTTP/1.1 200 OK\r\nX-A: '],
  ])('ends by itself after its last word, as Node.js %s, when it is told %j', async (nodeVersion, begin) => {
    await using proxy = await startOddProxy((socket) => {
      socket.write(begin);
      keepSending(socket, begin);
    });
    const code = `import {createTransport} from '${source}/transport.ts';
      const environment = {HTTPS_PROXY: 'http://127.0.0.1:${proxy.port}'};
      const transport = createTransport({environment, nodeVersion: '${nodeVersion}'});
      const request = {url: '${far}', body: 'a=1', timeoutMs: 500, maxResponseBytes: 1000};
      await transport.post(request).catch(({text}) => process.stdout.write(text.en));`;
    const run = await runProgram(process.execPath, {
      args: ['--conditions=@ali1688/source', '--input-type=module', '--eval', code],
      killAfterMs: 20_000,
    });
    expect([run.stderr, run.signal, run.stdout]).toEqual([
      '',
      null,
      expect.stringContaining('(HTTPS_PROXY)'),
    ]);
  });
});

describe('which proxy is used', () => {
  const environment = {HTTPS_PROXY: 'http://u:p@proxy.test:8080', HTTP_PROXY: '127.0.0.1:7890'};

  it('is told by the protocol of the address', () => {
    expect(usedProxy(environment, far)).toEqual({variable: 'HTTPS_PROXY', address: 'http://proxy.test:8080'});
    expect(usedProxy(environment, 'http://127.0.0.1:1/')).toEqual({
      variable: 'HTTP_PROXY',
      address: 'http://127.0.0.1:7890',
    });
    expect(usedProxy({}, far)).toBeUndefined();
  });

  it.each([
    ['*', true],
    ['gateway.test', true],
    ['GATEWAY.TEST:443', true],
    ['gateway.test:80', false],
    ['.test', true],
    ['*.test', true],
    ['a.test, gateway.test', true],
    ['test', false],
    ['other.test', false],
    ['', false],
  ])('is none with NO_PROXY=%s: %s', (noProxy, isNone) => {
    expect(usedProxy({...environment, NO_PROXY: noProxy}, far) === undefined).toBe(isNone);
  });

  it.each([
    ['127.0.0.1', true],
    ['127.0.0.0-127.0.0.9', true],
    ['10.0.0.0-10.0.0.9', false],
  ])('is none for an address with NO_PROXY=%s: %s', (noProxy, isNone) => {
    const used = usedProxy({...environment, no_proxy: noProxy}, 'http://127.0.0.1:1688/');
    expect(used === undefined).toBe(isNone);
  });
});
