import type {IncomingMessage} from 'node:http';

/** A request with its body read. */
export type ReadRequest = {
  readonly method: string;
  readonly url: URL;
  /** Text of the body; undefined if it is longer than the sandbox reads. */
  readonly body: string | undefined;
  readonly contentType: string;
  readonly acceptsGzip: boolean;
};

/** Bytes of a request that are read: a picture in Base64 fits. */
const longestBody = 16 * 1024 * 1024;

/** Reads a request to its end. Rejects if the client goes away before. */
export async function readRequest(request: IncomingMessage): Promise<ReadRequest> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (Buffer.isBuffer(chunk)) {
      length += chunk.length;
      // What is too long is read all the same, so that the client sees the answer.
      if (length <= longestBody) {
        chunks.push(chunk);
      }
    }
  }
  const target = `http://127.0.0.1/${(request.url ?? '').replace(/^\/+/, '')}`;
  return {
    method: request.method ?? '',
    url: new URL(URL.canParse(target) ? target : 'http://127.0.0.1/'),
    body: length > longestBody ? undefined : Buffer.concat(chunks).toString('utf8'),
    contentType: request.headers['content-type'] ?? '',
    acceptsGzip: (request.headers['accept-encoding'] ?? '').includes('gzip'),
  };
}

/** The fields of a form. A JSON body is neither read nor signed (gateway.md section 1). */
export function readForm({body, contentType}: ReadRequest): URLSearchParams {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(contentType.trim());
  return new URLSearchParams(isForm ? (body ?? '') : '');
}
