import type {ServerResponse} from 'node:http';
import {jsonContentType, type Answer} from '../wire/answer.ts';
import type {Reaction} from '../wire/reaction.ts';

/** Does on the connection what was decided. Resolves when everything is sent or the client is gone. */
export async function performReaction(
  response: ServerResponse,
  reaction: Reaction,
  gzip: boolean,
): Promise<void> {
  switch (reaction.kind) {
    case 'answer':
      return sendAnswer(response, reaction.answer, gzip);
    case 'cut':
      return sendHalf(response, reaction.answer);
    case 'huge':
      return sendLong(response, reaction.bytes);
    case 'hang':
      // Nothing is sent; closing the sandbox ends the connection.
      return undefined;
    case 'drop':
      response.destroy();
  }
}

function sendAnswer(response: ServerResponse, answer: Answer, gzip: boolean): void {
  const plain = Buffer.from(answer.body, 'utf8');
  const body = gzip ? process.getBuiltinModule('node:zlib').gzipSync(plain) : plain;
  response.writeHead(answer.httpStatus, {
    'Content-Type': answer.contentType,
    'Content-Length': body.length,
    ...(gzip ? {'Content-Encoding': 'gzip'} : {}),
    ...answer.headers,
  });
  response.end(body);
}

/** Promises the whole length, sends half of it, and closes once that half has left. */
function sendHalf(response: ServerResponse, answer: Answer): Promise<void> {
  const body = Buffer.from(answer.body, 'utf8');
  response.writeHead(answer.httpStatus, {'Content-Type': answer.contentType, 'Content-Length': body.length});
  return new Promise((resolve) => {
    response.write(body.subarray(0, Math.ceil(body.length / 2)), () => {
      response.destroy();
      resolve();
    });
  });
}

/** A JSON body of exactly so many bytes, sent no faster than the client reads. */
async function sendLong(response: ServerResponse, bytes: number): Promise<void> {
  response.writeHead(200, {'Content-Type': jsonContentType, 'Content-Length': bytes});
  for (const part of longText(bytes)) {
    if (response.destroyed) {
      return;
    }
    if (!response.write(part)) {
      await drained(response);
    }
  }
  response.end();
}

/** A JSON text of so many bytes in pieces of 64 KiB. */
function* longText(bytes: number): Generator<Buffer> {
  const filling = Buffer.alloc(64 * 1024, 'x');
  yield Buffer.from('"');
  for (let sent = 1; sent < bytes - 1; sent += filling.length) {
    yield filling.subarray(0, Math.min(filling.length, bytes - 1 - sent));
  }
  yield Buffer.from('"');
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.once('drain', done).once('close', done);
  });
}
