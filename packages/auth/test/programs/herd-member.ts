import {createRecordingLog, createSteadyClock} from '@ali1688/testkit';
import {readFileSync} from 'node:fs';
import {createTokenSource, locateSlot, readEnvironmentCredentials, type RefreshStep} from '@ali1688/auth';
import {createFileStateStore, locateStore} from '@ali1688/home';
import {isAli1688Error} from '@ali1688/contracts/errors';
import {Secret} from '@ali1688/contracts/ports';
import {httpTransport} from '../support/http-transport.ts';

/**
 * One process of a herd: waits for a moment of the wall clock, asks for a token with the clock of the
 * machine and prints what came of it. `TEST_*` variables are read here alone, never by the library.
 */
const {env} = process;
const numberOf = (name: string, otherwise: number) => Number(env[name] ?? otherwise);

const log = createRecordingLog();
const clock = createSteadyClock(numberOf('TEST_CLOCK_OFFSET_MS', 0), numberOf('TEST_CLOCK_JUMP_MS', 0));
const gatewayUrl = env['ALI1688_GATEWAY_URL'] ?? '';
const steps: RefreshStep[] = [];
const onStep = (step: RefreshStep) => {
  steps.push(step);
  if (env['TEST_KILL_AT'] === step) process.kill(process.pid, 'SIGKILL');
  if (env['TEST_TERMINATE_AT'] === step) process.kill(process.pid, 'SIGTERM');
  // Closing a descriptor of a file drops every lock of this process on it.
  if (env['TEST_REOPEN_AT'] === step) readFileSync(env['TEST_LOCK_PATH'] ?? '');
  if (env['TEST_STOP_AT'] !== step) return;
  process.stdout.write('stopped\n');
  process.kill(process.pid, 'SIGSTOP');
};
const slot = locateSlot(env, {gatewayUrl, profile: env['TEST_PROFILE']});
const source = createTokenSource({
  gatewayUrl,
  credentials: readEnvironmentCredentials(env),
  state: createFileStateStore(locateStore(env), {clock, log}),
  transport: httpTransport,
  clock,
  timeoutMs: numberOf('TEST_TIMEOUT_MS', 30_000),
  ...(slot !== undefined && {slot}),
  hooks: {
    onStep,
    ...(env['TEST_LOCK_LIMIT_MS'] !== undefined && {lockLimitMs: numberOf('TEST_LOCK_LIMIT_MS', 0)}),
  },
});

while (Date.now() < numberOf('TEST_START_AT', 0))
  await clock.sleep(numberOf('TEST_START_AT', 0) - Date.now());

const startedAt = performance.now();
let token: string | undefined;
let code: string | undefined;
try {
  const rejected = env['TEST_REJECTED'];
  const given = await source.getToken({
    log,
    ...(rejected !== undefined && {rejected: new Secret(rejected)}),
  });
  token = given.reveal();
} catch (error) {
  code = isAli1688Error(error) ? error.code : String(error);
}
const durationMs = performance.now() - startedAt;
process.stdout.write(
  `${JSON.stringify({
    token,
    code,
    durationMs,
    maxRssKb: process.resourceUsage().maxRSS,
    steps,
    codes: log.codes(),
    debugLines: log.debugLines,
  })}\n`,
);
