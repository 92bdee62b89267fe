import {once} from 'node:events';
import {connect, createServer} from 'node:net';
import {describe, expect, it} from 'vitest';
import {openLoopbackServer, type LoopbackServer} from '../../src/authorization/loopback-server.ts';
import {createHeldClock} from './support/held-clock.ts';
import {sendRequest} from './support/send-request.ts';

/** More than the buffers of the system take, so that it leaves only as fast as the client reads. */
const longBody = 'x'.repeat(32 * 1024 * 1024);

/** A server that is closed while its first answer is on its way. */
async function openClosingServer() {
  const clock = createHeldClock();
  const server: LoopbackServer = await openLoopbackServer(0, clock);
  const closing = new Promise<{readonly closed: Promise<void>}>((resolve) => {
    server.serve({
      answer: () => {
        setImmediate(() => resolve({closed: server.close()}));
        return {httpStatus: 200, headers: {}, body: longBody};
      },
      failed: (error) => {
        throw error;
      },
    });
  });
  return {clock, closing, origin: server.origin};
}

describe('closing the loopback server', () => {
  it('lets an answer that is on its way arrive whole', async () => {
    const {clock, closing, origin} = await openClosingServer();
    const answer = await sendRequest(origin, '/');
    expect(answer.body.length).toBe(longBody.length);
    await (
      await closing
    ).closed;
    expect(clock.sleepsMs).toEqual([1000]);
    expect(clock.asleep()).toBe(0);
  });

  it('gives up on a client that does not read, after a second', async () => {
    const {clock, closing, origin} = await openClosingServer();
    const socket = connect({host: '127.0.0.1', port: Number(new URL(origin).port)});
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.pause();
    socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    const {closed} = await closing;
    expect(clock.asleep()).toBe(1);
    clock.passAll();
    await expect(closed).resolves.toBeUndefined();
    socket.destroy();
  });
});

describe('a connection to the loopback server', () => {
  it('ends with its answer, even if the client would keep it', async () => {
    const server = await openLoopbackServer(0, createHeldClock());
    server.serve({
      answer: () => ({httpStatus: 200, headers: {}, body: 'once'}),
      failed: (error) => {
        throw error;
      },
    });
    const headers = {Connection: 'keep-alive'};
    expect(await sendRequest(server.origin, '/', {headers})).toMatchObject({headers: {connection: 'close'}});
    await server.close();
  });
});

const hasIpv6 = await canListen('::1', 0).then(
  (port) => port > 0,
  () => false,
);

/** Listens for a moment; the port that it got. */
async function canListen(host: string, port: number): Promise<number> {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe.runIf(hasIpv6)('a loopback server for localhost', () => {
  it('answers at both addresses of that name, by which it calls itself, and frees both', async () => {
    const server = await openLoopbackServer(0, createHeldClock(), 'localhost');
    server.serve({
      answer: ({host}) => ({httpStatus: 200, headers: {}, body: String(host)}),
      failed: (error) => {
        throw error;
      },
    });
    const {port, hostname} = new URL(server.origin);
    expect(hostname).toBe('localhost');
    for (const address of ['127.0.0.1', '[::1]']) {
      const answer = await fetch(`http://${address}:${port}/`);
      expect(await answer.text()).toBe(`${address}:${port}`);
    }
    await server.close();
    for (const address of ['127.0.0.1', '::1'])
      expect(await canListen(address, Number(port))).toBe(Number(port));
  });

  it('refuses a port at which somebody else would get what the browser brings', async () => {
    const other = createServer().listen(0, '::1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(openLoopbackServer(port, createHeldClock(), 'localhost')).rejects.toMatchObject({
      code: 'USAGE_INVALID',
    });
    expect(await canListen('127.0.0.1', port)).toBe(port);
    other.close();
  });
});
