import {createServer, request as httpRequest, type Server} from 'node:http';
import {connect, type AddressInfo} from 'node:net';
import type {Duplex} from 'node:stream';

/** What a proxy was asked to do: `CONNECT host:port`, or `POST http://host/path`. */
export type ProxyServer = AsyncDisposable & {
  readonly address: string;
  readonly asked: readonly string[];
  readonly authorizations: readonly (string | undefined)[];
  /** Tunnels that were asked for and whose client has not gone. */
  openTunnels(): number;
};

/**
 * A small proxy on loopback: tunnels, and forwards requests in absolute form. Every host is
 * reached on 127.0.0.1, so that names may be made up.
 */
export async function startProxyServer({
  refuseTunnels = false,
  ignoreTunnels = false,
} = {}): Promise<ProxyServer> {
  const asked: string[] = [];
  const authorizations: (string | undefined)[] = [];
  const tunnels = new Set<Duplex>();
  const server: Server = createServer((incoming, response) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    authorizations.push(incoming.headers['proxy-authorization']);
    const {port, pathname} = new URL(incoming.url ?? '');
    const {method = 'POST', headers} = incoming;
    const onward = httpRequest({host: '127.0.0.1', port, path: pathname, method, headers}, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    incoming.pipe(onward);
  });
  server.on('connect', (incoming, socket) => {
    asked.push(`CONNECT ${incoming.url}`);
    authorizations.push(incoming.headers['proxy-authorization']);
    socket.on('error', () => undefined);
    tunnels.add(socket);
    socket.on('close', () => tunnels.delete(socket));
    if (ignoreTunnels) {
      socket.resume().on('end', () => socket.destroy());
      return;
    }
    if (refuseTunnels) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    const target = connect(Number(incoming.url?.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      socket.pipe(target).pipe(socket);
    });
    target.on('error', () => socket.destroy());
    socket.on('close', () => target.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    authorizations,
    openTunnels: () => tunnels.size,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        for (const socket of tunnels) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
