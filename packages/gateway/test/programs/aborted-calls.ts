import {categoryTranslationGetByKeyword, systemCurrentTime} from '@ali1688/contracts';
import {isAli1688Error} from '@ali1688/contracts/errors';
import {Secret} from '@ali1688/contracts/ports';
import {createGateway} from '../../src/create-gateway.ts';
import {createPacer} from '../../src/pacing/pacer.ts';
import type {PacingState} from '../../src/pacing/pacing-state.ts';
import {createHttpsTransport} from '../../src/transports/https.ts';
import {createUndiciTransport} from '../../src/transports/undici.ts';
import {createMemoryState} from '../support/memory-state.ts';
import {realClock} from '../support/real-clock.ts';

/** Leaves a call on the socket, one that waits for its turn and one that waits for a token, aborts them and ends. */
const origin = process.env['GATEWAY_ORIGIN'] ?? '';
const transport =
  process.env['TRANSPORT'] === 'undici' ? createUndiciTransport({environment: {}}) : createHttpsTransport();
const abort = new AbortController();
const pacer = createPacer({
  state: createMemoryState<PacingState>(),
  clock: realClock,
  requestsPerSecond: 2,
});
const gateway = createGateway({
  baseUrl: `${origin}/openapi`,
  application: {appKey: '1', appSecret: new Secret('s')},
  tokenSource: {
    getToken: async ({signal} = {}) => {
      await transport.post({
        url: `${origin}/token`,
        body: '',
        timeoutMs: 600_000,
        maxResponseBytes: 9,
        signal,
      });
      return new Secret('t');
    },
  },
  transport,
  clock: realClock,
  pacer,
  timeoutMs: 600_000,
});
let isPaused: () => void = () => undefined;
const paused = new Promise<void>((resolve) => {
  isPaused = resolve;
});
const scope = {signal: abort.signal, log: {debug: () => undefined, note: () => isPaused()}};

async function outcome(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'DONE';
  } catch (error) {
    return isAli1688Error(error) ? error.code : String(error);
  }
}

const outcomes = [outcome(gateway.call(systemCurrentTime, {}, scope))];
// Answered as soon as the server holds the call before.
await transport.post({url: `${origin}/held`, body: '', timeoutMs: 600_000, maxResponseBytes: 9});
await pacer.reportRefusal('n:a', {scope: 'app', retryAfterMs: 300_000});
outcomes.push(outcome(gateway.call(systemCurrentTime, {}, scope)));
await paused;
outcomes.push(outcome(gateway.call(categoryTranslationGetByKeyword, {language: 'en', cateName: 'x'}, scope)));
abort.abort();
const [socket, turn, token] = await Promise.all(outcomes);
process.stdout.write(`socket ${socket}\nturn ${turn}\ntoken ${token}\n`);
