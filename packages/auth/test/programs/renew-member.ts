import {
  holdProcessSignals,
  locateStore,
  renewGrant,
  resolveCredentials,
  type RefreshStep,
} from '@ali1688/auth';
import {isAli1688Error} from '@ali1688/contracts/errors';
import {httpTransport} from '../support/http-transport.ts';
import {createRecordingLog} from '../support/recording-log.ts';
import {createSteadyClock} from '../support/steady-clock.ts';

/** Renews the grant of the environment as `auth renew` does, and prints what came of it. */
const {env} = process;
const clock = createSteadyClock();
const log = createRecordingLog();
const location = locateStore(env);
const gatewayUrl = env['ALI1688_GATEWAY_URL'] ?? '';
const resolved = resolveCredentials({environment: env, location, gatewayUrl, log});
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
    home: location,
    transport: httpTransport,
    clock,
    log,
    timeoutMs: 30_000,
    hooks: {onStep, holdSignals: holdProcessSignals},
  });
  token = renewal.renewed ? 'renewed' : 'not yet';
} catch (error) {
  code = isAli1688Error(error) ? error.code : String(error);
}
process.stdout.write(`${JSON.stringify({token, code, codes: log.codes(), debugLines: log.debugLines})}\n`);
