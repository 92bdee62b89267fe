import {createTokenSource, locateStore, readEnvironmentCredentials} from '@ali1688/auth';

// Reads a stored token as a skill script does; the benchmark bundles it into one file.
const source = createTokenSource({
  gatewayUrl: process.env['ALI1688_GATEWAY_URL'] ?? '',
  credentials: readEnvironmentCredentials(process.env),
  home: locateStore(process.env),
  transport: {
    post: () => Promise.reject(new Error('a warm token needs no request')),
    close: () => Promise.resolve(),
  },
  clock: {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    sleep: () => Promise.reject(new Error('a warm token needs no wait')),
  },
  log: {debug: () => undefined, note: () => undefined},
  timeoutMs: 30_000,
});
// A failure ends the process with 1, as nobody handles it. Skill scripts have no top-level await either.
void source.getToken();
