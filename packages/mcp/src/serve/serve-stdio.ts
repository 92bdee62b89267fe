import type {McpServerFactory} from '@modelcontextprotocol/server';
import {serveStdio, StdioServerTransport} from '@modelcontextprotocol/server/stdio';
import {Writable, type Readable} from 'node:stream';

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

/**
 * Serves one client over a pair of pipes, in either version of the protocol, until it closes its end or the signal comes.
 * Nothing but messages of the protocol is written.
 */
export async function servePipes(
  factory: McpServerFactory,
  {input, output, redact, onFault, signal}: Pipes,
): Promise<void> {
  const ended = Promise.withResolvers<void>();
  const end = (): void => ended.resolve();
  // A pipe that breaks is the end of the client, as one that it closes.
  for (const event of ['end', 'close', 'error']) input.on(event, end);
  output.on('error', end);
  signal.addEventListener('abort', end, {once: true});
  const transport = new StdioServerTransport(input, redacting(output, redact), {
    maxBufferSize: longestMessage,
  });
  const service = serveStdio(factory, {transport, onerror: onFault});
  await ended.promise;
  await service.close();
}

/** A stream that writes to another what is left without secrets. One message is one write, so none is cut in two. */
function redacting(output: Writable, redact: (text: string) => string): Writable {
  return new Writable({
    decodeStrings: false,
    write(message: string | Uint8Array, _encoding, done) {
      const text = typeof message === 'string' ? message : new TextDecoder().decode(message);
      if (output.destroyed || output.write(redact(text))) done();
      else output.once('drain', () => done());
    },
  });
}
