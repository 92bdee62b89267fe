import type {Agent, ClientRequest, RequestOptions} from 'node:http';
import type {Socket} from 'node:net';
import type {Duplex} from 'node:stream';
import type {ProxySettings} from './proxy-settings.ts';

/** One of node:http and node:https, with the pool of its connections. */
export type HttpClient = {
  readonly request: (url: string, options: RequestOptions) => ClientRequest;
  readonly agent: Agent;
  /** The connection that the agent has opened since it was last asked for; a kept one is not opened. */
  readonly takeOpened: () => Duplex | undefined;
  /** The event after which bytes of the request travel. */
  readonly connected: 'connect' | 'secureConnect';
};

/**
 * The client for one protocol. node:http and node:https are only loaded when they are needed; a static import
 * costs 20 ms.
 *
 * @param idleMs how long a connection is kept for the next call, in milliseconds
 */
export function openHttpClient(
  protocol: string,
  {http: httpProxy, https: httpsProxy, noProxy}: ProxySettings,
  idleMs: number,
): HttpClient {
  if (protocol === 'https:') {
    const https = process.getBuiltinModule('node:https');
    const proxyEnv = {HTTPS_PROXY: httpsProxy, NO_PROXY: noProxy};
    const agent = new https.Agent({keepAlive: true, ...(httpsProxy === undefined ? {} : {proxyEnv})});
    endIdleConnections(agent, idleMs);
    const takeOpened = watchOpening(agent);
    return {
      request: (url, options) => https.request(url, options),
      agent,
      takeOpened,
      connected: 'secureConnect',
    };
  }
  const http = process.getBuiltinModule('node:http');
  const proxyEnv = {HTTP_PROXY: httpProxy, NO_PROXY: noProxy};
  const agent = new http.Agent({keepAlive: true, ...(httpProxy === undefined ? {} : {proxyEnv})});
  endIdleConnections(agent, idleMs);
  const takeOpened = watchOpening(agent);
  return {request: (url, options) => http.request(url, options), agent, takeOpened, connected: 'connect'};
}

/**
 * A connection that was idle for long may have been dropped on the way without a word; the next call would be lost
 * in it. The agent destroys an idle one that times out. (Its own option `timeout` would bound tunnels as well.)
 */
function endIdleConnections(agent: Agent, idleMs: number): void {
  agent.on('free', (socket: Socket) => socket.setTimeout(idleMs));
}

/**
 * A request that is given up while its connection is being made, through the tunnel of a proxy perhaps, does not
 * know that connection yet; left alone it would hold the process.
 */
function watchOpening(agent: Agent): HttpClient['takeOpened'] {
  let opened: Duplex | undefined;
  const open = agent.createConnection.bind(agent);
  agent.createConnection = (options, done) => {
    const connection = open(options, done);
    opened = connection ?? undefined;
    // While a proxy sends the head of its answer bit by bit, Node listens once more with each bit, and warns of it.
    connection?.setMaxListeners(0);
    return connection;
  };
  return () => {
    const taken = opened;
    opened = undefined;
    return taken;
  };
}
