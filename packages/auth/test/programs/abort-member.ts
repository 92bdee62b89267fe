import {createTokenSource} from '@ali1688/auth';
import {isAli1688Error} from '@ali1688/contracts/errors';
import {Secret} from '@ali1688/contracts/ports';
import {createFileStateStore, locateStore} from '@ali1688/home';
import {createRecordingLog, createSteadyClock} from '@ali1688/testkit';
import {httpTransport} from '../support/http-transport.ts';

/** Two callers ask for one token of a service that hangs, and both leave when the request is out. Nothing ends the process. */
const clock = createSteadyClock();
const source = createTokenSource({
  gatewayUrl: process.env['ALI1688_GATEWAY_URL'] ?? '',
  credentials: {appKey: '1000000', appSecret: new Secret('s'), refreshToken: new Secret('r')},
  state: createFileStateStore(locateStore(process.env), {clock}),
  transport: httpTransport,
  clock,
  timeoutMs: 30_000,
});
const controller = new AbortController();
const scope = {
  signal: controller.signal,
  log: createRecordingLog(),
  onRequest: () => void setTimeout(() => controller.abort(), 50),
};
const codes = await Promise.all(
  [0, 1].map(async () =>
    source.getToken(scope).then(
      () => 'a token',
      (error: unknown) => (isAli1688Error(error) ? error.code : String(error)),
    ),
  ),
);
process.stdout.write(`${codes.join(' ')}\n`);
