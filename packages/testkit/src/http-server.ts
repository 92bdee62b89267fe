import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';

/** A request as the server saw it, with its body read. */
export type SeenRequest = {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** The form fields of the body. */
  readonly form: URLSearchParams;
};

/** A server of a test, and what it was asked. */
export type TestServer = AsyncDisposable & {
  /** `http://127.0.0.1:port`. */
  readonly origin: string;
  /** Every request so far, oldest first. */
  readonly requests: readonly SeenRequest[];
  close(): Promise<void>;
};

/** Answers one request of a test server. */
export type Answer = (request: SeenRequest, response: ServerResponse) => void | Promise<void>;

/** A real HTTP server on a free loopback port. The answer function ends the response, or leaves it hanging. */
export async function startHttpServer(answer: Answer): Promise<TestServer> {
  const requests: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const seen: SeenRequest = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body,
        form: new URLSearchParams(body),
      };
      requests.push(seen);
      void answer(seen, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const {port} = address;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return {origin: `http://127.0.0.1:${port}`, requests, close, [Symbol.asyncDispose]: close};
}

/** Answers with JSON as the gateway does: `Content-Type: application/json;charset=UTF-8`. */
export function answerJson(response: ServerResponse, httpStatus: number, body: unknown): void {
  response.writeHead(httpStatus, {'Content-Type': 'application/json;charset=UTF-8'});
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
