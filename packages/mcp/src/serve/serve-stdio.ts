import type {McpServerFactory} from '@modelcontextprotocol/server';
import {serveStdio, StdioServerTransport} from '@modelcontextprotocol/server/stdio';
import {Writable, type Readable, type Transform} from 'node:stream';
import {dropLongLines} from './drop-long-lines.ts';
import {countRequests, type CountedTransport} from './open-requests.ts';

/** The two pipes of a client, and what is said beside them. */
export type Pipes = {
  readonly input: Readable;
  readonly output: Writable;
  /** Takes secrets out of all that leaves. */
  readonly redact: (text: string) => string;
  /** Hears what was wrong with a message. */
  readonly onFault: (fault: Error) => void;
  /** Ends the service. */
  readonly signal: AbortSignal;
};

/** The longest message that is read, in bytes. No call of a tool comes near it. */
const longestMessage = 4 * 1024 * 1024;

/** How long what was asked before the client closed its end may take to be answered, in milliseconds. */
const lastAnswersMs = 2000;

/**
 * Serves one client over a pair of pipes, in either version of the protocol, until it closes its end or the signal comes.
 * A client that writes its requests and closes (`printf … | ali1688 mcp`) gets the answers that do not take long. Nothing
 * but messages of the protocol is written.
 */
export async function servePipes(
  factory: McpServerFactory,
  {input, output, redact, onFault, signal}: Pipes,
): Promise<void> {
  // The SDK drops what is open when its input ends; this one ends when the answers are given.
  const requests = input.pipe(dropLongLines(longestMessage, onFault), {end: false});
  const transport = countRequests(
    new StdioServerTransport(requests, redacting(output, redact), {maxBufferSize: 2 * longestMessage}),
  );
  const closed = new Promise<void>((resolve) => {
    for (const event of ['end', 'close', 'error']) input.once(event, () => resolve());
  });
  const gone = new Promise<void>((resolve) => {
    output.once('error', () => resolve());
    output.once('close', () => resolve());
    signal.addEventListener('abort', () => resolve(), {once: true});
    if (signal.aborted) resolve();
  });
  const service = serveStdio(factory, {transport, onerror: onFault});
  await Promise.race([closed.then(async () => settleRequests(requests, transport)), gone]);
  await service.close();
  input.unpipe(requests);
  input.pause();
}

/** Waits for what was read to be taken, and for its answers, but not for ever. */
async function settleRequests(requests: Transform, transport: CountedTransport): Promise<void> {
  const {setImmediate: turn, setTimeout: pause} = process.getBuiltinModule('node:timers/promises');
  while (requests.readableLength > 0) await turn();
  await turn();
  const limit = new AbortController();
  await Promise.race([
    transport.allAnswered(),
    pause(lastAnswersMs, undefined, {signal: limit.signal}).catch(() => undefined),
  ]);
  limit.abort();
}

/** A stream that writes to another what is left without secrets. One message is one write, so none is cut in two. */
function redacting(output: Writable, redact: (text: string) => string): Writable {
  return new Writable({
    decodeStrings: false,
    write(message: string | Uint8Array, _encoding, done) {
      const text = typeof message === 'string' ? message : Buffer.from(message).toString();
      if (output.destroyed || output.write(redact(text))) done();
      else output.once('drain', () => done());
    },
  });
}
