import {request as sendRequest} from 'node:http';
import {Ali1688Error} from '@ali1688/contracts/errors';
import type {Transport, TransportRequest, TransportResponse} from '@ali1688/contracts/ports';

/** A small transport over real HTTP, as far as these tests need one. */
export const httpTransport: Transport = {
  post: (request) => new Promise((resolve, reject) => exchange(request, resolve, reject)),
  close: () => Promise.resolve(),
};

function exchange(
  {url, body, timeoutMs, maxResponseBytes, signal}: TransportRequest,
  resolve: (response: TransportResponse) => void,
  reject: (error: Error) => void,
): void {
  const deadline = AbortSignal.timeout(timeoutMs);
  const outgoing = sendRequest(
    url,
    {
      method: 'POST',
      agent: false,
      headers: {'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8'},
      signal: signal === undefined ? deadline : AbortSignal.any([deadline, signal]),
    },
    (incoming) => {
      const chunks: Buffer[] = [];
      let length = 0;
      incoming.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        length += chunk.length;
        if (length > maxResponseBytes) outgoing.destroy(failure('RESPONSE_INVALID', true));
      });
      incoming.on('error', reject);
      incoming.on('end', () => {
        const retryAfter = incoming.headers['retry-after'];
        resolve({
          httpStatus: incoming.statusCode ?? 0,
          body: Buffer.concat(chunks),
          ...(retryAfter !== undefined && {retryAfter}),
        });
      });
    },
  );
  outgoing.on('error', (error: NodeJS.ErrnoException) => {
    if (error instanceof Ali1688Error) reject(error);
    else if (signal?.aborted) reject(failure('INTERRUPTED', true));
    else if (deadline.aborted) reject(failure('TIMEOUT', true));
    else reject(failure('NETWORK', error.code !== 'ECONNREFUSED', error));
  });
  outgoing.end(body);
}

function failure(
  code: 'NETWORK' | 'TIMEOUT' | 'RESPONSE_INVALID' | 'INTERRUPTED',
  requestSent: boolean,
  cause?: unknown,
): Ali1688Error {
  const text = {en: `test transport: ${code}`, zh: `测试：${code}`};
  return new Ali1688Error({
    code,
    text,
    hint: text,
    details: {requestSent},
    ...(cause !== undefined && {cause}),
  });
}
