import {request, type IncomingHttpHeaders} from 'node:http';
import {text} from 'node:stream/consumers';

export type RawAnswer = {
  readonly httpStatus: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

/** Sends one request to 127.0.0.1 with a target and headers that `fetch` would not send. */
export function sendRequest(
  origin: string,
  target: string,
  options: {readonly method?: string; readonly headers?: Readonly<Record<string, string>>} = {},
): Promise<RawAnswer> {
  const {port} = new URL(origin);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {host: '127.0.0.1', port, path: target, agent: false, ...options},
      (incoming) => {
        text(incoming).then(
          (body) => resolve({httpStatus: incoming.statusCode, headers: incoming.headers, body}),
          reject,
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end();
  });
}
