import {createRecordingLog, createSteadyClock} from '@ali1688/testkit';
import {renewGrant, resolveCredentials, type RefreshStep} from '@ali1688/auth';
import {createFileStateStore, locateStore} from '@ali1688/home';
import {isAli1688Error} from '@ali1688/contracts/errors';
import {httpTransport} from '../support/http-transport.ts';

/** Renews the grant of the environment as `auth renew` does, and prints what came of it. */
const {env} = process;
const clock = createSteadyClock();
const log = createRecordingLog();
const home = createFileStateStore(locateStore(env), {clock, log});
const gatewayUrl = env['ALI1688_GATEWAY_URL'] ?? '';
const resolved = resolveCredentials({environment: env, home, gatewayUrl, log});
const startAt = Number(env['TEST_START_AT'] ?? 0);
while (Date.now() < startAt) await clock.sleep(startAt - Date.now());
const onStep = (step: RefreshStep) => {
  if (env['TEST_KILL_AT'] === step) process.kill(process.pid, 'SIGKILL');
  if (env['TEST_TERMINATE_AT'] === step) process.kill(process.pid, 'SIGTERM');
};
let token: string | undefined;
let code: string | undefined;
try {
  const renewal = await renewGrant({
    gatewayUrl,
    credentials: resolved.credentials,
    state: home,
    transport: httpTransport,
    clock,
    log,
    timeoutMs: 30_000,
    hooks: {onStep},
  });
  token = renewal.renewed ? 'renewed' : 'not yet';
} catch (error) {
  code = isAli1688Error(error) ? error.code : String(error);
}
process.stdout.write(`${JSON.stringify({token, code, codes: log.codes(), debugLines: log.debugLines})}\n`);
