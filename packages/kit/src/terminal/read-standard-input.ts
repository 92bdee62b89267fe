import type {Readable} from 'node:stream';

/**
 * Reads standard input to its end, but no more than `most` bytes and one, by which it is known to be too long. Undefined on
 * a terminal, where a person would wait for nothing.
 *
 * @throws the reason of the signal
 */
export async function readStandardInput(
  stdin: Readable & {readonly isTTY?: boolean},
  most: number,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  if (stdin.isTTY) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stop = (): void => void stdin.destroy();
  signal.addEventListener('abort', stop, {once: true});
  try {
    for await (const chunk of stdin) {
      const bytes: unknown = chunk;
      if (!(bytes instanceof Uint8Array)) continue;
      chunks.push(bytes);
      length += bytes.length;
      if (length > most) break;
    }
  } catch (thrown) {
    // Given up, the stream says only that it was closed before its end.
    signal.throwIfAborted();
    throw thrown;
  } finally {
    signal.removeEventListener('abort', stop);
  }
  signal.throwIfAborted();
  return Buffer.concat(chunks).subarray(0, most + 1);
}
