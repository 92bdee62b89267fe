import type {Transport, TransportRequest} from '@ali1688/contracts/ports';
import type {IncomingMessage} from 'node:http';
import type {Socket} from 'node:net';
import type {TLSSocket} from 'node:tls';
import {canUseProxies} from './can-use-proxies.ts';
import {createBodyCollector} from './body-collector.ts';
import {runExchange, type Exchange} from './exchange.ts';
import {openHttpClient, type HttpClient} from './http-client.ts';
import {readProxySettings, type ProxyEnvironment} from './proxy-settings.ts';
import {requestHeaders} from './request-headers.ts';
import {usedProxy} from './used-proxy.ts';

export {canUseProxies} from './can-use-proxies.ts';
export {usedProxy, type UsedProxy} from './used-proxy.ts';

/** Options of {@link createHttpsTransport}. */
export type HttpsTransportOptions = {
  /** Where the proxy variables are read from. Default: nowhere, so that nothing goes through a proxy. */
  readonly environment?: ProxyEnvironment;
  /** How long a connection is kept for the next call, in milliseconds. Default 4 s, which outlasts any pace. */
  readonly idleMs?: number;
};

/**
 * The transport on Node's own client, which loads faster than undici by a factor that thousands of calls do not
 * earn back. Connections are kept for the next call; idle ones do not hold the process. Proxies are followed where
 * this Node.js can: {@link canUseProxies}. (docs/decisions/2026-11-30-one-transport-for-few-and-many.md)
 *
 * @throws `USAGE_INVALID` when a proxy variable is no address of http or https
 */
export function createHttpsTransport({
  environment = {},
  idleMs = 4000,
}: HttpsTransportOptions = {}): Transport {
  const proxies = readProxySettings(environment);
  // An older Node.js goes past them, and a failure is then not theirs.
  const followsProxies = canUseProxies(process.versions.node);
  const clients = new Map<string, HttpClient>();
  const clientFor = (url: string): HttpClient => {
    const {protocol} = new URL(url);
    const client = clients.get(protocol) ?? openHttpClient(protocol, proxies, idleMs);
    clients.set(protocol, client);
    return client;
  };
  return {
    post: async (request) =>
      runExchange(request, followsProxies ? usedProxy(environment, request.url) : undefined, (exchange) =>
        send(clientFor(request.url), request, exchange),
      ),
    close() {
      for (const {agent} of clients.values()) {
        agent.destroy();
      }
      clients.clear();
      return Promise.resolve();
    },
  };
}

function send(
  client: HttpClient,
  {url, body, maxResponseBytes}: TransportRequest,
  exchange: Exchange,
): () => void {
  const request = client.request(url, {
    method: 'POST',
    agent: client.agent,
    headers: requestHeaders(body),
  });
  const connection = client.takeOpened();
  request.on('socket', (socket: Socket | TLSSocket) => {
    // A kept connection, or one through the tunnel of a proxy, may stand already.
    if (request.reusedSocket || isConnected(socket)) {
      exchange.sending();
    } else {
      socket.once(client.connected, () => exchange.sending());
    }
  });
  request.on('response', (response) => receive(response, maxResponseBytes, exchange));
  request.on('error', (error) => exchange.failed(error));
  // Without a listener Node closes the connection and says nothing at all.
  request.on('upgrade', (_response, socket: Socket) => {
    socket.destroy();
    exchange.failed(Object.assign(new Error('switching protocols'), {code: 'HTTP 101'}));
  });
  request.end(body);
  return () => {
    request.destroy();
    connection?.destroy();
  };
}

function isConnected(socket: Socket | TLSSocket): boolean {
  // Node's types do not know the flag of a handshake that has not ended.
  return !socket.connecting && !('secureConnecting' in socket && socket.secureConnecting === true);
}

function receive(response: IncomingMessage, maxBytes: number, exchange: Exchange): void {
  const httpStatus = response.statusCode ?? 0;
  const collector = createBodyCollector(maxBytes, httpStatus);
  response.on('data', (chunk: Buffer) => {
    try {
      collector.add(chunk);
    } catch (error) {
      exchange.failed(error);
    }
  });
  // A body that is cut short ends in an error, never in "end".
  response.on('error', (error) => exchange.failed(error));
  response.on('end', () =>
    exchange.answered({
      httpStatus,
      retryAfter: response.headers['retry-after'],
      contentEncoding: response.headers['content-encoding'],
      bytes: collector.bytes(),
    }),
  );
}
