import type {Transport, TransportRequest} from '@ali1688/contracts/ports';
import type {Agent, ClientRequest, IncomingMessage, RequestOptions} from 'node:http';
import type {Socket} from 'node:net';
import {createBodyCollector} from './body-collector.ts';
import {runExchange, type Exchange} from './exchange.ts';
import {requestHeaders} from './request-headers.ts';

/** One of node:http and node:https, with the pool of its connections. */
type Client = {
  readonly request: (url: string, options: RequestOptions) => ClientRequest;
  readonly agent: Agent;
  /** The event after which bytes of the request travel. */
  readonly connected: 'connect' | 'secureConnect';
};

/**
 * The transport of skill scripts: Node's own client, which loads 60 ms faster than undici.
 * Connections are kept for the next call; idle ones do not hold the process. Proxy variables
 * are not read. (architecture.md)
 */
export function createHttpsTransport(): Transport {
  const clients = new Map<string, Client>();
  const clientFor = (url: string): Client => {
    const {protocol} = new URL(url);
    const client = clients.get(protocol) ?? openClient(protocol);
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
function openClient(protocol: string): Client {
  if (protocol === 'https:') {
    const https = process.getBuiltinModule('node:https');
    const agent = new https.Agent({keepAlive: true});
    return {request: (url, options) => https.request(url, options), agent, connected: 'secureConnect'};
  }
  const http = process.getBuiltinModule('node:http');
  const agent = new http.Agent({keepAlive: true});
  return {request: (url, options) => http.request(url, options), agent, connected: 'connect'};
}

function send(
  client: Client,
  {url, body, maxResponseBytes}: TransportRequest,
  exchange: Exchange,
): () => void {
  const request = client.request(url, {method: 'POST', agent: client.agent, headers: requestHeaders(body)});
  request.on('socket', (socket: Socket) => {
    if (request.reusedSocket) {
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
