import {createTokenSource, describeStore, locateStore, readEnvironmentCredentials} from '@ali1688/auth';
import {isAli1688Error} from '@ali1688/contracts/errors';
import {httpTransport} from '../support/http-transport.ts';
import {createManualClock} from '../support/manual-clock.ts';
import {createRecordingLog} from '../support/recording-log.ts';

/** Asks for a token twice, as a command would, and prints what came of it. `TEST_UMASK` sets the umask first. */
const {env} = process;
if (env['TEST_UMASK'] !== undefined) process.umask(Number.parseInt(env['TEST_UMASK'], 8));

const log = createRecordingLog();
const clock = createManualClock();
const location = locateStore(env);
const gatewayUrl = env['ALI1688_GATEWAY_URL'] ?? '';
const credentials = readEnvironmentCredentials(env);
const source = createTokenSource({
  gatewayUrl,
  credentials,
  home: location,
  transport: httpTransport,
  clock,
  log,
  timeoutMs: 30_000,
});

const tokens: string[] = [];
try {
  for (let count = 0; count < 2; count += 1) tokens.push((await source.getToken()).reveal());
} catch (error) {
  tokens.push(isAli1688Error(error) ? error.code : String(error));
}
const description = describeStore({location, gatewayUrl, credentials, clock});
process.stdout.write(JSON.stringify({tokens, codes: log.codes(), description}));
