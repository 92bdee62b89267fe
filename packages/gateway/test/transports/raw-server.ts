import {createServer, type AddressInfo, type Socket} from 'node:net';

/** A TCP server that hands each connection to a function, for answers that no HTTP server would give. */
export type RawServer = AsyncDisposable & {readonly port: number; readonly connections: () => number};

export async function startRawServer(serve: (socket: Socket) => void): Promise<RawServer> {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    // Clients that give up reset the connection; that is what these tests are about.
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    serve(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    port,
    connections: () => connections,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** Calls a function once the head and the body of a request have arrived. */
export function onRequest(socket: Socket, answer: (head: string) => void): void {
  let received = '';
  socket.on('data', (chunk: Buffer) => {
    received += chunk.toString('latin1');
    const headEnd = received.indexOf('\r\n\r\n');
    const length = Number(/content-length: (\d+)/i.exec(received)?.[1] ?? 0);
    if (headEnd !== -1 && received.length >= headEnd + 4 + length) {
      const head = received.slice(0, headEnd);
      received = '';
      answer(head);
    }
  });
}
