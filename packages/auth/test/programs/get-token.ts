import {createManualClock, createRecordingLog} from '@ali1688/testkit';
import {createTokenSource, describeStore, readEnvironmentCredentials} from '@ali1688/auth';
import {createFileStateStore, locateStore} from '@ali1688/home';
import {isAli1688Error} from '@ali1688/contracts/errors';
import {httpTransport} from '../support/http-transport.ts';

/** Asks for a token twice, as a command would, and prints what came of it. `TEST_UMASK` sets the umask first. */
const {env} = process;
if (env['TEST_UMASK'] !== undefined) process.umask(Number.parseInt(env['TEST_UMASK'], 8));

const log = createRecordingLog();
const clock = createManualClock();
const home = createFileStateStore(locateStore(env), {clock, log});
const gatewayUrl = env['ALI1688_GATEWAY_URL'] ?? '';
const credentials = readEnvironmentCredentials(env);
const source = createTokenSource({
  gatewayUrl,
  credentials,
  state: home,
  transport: httpTransport,
  clock,
  timeoutMs: 30_000,
});

const tokens: string[] = [];
try {
  for (let count = 0; count < 2; count += 1) tokens.push((await source.getToken({log})).reveal());
} catch (error) {
  tokens.push(isAli1688Error(error) ? error.code : String(error));
}
const description = describeStore({home, gatewayUrl, credentials});
process.stdout.write(JSON.stringify({tokens, codes: log.codes(), description}));
