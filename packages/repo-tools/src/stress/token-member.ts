import {createTokenSource, readEnvironmentCredentials} from '@ali1688/auth';
import {createFileStateStore, locateStore} from '@ali1688/home';
import type {Clock} from '@ali1688/contracts/ports';
import {createHttpsTransport} from '@ali1688/gateway/https';
import {setTimeout as wait} from 'node:timers/promises';

// Asks for a token as a command does, and ends. It is killed in between, or follows one that was.
const clock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: async (durationMs, signal) => wait(durationMs, undefined, signal === undefined ? {} : {signal}),
};
const transport = createHttpsTransport();
const source = createTokenSource({
  gatewayUrl: process.env['ALI1688_GATEWAY_URL'] ?? '',
  credentials: readEnvironmentCredentials(process.env),
  state: createFileStateStore(locateStore(process.env), {clock}),
  transport,
  clock,
  timeoutMs: 30_000,
});
// A failure ends the process with 1, as nobody handles it.
void source.getToken().then(async () => transport.close());
