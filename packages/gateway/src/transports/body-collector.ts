import {bodyError} from './transport-error.ts';

/** Gathers the chunks of a body up to a limit. */
export type BodyCollector = {
  /** @throws `RESPONSE_INVALID` as soon as there are more bytes than allowed */
  add(chunk: Uint8Array): void;
  /** Everything so far, in one piece. */
  bytes(): Uint8Array;
};

/** Counts bytes as they arrive; the limit after decompression is that of `decompressBody`. */
export function createBodyCollector(maxBytes: number, httpStatus: number): BodyCollector {
  const chunks: Uint8Array[] = [];
  let length = 0;
  return {
    add(chunk) {
      length += chunk.length;
      if (length > maxBytes) {
        throw bodyError('too-large', httpStatus);
      }
      chunks.push(chunk);
    },
    bytes: () => Buffer.concat(chunks, length),
  };
}
