import {setTimeout as wait} from 'node:timers/promises';
import {createServer, type Socket} from 'node:net';
import type {SeenRequest} from '@ali1688/testkit';
import type {WirePlan} from './wire-plan.ts';

/** A server on 127.0.0.1 that writes the bytes it is told to write. */
export type RawServer = AsyncDisposable & {
  /** `http://127.0.0.1:port`. */
  readonly origin: string;
  /** What it does from now on. Before that it answers nothing. */
  setAnswer(answer: RawAnswer): void;
  /** Ends every connection, hanging ones too. */
  endConnections(): void;
};

/** What a server is told to do with a request. */
export type RawAnswer = (request: Pick<SeenRequest, 'method' | 'path' | 'form'>) => Promise<WirePlan>;

/** Listens. Requests on one connection are answered one after the other. */
export async function startRawServer(): Promise<RawServer> {
  let answer: RawAnswer = () => Promise.resolve({steps: [], end: 'hang'});
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A client that gives up resets the connection; the run is judged by what it prints.
    socket.on('error', () => undefined);
    serve(socket, async (request) => answer(request));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const endConnections = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    setAnswer(given) {
      answer = given;
    },
    endConnections,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        endConnections();
      }),
  };
}

function serve(socket: Socket, answer: RawAnswer): void {
  let unread = '';
  let work = Promise.resolve();
  socket.on('data', (chunk: Buffer) => {
    unread += chunk.toString('latin1');
    for (let request = takeRequest(unread); request !== undefined; request = takeRequest(unread)) {
      const {rest, ...seen} = request;
      unread = rest;
      work = work.then(async () => perform(socket, await answer(seen)));
    }
  });
}

/** The first whole request of what has arrived. Clients of the suite say how long their bodies are. */
function takeRequest(unread: string) {
  const end = unread.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const head = unread.slice(0, end);
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
  const body = unread.slice(end + 4, end + 4 + length);
  if (body.length < length) return undefined;
  const [method = '', path = ''] = head.split(' ');
  return {method, path, form: new URLSearchParams(body), rest: unread.slice(end + 4 + length)};
}

async function perform(socket: Socket, {steps, end}: WirePlan): Promise<void> {
  socket.setNoDelay(true);
  for (const step of steps) {
    if (socket.destroyed) return;
    if (step.kind === 'wait') await wait(step.durationMs, undefined, {ref: false});
    else if (!socket.write(step.bytes)) await drained(socket);
  }
  if (end === 'close') socket.end();
  if (end === 'reset') socket.resetAndDestroy();
}

/** A client that has heard enough ends the connection instead. */
function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      socket.off('drain', go).off('close', go);
      resolve();
    };
    socket.on('drain', go).on('close', go);
    if (socket.destroyed) go();
  });
}
