import {pacingStatePlace} from '@ali1688/auth';
import {systemCurrentTime} from '@ali1688/contracts';
import {Secret, type Clock, type Log} from '@ali1688/contracts/ports';
import {createFileStateStore, createSharedState, locateStore} from '@ali1688/home';
import {createGateway, createPacer, parsePacingState} from '@ali1688/gateway';
import {createHttpsTransport} from '@ali1688/gateway/https';
import {setTimeout as wait} from 'node:timers/promises';

// One of many processes that share the pace of one AppKey: waits for the common start, then makes its calls.
const [gatewayUrl = '', calls = '1', startsAt = '0', requestsPerSecond = '5'] = process.argv.slice(2);
const clock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: async (durationMs, signal) => wait(durationMs, undefined, signal === undefined ? {} : {signal}),
};
const log: Log = {debug: () => undefined, note: () => undefined};
const application = {appKey: '1000000', appSecret: new Secret('stress-app-secret')};
const transport = createHttpsTransport();
const state = createSharedState({
  store: createFileStateStore(locateStore(process.env), {clock}),
  ...pacingStatePlace(gatewayUrl, application.appKey),
  parse: parsePacingState,
  clock,
  log,
});
const gateway = createGateway({
  baseUrl: gatewayUrl,
  application,
  tokenSource: {getToken: () => Promise.reject(new Error('no token is needed'))},
  transport,
  clock,
  pacer: createPacer({state, clock, requestsPerSecond: Number(requestsPerSecond)}),
  timeoutMs: 60_000,
});
await wait(Math.max(0, Number(startsAt) - Date.now()));
for (let call = 0; call < Number(calls); call += 1) await gateway.call(systemCurrentTime, {}, {log});
await transport.close();
