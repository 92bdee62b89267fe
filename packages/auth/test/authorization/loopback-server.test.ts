import {once} from 'node:events';
import {connect} from 'node:net';
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
