import type {Transport, TransportRequest} from '@ali1688/contracts/ports';
import {Agent, EnvHttpProxyAgent, type Dispatcher} from 'undici';
import {createBodyCollector, type BodyCollector} from './body-collector.ts';
import {runExchange, type Exchange} from './exchange.ts';
import {readProxySettings, type ProxyEnvironment, type ProxySettings} from './proxy-settings.ts';
import {requestHeaders} from './request-headers.ts';
import {usedProxy} from './used-proxy.ts';

/** Options of {@link createUndiciTransport}. */
export type UndiciTransportOptions = {
  /** Where the proxy variables are read from. Pass `{}` where nothing may leave the machine. */
  readonly environment: ProxyEnvironment;
};

/**
 * The transport for a Node.js whose own client knows no proxies: a pool of kept connections that honours
 * `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`. Idle connections do not hold the process.
 *
 * @throws `USAGE_INVALID` when a proxy variable is no address
 */
export function createUndiciTransport({environment}: UndiciTransportOptions): Transport {
  const proxies = readProxySettings(environment);
  const dispatchers = new Map<string, Dispatcher>();
  const dispatcherFor = ({url, timeoutMs}: TransportRequest): Dispatcher => {
    const {protocol} = new URL(url);
    const dispatcher = dispatchers.get(protocol) ?? openDispatcher(protocol, proxies, timeoutMs);
    dispatchers.set(protocol, dispatcher);
    return dispatcher;
  };
  const close = async (): Promise<void> => {
    const open = [...dispatchers.values()];
    dispatchers.clear();
    await Promise.all(open.map((dispatcher) => dispatcher.destroy()));
  };
  let underWay = 0;
  let isConnectingInVain = false;
  const giveUpConnecting = (): void => {
    isConnectingInVain = true;
  };
  return {
    async post(request) {
      underWay += 1;
      try {
        return await runExchange(request, usedProxy(environment, request.url), (exchange) =>
          send(dispatcherFor(request), request, exchange, giveUpConnecting),
        );
      } finally {
        underWay -= 1;
        // A tunnel that nobody waits for any more would hold the process for minutes; only the pool can end it.
        if (underWay === 0 && isConnectingInVain) {
          isConnectingInVain = false;
          await close();
        }
      }
    },
    close,
  };
}

function openDispatcher(
  protocol: string,
  {http, https, noProxy}: ProxySettings,
  connectTimeout: number,
): Dispatcher {
  // The gateway speaks HTTP/1.1, and the limit of the whole exchange replaces undici's own. A
  // connection that never comes about cannot be given up from outside: without a limit of its
  // own it would hold the process after the request has timed out.
  const options = {allowH2: false, headersTimeout: 0, bodyTimeout: 0, connectTimeout};
  const proxy = protocol === 'https:' ? https : http;
  if (proxy === undefined) {
    return new Agent(options);
  }
  // Both are given, because undici falls back to HTTP_PROXY for https and to the process's own variables.
  return new EnvHttpProxyAgent({...options, httpProxy: proxy, httpsProxy: proxy, noProxy});
}

function send(
  dispatcher: Dispatcher,
  {url, body, maxResponseBytes}: TransportRequest,
  exchange: Exchange,
  giveUpConnecting: () => void,
): () => void {
  const {origin, pathname, search} = new URL(url);
  const receiver = createReceiver(maxResponseBytes, exchange, giveUpConnecting);
  dispatcher.dispatch(
    {origin, path: pathname + search, method: 'POST', headers: requestHeaders(body), body},
    receiver.handler,
  );
  return receiver.abandon;
}

type Receiver = {readonly handler: Dispatcher.DispatchHandler; readonly abandon: () => void};

/** The part of an answer that is known once its headers are. */
type Head = {readonly httpStatus: number; readonly headers: Headers; readonly collector: BodyCollector};
type Headers = Readonly<Record<string, string | string[] | undefined>>;

function createReceiver(maxBytes: number, exchange: Exchange, giveUpConnecting: () => void): Receiver {
  let controller: Dispatcher.DispatchController | undefined;
  let head: Head | undefined;
  const handler: Dispatcher.DispatchHandler = {
    onRequestStart(started) {
      controller = started;
      // Given up while it waited for a connection.
      if (exchange.isOver) {
        started.abort(new Error('abandoned'));
      } else {
        exchange.sending();
      }
    },
    onResponseStart(_controller, httpStatus, headers) {
      if (httpStatus >= 200) {
        head = {httpStatus, headers, collector: createBodyCollector(maxBytes, httpStatus)};
      }
    },
    onResponseData(_controller, chunk) {
      try {
        head?.collector.add(chunk);
      } catch (error) {
        exchange.failed(error);
      }
    },
    onResponseEnd() {
      if (head === undefined) {
        return;
      }
      const answer = {
        httpStatus: head.httpStatus,
        retryAfter: header(head.headers, 'retry-after'),
        contentEncoding: header(head.headers, 'content-encoding'),
        bytes: head.collector.bytes(),
      };
      // The pool frees a connection in the next turn of the event loop; a call made before that opens another one.
      setImmediate(() => setImmediate(() => exchange.answered(answer)));
    },
    onResponseError: (_controller, error) => exchange.failed(error),
  };
  return {
    handler,
    abandon() {
      if (controller === undefined) giveUpConnecting();
      else controller.abort(new Error('abandoned'));
    },
  };
}

function header(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'object' ? value[0] : value;
}
