import type {WirePlan, WireStep} from '../wire/wire-plan.ts';
import type {HttpAnswer} from './http-mutations.ts';
import {choose, type Draw, type Mutation, type Verdict} from './mutation.ts';

/** An answer with its way over the wire. */
export type Delivery = {
  readonly answer: HttpAnswer;
  readonly plan: WirePlan;
};

/** The usual way: with its length, and the connection is kept. */
export function deliver(answer: HttpAnswer): Delivery {
  return {answer, plan: {steps: [write(head(answer), answer.body)], end: 'keep'}};
}

/** Changes of framing and connection. */
export const wireMutations: readonly Mutation<Delivery>[] = [
  onBytes('connection closed on the way', 'broken', (bytes, {at}) => ({
    steps: [write(bytes.subarray(0, at % bytes.length))],
    end: 'close',
  })),
  onBytes('connection reset on the way', 'broken', (bytes, {at}) => ({
    steps: [write(bytes.subarray(0, at % bytes.length))],
    end: 'reset',
  })),
  onBytes('small packets', 'sound', (bytes, {size}) => {
    const length = Math.max(1, Math.ceil(bytes.length / Math.min(size + 1, 50)));
    const count = Math.ceil(bytes.length / length);
    return {
      steps: Array.from({length: count}, (_, index) => [
        write(bytes.subarray(index * length, (index + 1) * length)),
        {kind: 'wait', durationMs: 0} as const,
      ]).flat(),
      end: 'keep',
    };
  }),
  onBytes('two answers at once', 'open', (bytes) => ({steps: [write(bytes, bytes)], end: 'keep'})),
  onBytes('something before the answer', 'sound', (bytes, {pick}) => ({
    steps: [
      write(
        choose(
          [
            'HTTP/1.1 100 Continue\r\n\r\n',
            'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n',
            'HTTP/1.1 102 Processing\r\n\r\n',
          ],
          pick,
        ),
        bytes,
      ),
    ],
    end: 'keep',
  })),
  onAnswer('until the end of the connection', 'sound', (answer) => ({
    steps: [write(statusLine(answer), 'Connection: close\r\n', headerLines(answer), '\r\n', answer.body)],
    end: 'close',
  })),
  onAnswer('in chunks', 'sound', (answer, {size}) => ({
    steps: [write(chunkedHead(answer), chunks(answer.body, size), '0\r\n\r\n')],
    end: 'keep',
  })),
  onAnswer('in chunks without an end', 'broken', (answer, {size}) => ({
    steps: [write(chunkedHead(answer), chunks(answer.body, size))],
    end: 'close',
  })),
  onAnswer('in chunks of no length', 'broken', (answer, {pick}) => ({
    steps: [
      write(
        chunkedHead(answer),
        choose(['zz\r\nxx\r\n', '-1\r\n', 'fffffffffffffffff\r\n', '\r\n', '5 5\r\nabcde'], pick),
      ),
    ],
    end: 'close',
  })),
  onAnswer('a wrong length', 'broken', (answer, {pick}) => {
    const {length} = answer.body;
    const wrong = choose(
      [`${length + 1}`, `${length + 100_000}`, '99999999999999999999', '-1', 'many', '1, 2'],
      pick,
    );
    return {
      steps: [write(statusLine(answer), `Content-Length: ${wrong}\r\n\r\n`, answer.body)],
      end: 'close',
    };
  }),
  onAnswer('too small a length', 'open', (answer, {at}) => ({
    steps: [
      write(statusLine(answer), `Content-Length: ${at % (answer.body.length + 1)}\r\n\r\n`, answer.body),
    ],
    end: 'keep',
  })),
  onAnswer('no HTTP', 'broken', (answer, {pick}) => ({
    steps: [
      write(
        choose(
          [
            '',
            '\r\n',
            'SSH-2.0-OpenSSH_9.6\r\n',
            'HTTP/9.9 200 OK\r\n\r\n',
            'HTTP/1.1 2000 OK\r\n\r\n',
            'ICY 200 OK\r\n\r\n',
            '\u0016\u0003\u0001\u0002',
          ],
          pick,
        ),
        answer.body.subarray(0, 100),
      ),
    ],
    end: 'close',
  })),
  onAnswer('hostile headers', 'open', (answer, {pick}) => ({
    steps: [
      write(
        statusLine(answer),
        choose(
          [
            'X: \u0000\r\n',
            'X\u0001: 1\r\n',
            ': 1\r\n',
            'no colon\r\n',
            ' folded\r\n',
            'Transfer-Encoding: chunked\r\n',
          ],
          pick,
        ),
        headerLines(answer),
        `Content-Length: ${answer.body.length}\r\n\r\n`,
        answer.body,
      ),
    ],
    end: 'close',
  })),
  onBytes('no answer', 'broken', () => ({steps: [], end: 'hang'}), true),
  onBytes('another protocol', 'broken', () => ({steps: [write(switching)], end: 'hang'}), true),
  onBytes('half an answer', 'broken', halfAnswer, true),
  onBytes(
    'byte by byte',
    'broken',
    (bytes) => ({steps: slowly([...bytes].map((byte) => [byte])), end: 'keep'}),
    true,
  ),
  onBytes('early hints for ever', 'broken', () => ({steps: slowly(earlyHints), end: 'hang'}), true),
];

const switching = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n';
const earlyHints = Array.from({length: 1000}, () => Buffer.from('HTTP/1.1 103 Early Hints\r\n\r\n'));

function halfAnswer(bytes: Buffer, {at}: Draw): WirePlan {
  return {steps: [write(bytes.subarray(0, at % bytes.length))], end: 'hang'};
}

function slowly(pieces: readonly (readonly number[] | Buffer)[]): readonly WireStep[] {
  return pieces.flatMap((piece) => [write(Buffer.from(piece)), {kind: 'wait', durationMs: 20} as const]);
}

function onBytes(
  name: string,
  verdict: Verdict,
  plan: (bytes: Buffer, draw: Draw) => WirePlan,
  takesLong = false,
): Mutation<Delivery> {
  return {
    name,
    takesLong,
    apply: ({answer}, draw) => [
      {answer, plan: plan(Buffer.concat([head(answer), answer.body]), draw)},
      verdict,
    ],
  };
}

function onAnswer(
  name: string,
  verdict: Verdict,
  plan: (answer: HttpAnswer, draw: Draw) => WirePlan,
): Mutation<Delivery> {
  return {
    name,
    apply: ({answer}, draw) => [{answer, plan: plan(answer, draw)}, verdict],
  };
}

function write(...pieces: readonly (string | Buffer)[]): WireStep {
  return {
    kind: 'write',
    bytes: Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece))),
  };
}

function statusLine({httpStatus}: HttpAnswer): string {
  return `HTTP/1.1 ${httpStatus} Said\r\n`;
}

function headerLines({headers}: HttpAnswer): string {
  return headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
}

function head(answer: HttpAnswer): Buffer {
  const {httpStatus, body} = answer;
  const length = httpStatus === 204 || httpStatus === 304 ? '' : `Content-Length: ${body.length}\r\n`;
  return Buffer.from(`${statusLine(answer)}${headerLines(answer)}${length}\r\n`);
}

function chunkedHead(answer: HttpAnswer): string {
  return `${statusLine(answer)}${headerLines(answer)}Transfer-Encoding: chunked\r\n\r\n`;
}

/** A body in at most fifty chunks. */
function chunks(body: Buffer, size: number): Buffer {
  const length = Math.max(1, size, Math.ceil(body.length / 50));
  const count = Math.ceil(body.length / length);
  return Buffer.concat(
    Array.from({length: count}, (_, index) => {
      const chunk = body.subarray(index * length, (index + 1) * length);
      return Buffer.concat([Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n')]);
    }),
  );
}
