import {createTokenSource, readEnvironmentCredentials} from '@ali1688/auth';
import {createFileStateStore, locateStore} from '@ali1688/home';

/** Reads a stored token as a command would, and prints which parts of Node that loaded. */
const loadedParts = (): readonly string[] => {
  const list: unknown = Reflect.get(process, 'moduleLoadList');
  return Array.isArray(list) ? list.map(String) : [];
};

// Of this program alone: those of the test kit come with a server.
const clock = {
  now: () => Date.UTC(2026, 10, 22, 3, 4, 5, 678),
  monotonic: () => 0,
  sleep: () => Promise.reject(new Error('nothing is waited for')),
};
const source = createTokenSource({
  gatewayUrl: process.env['ALI1688_GATEWAY_URL'] ?? '',
  credentials: readEnvironmentCredentials(process.env),
  state: createFileStateStore(locateStore(process.env), {clock}),
  transport: {post: () => Promise.reject(new Error('nothing is sent')), close: () => Promise.resolve()},
  clock,
  timeoutMs: 30_000,
});
const before = new Set(loadedParts());
const startedAt = performance.now();
const token = await source.getToken();
const durationMs = performance.now() - startedAt;
const all = loadedParts();
process.stdout.write(
  JSON.stringify({
    token: token.reveal(),
    known: all.length,
    loaded: all.filter((part) => !before.has(part)),
    network: all.filter((part) =>
      /^NativeModule (http|https|tls|net|_http_client|internal\/deps\/undici\/undici)$/.test(part),
    ),
    durationMs,
  }),
);
