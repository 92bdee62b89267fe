import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer, request} from 'node:http';

/** The server over HTTP, behind an address that needs no token. */
export type OpenedServer = {readonly url: string; close(): Promise<void>};

/**
 * Starts the server over HTTP with the sandbox, and before it an address of this machine that adds the bearer token: the
 * tests know nothing of one. All else of a request, its host included, arrives as it was sent.
 */
export async function openServer(bin: string): Promise<OpenedServer> {
  const child = spawn(process.execPath, [bin, '--http', '--sandbox'], {stdio: ['ignore', 'inherit', 'pipe']});
  const {url, token} = await placeOf(child.stderr);
  const target = new URL(url);
  const front = createServer((incoming, outgoing) => {
    const {host = ''} = incoming.headers;
    const isOurs = /^(127\.0\.0\.1|localhost)(:|$)/.test(host);
    const headers = {
      ...incoming.headers,
      host: isOurs ? target.host : host,
      authorization: `Bearer ${token}`,
    };
    const {method, url: path = ''} = incoming;
    const place = {hostname: target.hostname, port: target.port, method, path, headers};
    const passed = request(place, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    outgoing.on('close', () => passed.destroy());
    incoming.pipe(passed);
  });
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  const address = front.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${target.pathname}`,
    async close() {
      front.closeAllConnections();
      front.close();
      child.kill();
      await once(child, 'close');
    },
  };
}

/** What the server says at its start. */
async function placeOf(
  stderr: NodeJS.ReadableStream,
): Promise<{readonly url: string; readonly token: string}> {
  let said = '';
  for await (const chunk of stderr) {
    said += String(chunk);
    const [, url] = /MCP server: (\S+)/.exec(said) ?? [];
    const [, token] = /shown this once: (\S+)\n/.exec(said) ?? [];
    if (url !== undefined && token !== undefined) return {url, token};
  }
  throw new Error(`The server does not start. Run: pnpm build\n${said}`);
}
