import {startHttpServer, type TestServer} from '@ali1688/testkit';
import {createServer} from 'node:net';

/** A proxy for http addresses: it passes each request on and remembers it, with its whole address as the path. */
export function startForwardingProxy(): Promise<TestServer> {
  return startHttpServer(async ({path, method, headers, body}, response) => {
    const answer = await fetch(path, {
      method,
      headers: {'Content-Type': headers['content-type'] ?? ''},
      body,
    });
    response.writeHead(answer.status, {'Content-Type': answer.headers.get('content-type') ?? ''});
    response.end(await answer.text());
  });
}

/** A proxy for https addresses that opens no tunnel. */
export type RefusingProxy = AsyncDisposable & {
  readonly origin: string;
  /** The heads of the requests: `CONNECT host:port HTTP/1.1` and what follows. */
  readonly heads: readonly string[];
};

/** Starts a {@link RefusingProxy}. */
export async function startRefusingProxy(): Promise<RefusingProxy> {
  const heads: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (head: Buffer) => {
      heads.push(head.toString('latin1'));
      socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    heads,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
