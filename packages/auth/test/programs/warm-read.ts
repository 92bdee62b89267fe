import {createTokenSource, locateStore, readEnvironmentCredentials} from '@ali1688/auth';
import {createManualClock} from '../support/manual-clock.ts';
import {createRecordingLog} from '../support/recording-log.ts';

/** Reads a stored token as a command would, and prints which parts of Node that loaded. */
const loadedParts = (): readonly string[] => {
  const list: unknown = Reflect.get(process, 'moduleLoadList');
  return Array.isArray(list) ? list.map(String) : [];
};

const source = createTokenSource({
  gatewayUrl: process.env['ALI1688_GATEWAY_URL'] ?? '',
  credentials: readEnvironmentCredentials(process.env),
  home: locateStore(process.env),
  transport: {post: () => Promise.reject(new Error('nothing is sent')), close: () => Promise.resolve()},
  clock: createManualClock(),
  log: createRecordingLog(),
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
      /^NativeModule (crypto|http|https|tls|net|_http_client|internal\/deps\/undici\/undici)$/.test(part),
    ),
    durationMs,
  }),
);
