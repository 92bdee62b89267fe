import {bodyError} from './transport-error.ts';

type Decompress = (
  bytes: Uint8Array,
  options: {readonly maxOutputLength: number},
  done: (error: Error | null, plain: Uint8Array) => void,
) => void;

/**
 * Undoes the content encoding of a body. Stops at `maxBytes` of output, so that a small body
 * cannot fill the memory.
 *
 * @throws `RESPONSE_INVALID` for an unknown encoding, broken data, or too much output
 */
export function decompressBody(
  bytes: Uint8Array,
  contentEncoding: string | undefined,
  limits: {readonly maxBytes: number; readonly httpStatus: number},
): Promise<Uint8Array> {
  const encoding = contentEncoding?.trim().toLowerCase() ?? '';
  // An empty body, such as that of a 204, is valid under any encoding.
  if (encoding === '' || encoding === 'identity' || bytes.length === 0) {
    return Promise.resolve(bytes);
  }
  const decompress = decompressors(bytes).get(encoding);
  return new Promise((resolve, reject) => {
    if (decompress === undefined) {
      reject(bodyError('encoding', limits.httpStatus));
      return;
    }
    decompress(bytes, {maxOutputLength: limits.maxBytes}, (error, plain) => {
      if (error === null) {
        resolve(plain);
      } else {
        const isTooLarge = 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
        reject(bodyError(isTooLarge ? 'too-large' : 'encoding', limits.httpStatus));
      }
    });
  });
}

function decompressors(bytes: Uint8Array): ReadonlyMap<string, Decompress> {
  const zlib = process.getBuiltinModule('node:zlib');
  // "deflate" should be zlib data (RFC 9110), yet some servers send it without the zlib header.
  const hasZlibHeader = ((bytes[0] ?? 0) & 0x0f) === 8;
  return new Map<string, Decompress>([
    ['gzip', zlib.gunzip],
    ['x-gzip', zlib.gunzip],
    ['br', zlib.brotliDecompress],
    ['deflate', hasZlibHeader ? zlib.inflate : zlib.inflateRaw],
  ]);
}
