import {Ali1688Error, isAli1688Error} from '@ali1688/contracts/errors';
import type {Clock} from '@ali1688/contracts/ports';
import type {Server, ServerResponse} from 'node:http';
import type {Server as SocketServer} from 'node:net';
import {loopbackUnusable, portUnusable} from './texts.ts';

/** What a request asks for, as far as the receiver looks at it. */
export type LoopbackRequest = {
  readonly method: string;
  /** The `Host` header. */
  readonly host: string | undefined;
  /** Path and query, as sent. */
  readonly target: string;
};

/** A whole answer. */
export type LoopbackAnswer = {
  readonly httpStatus: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Who answers. */
export type LoopbackService = {
  /** Answers one request. `delivered` is called when the answer has left this process, or its connection broke. */
  answer(request: LoopbackRequest): LoopbackAnswer & {readonly delivered?: () => void};
  /** Called if the system stops the listening. */
  failed(error: Ali1688Error): void;
};

/** A name of this machine that is listened at: `localhost` leads to 127.0.0.1 or to ::1, as the browser likes. */
export type LoopbackHost = '127.0.0.1' | 'localhost';

/** An HTTP server on this machine alone that listens already and waits for who answers. */
export type LoopbackServer = {
  /** `http://127.0.0.1:port` or `http://localhost:port`, without the port where it is 80. */
  readonly origin: string;
  /** Begins to answer. Called once, in the turn in which the server was obtained. */
  serve(service: LoopbackService): void;
  /** Lets answers leave, for at most a second; then stops listening and ends all connections. */
  close(): Promise<void>;
};

const longestDeliveryMs = 1000;

/**
 * Opens an HTTP server on 127.0.0.1, and for `localhost` on ::1 too, where there is one: nobody else may get what is
 * brought to that name. Each connection carries one answer, so that none keeps the process alive.
 *
 * @param port 0 for a free one
 * @throws `USAGE_INVALID` if the port that was asked for cannot be used, `STATE_UNUSABLE` if no port can
 */
export async function openLoopbackServer(
  port: number,
  clock: Clock,
  host: LoopbackHost = '127.0.0.1',
): Promise<LoopbackServer> {
  const server = process.getBuiltinModule('node:http').createServer();
  const listeningPort = await listen(server, port, '127.0.0.1');
  const second = host === 'localhost' ? await listenOnIpv6(server, listeningPort) : undefined;
  const {origin} = new URL(`http://${host}:${listeningPort}`);
  const underway = new Map<ServerResponse, Promise<void>>();
  const serve = (service: LoopbackService) => {
    server.on('error', (error) => service.failed(listeningFailed(0, error)));
    server.on('request', ({method = '', url = '', headers}, response) => {
      const {delivered, ...reply} = service.answer({method, host: headers.host, target: url});
      const sent = async () => {
        await send(response, reply);
        underway.delete(response);
        delivered?.();
      };
      underway.set(response, sent());
    });
  };
  return {
    origin,
    serve,
    async close() {
      second?.close();
      await endServer(server, underway, clock);
    },
  };
}

/** Resolves when the answer has left, or its connection broke. */
function send(response: ServerResponse, {httpStatus, headers, body}: LoopbackAnswer): Promise<void> {
  return new Promise((resolve) => {
    response.once('close', () => resolve());
    response.writeHead(httpStatus, {...headers, Connection: 'close'});
    response.end(body);
  });
}

/** What the system says where it has no ::1. */
const withoutIpv6: readonly unknown[] = ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL', 'EPROTONOSUPPORT'];

/**
 * Takes what arrives at ::1 into the same server; undefined where this machine has no ::1.
 *
 * @throws `USAGE_INVALID` when somebody else listens there
 */
async function listenOnIpv6(server: Server, port: number): Promise<SocketServer | undefined> {
  const second = process.getBuiltinModule('node:net').createServer();
  second.on('connection', (socket) => server.emit('connection', socket));
  try {
    await listen(second, port, '::1');
    return second;
  } catch (thrown) {
    const cause: unknown = isAli1688Error(thrown) ? thrown.cause : undefined;
    if (cause instanceof Error && 'code' in cause && withoutIpv6.includes(cause.code)) return undefined;
    server.close();
    throw thrown;
  }
}

function listen(server: SocketServer, port: number, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const refuse = (error: Error) => reject(listeningFailed(port, error));
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      refuse(new RangeError('port'));
      return;
    }
    server.once('error', refuse);
    server.listen(port, address, () => {
      server.off('error', refuse);
      const place = server.address();
      resolve(typeof place === 'object' && place !== null ? place.port : port);
    });
  });
}

function listeningFailed(port: number, cause: Error): Ali1688Error {
  const systemError = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
  return port === 0
    ? new Ali1688Error({code: 'STATE_UNUSABLE', ...loopbackUnusable(systemError), cause})
    : new Ali1688Error({code: 'USAGE_INVALID', ...portUnusable(port, systemError), cause});
}

/**
 * Waits for answers first: closing a server of Node cuts off those that are written but have not left yet.
 * A browser opens connections in advance and sends nothing on them; those are not waited for.
 */
async function endServer(
  server: Server,
  underway: ReadonlyMap<ServerResponse, Promise<void>>,
  clock: Clock,
): Promise<void> {
  if (underway.size > 0) {
    const done = new AbortController();
    const limit = clock.sleep(longestDeliveryMs, done.signal).catch((error: unknown) => {
      if (!done.signal.aborted) throw error;
    });
    await Promise.race([Promise.all(underway.values()), limit]);
    done.abort();
  }
  await new Promise<void>((resolve) => {
    // Resolves too when it was closed before.
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
