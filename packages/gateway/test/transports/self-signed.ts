import {readFile} from 'node:fs/promises';
import {createServer, type Server} from 'node:https';
import type {AddressInfo} from 'node:net';
import {makeCertificate, temporaryFolder} from '@ali1688/testkit';

/** A TLS server on loopback whose certificate nobody trusts by default. */
export type TlsServer = AsyncDisposable & {
  readonly origin: string;
  /** The file of its certificate, to be trusted through `NODE_EXTRA_CA_CERTS`. */
  readonly certificatePath: string;
  /** Requests whose body arrived. */
  readonly bodies: readonly string[];
};

export async function startTlsServer(answer = '{"result":{"success":true}}'): Promise<TlsServer> {
  const folder = await temporaryFolder();
  const {keyPath, certificatePath} = await makeCertificate(folder.path);
  const bodies: string[] = [];
  const server: Server = createServer(
    {key: await readFile(keyPath), cert: await readFile(certificatePath)},
    (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        bodies.push(Buffer.concat(chunks).toString());
        response.end(answer);
      });
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    origin: `https://127.0.0.1:${port}`,
    certificatePath,
    bodies,
    async [Symbol.asyncDispose]() {
      await new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      });
      await folder.remove();
    },
  };
}
