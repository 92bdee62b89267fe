import {brotliCompressSync, deflateRawSync, deflateSync, gzipSync} from 'node:zlib';
import {retryAfters} from './hostile-values.ts';
import {choose, type Mutation} from './mutation.ts';

/** An answer of HTTP before it is written. */
export type HttpAnswer = {
  readonly httpStatus: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
};

/** Where a redirect leads. Whoever goes there has followed it. */
export const redirectTarget = '/followed-a-redirect';

/** Changes of status, headers and content encoding. */
export const httpMutations: readonly Mutation<HttpAnswer>[] = [
  {
    name: 'status of an error',
    apply: (answer, {pick}) => [
      {
        ...answer,
        httpStatus: choose(
          [
            400, 401, 403, 404, 405, 407, 408, 410, 418, 421, 429, 451, 499, 500, 501, 502, 503, 504, 520,
            599, 600, 999,
          ],
          pick,
        ),
      },
      'broken',
    ],
  },
  {
    name: 'status of another success',
    apply: (answer, {pick}) => [
      {...answer, httpStatus: choose([201, 202, 203, 206, 207, 226, 299], pick)},
      'open',
    ],
  },
  {
    name: 'status without a body',
    apply: (answer, {pick}) => [
      {...answer, httpStatus: choose([204, 205, 304], pick), body: Buffer.alloc(0)},
      'broken',
    ],
  },
  {
    name: 'redirect',
    apply: (answer, {pick}) => [
      withHeader(
        {...answer, httpStatus: choose([300, 301, 302, 303, 305, 307, 308, 399], pick)},
        'Location',
        redirectTarget,
      ),
      'broken',
    ],
  },
  {
    name: 'Retry-After alone',
    apply: (answer, {pick}) => [withHeader(answer, 'Retry-After', choose(retryAfters, pick)), 'sound'],
  },
  {
    name: 'busy with Retry-After',
    apply: (answer, {at, pick}) => [
      withHeader(
        {...answer, httpStatus: choose([503, 429, 500, 502], at)},
        'Retry-After',
        choose(retryAfters, pick),
      ),
      'broken',
    ],
  },
  {
    name: 'too often with Retry-After',
    apply(answer, {at, pick}) {
      const code = choose(['gw.QosAppFrequencyLimit', 'gw.QosAPIFrequencyLimit', 'gw.Qos'], at);
      const body = Buffer.from(
        JSON.stringify({error_code: code, error_message: 'exceeds limited frequency'}),
      );
      return [
        withHeader({...answer, httpStatus: 400, body}, 'Retry-After', choose(retryAfters, pick)),
        'broken',
      ];
    },
  },
  {
    name: 'compressed',
    apply(answer, {pick}) {
      const {body} = answer;
      const [encoding, bytes] = choose<readonly [string, Buffer]>(
        [
          ['gzip', gzipSync(body)],
          ['x-gzip', gzipSync(body)],
          ['deflate', deflateSync(body)],
          ['deflate', deflateRawSync(body)],
          ['br', brotliCompressSync(body)],
          [' GZIP ', gzipSync(body)],
          ['identity', body],
        ],
        pick,
      );
      return [withHeader({...answer, body: bytes}, 'Content-Encoding', encoding), 'sound'];
    },
  },
  {
    name: 'badly compressed',
    apply(answer, {at, pick}) {
      const zipped = gzipSync(answer.body);
      const [encoding, bytes] = choose<readonly [string, Buffer]>(
        [
          ['gzip', Buffer.from('not gzip at all')],
          ['gzip', zipped.subarray(0, 1 + (at % (zipped.length - 1)))],
          ['gzip', gzipSync(zipped)],
          ['br', zipped],
          ['deflate', zipped],
          ['gzip, br', zipped],
          ['zstd', zipped],
          ['constructor', answer.body],
        ],
        pick,
      );
      return [withHeader({...answer, body: bytes}, 'Content-Encoding', encoding), 'broken'];
    },
  },
  {
    name: 'small file of much',
    apply: (answer) => [withHeader({...answer, body: bomb()}, 'Content-Encoding', 'gzip'), 'broken'],
  },
  {
    name: 'another content type',
    apply: (answer, {pick}) => [
      {
        ...answer,
        headers: [
          [
            'Content-Type',
            choose(['text/html', 'text/plain;charset=GBK', 'application/octet-stream', '', 'x'], pick),
          ],
        ],
      },
      'sound',
    ],
  },
  {
    name: 'long headers',
    apply: (answer, {size}) => [withHeader(answer, 'X-Filler', 'x'.repeat(Math.min(size, 100_000))), 'open'],
  },
];

let madeBomb: Buffer | undefined;

function bomb(): Buffer {
  return (madeBomb ??= gzipSync(Buffer.alloc(2 ** 26)));
}

function withHeader(answer: HttpAnswer, name: string, value: string): HttpAnswer {
  return {...answer, headers: [...answer.headers, [name, value]]};
}
