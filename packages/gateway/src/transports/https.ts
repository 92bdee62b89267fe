import type {Transport, TransportRequest} from '@ali1688/contracts/ports';
import type {Agent, ClientRequest, IncomingMessage, RequestOptions} from 'node:http';
import type {Socket} from 'node:net';
import type {TLSSocket} from 'node:tls';
import {createBodyCollector} from './body-collector.ts';
import {runExchange, type Exchange} from './exchange.ts';
import {readProxySettings, type ProxyEnvironment, type ProxySettings} from './proxy-settings.ts';
import {requestHeaders} from './request-headers.ts';

/** One of node:http and node:https, with the pool of its connections. */
type Client = {
  readonly request: (url: string, options: RequestOptions) => ClientRequest;
  readonly agent: Agent;
  /** The event after which bytes of the request travel. */
  readonly connected: 'connect' | 'secureConnect';
};

export {canUseProxies} from './can-use-proxies.ts';
export {readProxySettings} from './proxy-settings.ts';

/** Options of {@link createHttpsTransport}. */
export type HttpsTransportOptions = {
  /** Where the proxy variables are read from. Default: nowhere, so that nothing goes through a proxy. */
  readonly environment?: ProxyEnvironment;
};

/**
 * The transport of skill scripts: Node's own client, which loads 60 ms faster than undici.
 * Connections are kept for the next call; idle ones do not hold the process. Proxies are followed where
 * this Node.js can: {@link canUseProxies}. (architecture.md)
 *
 * @throws `USAGE_INVALID` when a proxy variable is no address of http or https
 */
export function createHttpsTransport({environment = {}}: HttpsTransportOptions = {}): Transport {
  const proxies = readProxySettings(environment);
  const clients = new Map<string, Client>();
  const clientFor = (url: string): Client => {
    const {protocol} = new URL(url);
    const client = clients.get(protocol) ?? openClient(protocol, proxies);
    clients.set(protocol, client);
    return client;
  };
  return {
    post: (request) => runExchange(request, (exchange) => send(clientFor(request.url), request, exchange)),
    close() {
      for (const {agent} of clients.values()) {
        agent.destroy();
      }
      clients.clear();
      return Promise.resolve();
    },
  };
}

/** node:http and node:https are only loaded when they are needed; a static import costs 20 ms. */
function openClient(protocol: string, {http: httpProxy, https: httpsProxy, noProxy}: ProxySettings): Client {
  if (protocol === 'https:') {
    const https = process.getBuiltinModule('node:https');
    const proxyEnv = {HTTPS_PROXY: httpsProxy, NO_PROXY: noProxy};
    const agent = new https.Agent({keepAlive: true, ...(httpsProxy === undefined ? {} : {proxyEnv})});
    return {request: (url, options) => https.request(url, options), agent, connected: 'secureConnect'};
  }
  const http = process.getBuiltinModule('node:http');
  const proxyEnv = {HTTP_PROXY: httpProxy, NO_PROXY: noProxy};
  const agent = new http.Agent({keepAlive: true, ...(httpProxy === undefined ? {} : {proxyEnv})});
  return {request: (url, options) => http.request(url, options), agent, connected: 'connect'};
}

function send(
  client: Client,
  {url, body, timeoutMs, maxResponseBytes}: TransportRequest,
  exchange: Exchange,
): () => void {
  const request = client.request(url, {
    method: 'POST',
    agent: client.agent,
    headers: requestHeaders(body),
    // A tunnel that a proxy never opens cannot be given up from outside and would hold the process.
    timeout: timeoutMs,
  });
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
  request.end(body);
  return () => request.destroy();
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
