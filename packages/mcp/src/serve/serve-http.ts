import {toNodeHandler} from '@modelcontextprotocol/node';
import {
  createMcpHandler,
  localhostAllowedHostnames,
  localhostAllowedOrigins,
  validateHostHeader,
  validateOriginHeader,
  type McpServerFactory,
} from '@modelcontextprotocol/server';
import {timingSafeEqual} from 'node:crypto';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {portTaken} from './http-failures.ts';

/** How the server is reached over HTTP. */
export type HttpPlace = {
  /** Port on 127.0.0.1; 0 is any that is free. */
  readonly port: number;
  /** What every request has to bring as its bearer token. */
  readonly token: string;
  /** Takes secrets out of all that leaves. */
  readonly redact: (text: string) => string;
  readonly onFault: (fault: Error) => void;
};

/** A server that answers on this machine. */
export type HttpService = {
  /** `http://127.0.0.1:port/mcp`. */
  readonly url: string;
  /** Ends every connection and the work that was done for it. */
  close(): Promise<void>;
};

const host = '127.0.0.1';
const path = '/mcp';

/**
 * Serves any number of clients over HTTP on 127.0.0.1, in either version of the protocol and without sessions: each
 * request stands for itself. A request with another host (DNS rebinding), from a page of another origin or without the
 * token is refused before anything of it is read.
 *
 * @throws `USAGE_INVALID` when the port cannot be used
 */
export async function serveHttp(factory: McpServerFactory, place: HttpPlace): Promise<HttpService> {
  const handler = createMcpHandler(factory, {onerror: place.onFault});
  const answer = toNodeHandler(handler, {onerror: place.onFault});
  const server = createServer((request, response) => {
    const refusal = refusalOf(request, place.token);
    if (refusal === undefined) void answer(incoming(request), redacting(response, place.redact));
    else refuse(response, refusal);
  });
  const port = await listen(server, place.port);
  server.on('error', place.onFault);
  return {
    url: `http://${host}:${port}${path}`,
    async close() {
      await handler.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A request as the SDK takes it, whose method Node.js promises for those of a server alone. */
function incoming(request: IncomingMessage): IncomingMessage & {method: string; url: string} {
  const {method = 'GET', url = path} = request;
  return Object.assign(request, {method, url});
}

type Refusal = {readonly status: number; readonly message: string};

function refusalOf({headers, url = ''}: IncomingMessage, token: string): Refusal | undefined {
  if (!validateHostHeader(headers.host, localhostAllowedHostnames()).ok)
    return {status: 403, message: 'This host is not served.'};
  if (!validateOriginHeader(headers.origin, localhostAllowedOrigins()).ok)
    return {status: 403, message: 'Pages of this origin are not served.'};
  if (!isSame(headers.authorization ?? '', `Bearer ${token}`))
    return {status: 401, message: 'The bearer token that the server printed at its start is needed.'};
  return url.split('?')[0] === path ? undefined : {status: 404, message: `The server is at ${path}.`};
}

/** Takes as long for a near miss as for any other text of the length. */
function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** In the form of the protocol, for a client that shows what it is told. */
function refuse(response: ServerResponse, {status, message}: Refusal): void {
  const body = JSON.stringify({jsonrpc: '2.0', error: {code: -32_000, message}, id: null});
  response.writeHead(status, {
    'Content-Type': 'application/json',
    Connection: 'close',
    ...(status === 401 ? {'WWW-Authenticate': 'Bearer'} : {}),
  });
  response.end(body);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(portTaken(port, cause)));
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** A response of which nothing with a secret in it leaves. A message comes as a whole, or as one part of a stream. */
function redacting(response: ServerResponse, redact: (text: string) => string) {
  const clean = (chunk: string | Uint8Array): string =>
    redact(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
  return {
    get destroyed() {
      return response.destroyed;
    },
    writeHead(status: number, headers: Record<string, string> = {}) {
      // What is taken out changes the length.
      const {'content-length': _length, ...others} = headers;
      return response.writeHead(status, others);
    },
    write: (chunk: string | Uint8Array) => response.write(clean(chunk)),
    end: (chunk?: string | Uint8Array) => (chunk === undefined ? response.end() : response.end(clean(chunk))),
    on: (event: string, listener: (...given: unknown[]) => void) => response.on(event, listener),
  };
}
