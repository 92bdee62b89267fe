import type {Language} from '@ali1688/contracts/errors';
import type {Clock, Secret} from '@ali1688/contracts/ports';
import {authorizationPage, type AuthorizationPageName} from './authorization-page.ts';
import {authorizationDeclined} from './authorization-declined.ts';
import {
  authorizationInterrupted,
  createAuthorizationWait,
  type AuthorizationWait,
} from './authorization-wait.ts';
import {readAuthorizationQuery} from './authorization-query.ts';
import {isSameText} from './authorization-state.ts';
import {
  openLoopbackServer,
  type LoopbackHost,
  type LoopbackRequest,
  type LoopbackServer,
  type LoopbackService,
} from './loopback-server.ts';

/** What {@link openAuthorizationReceiver} works with. */
export type AuthorizationReceiverOptions = {
  /** The name of this machine in the redirect address; `127.0.0.1` if absent. Nothing else is listened on. */
  readonly host?: LoopbackHost;
  /** Port, for a callback that is registered with one; a free port if absent or 0. */
  readonly port?: number;
  /** The state that has to come back. A function where it is bound to the address, whose port is not known before. */
  readonly expectedState: string | ((redirectUri: string) => string);
  readonly clock: Clock;
  /** Ends the wait with `INTERRUPTED`. */
  readonly signal?: AbortSignal;
  /** How long to wait, in milliseconds; 5 minutes if absent. */
  readonly limitMs?: number;
  /** The language that comes first on the pages, which speak both; English if absent. */
  readonly language?: Language;
};

/** Waits for the browser to come back. */
export type AuthorizationReceiver = AsyncDisposable & {
  /** `http://127.0.0.1:port/callback`, or with `localhost`. */
  readonly redirectUri: string;
  /** The state that has to come back; for the authorize address. */
  readonly state: string;
  /**
   * The code, once its page has been delivered. Rejects with `CREDENTIALS_MISSING` (the user declined),
   * `TIMEOUT`, `INTERRUPTED` (aborted, or closed before) or `STATE_UNUSABLE` (the system stopped listening).
   */
  readonly answer: Promise<Secret>;
  /** Delivers what is on its way and ends all connections. Until then, whoever comes late is told so. */
  close(): Promise<void>;
};

const callbackPath = '/callback';
const defaultLimitMs = 300_000;

/**
 * Opens the address on this machine to which the browser brings the authorization code. Only
 * `GET /callback` with the expected state counts, and only once; everything else leaves the wait as it is.
 * (gateway.md section 4.1)
 *
 * @throws `USAGE_INVALID`: the port cannot be used; `STATE_UNUSABLE`: no port can; `INTERRUPTED`: aborted before
 */
export async function openAuthorizationReceiver(
  options: AuthorizationReceiverOptions,
): Promise<AuthorizationReceiver> {
  const {host = '127.0.0.1', port = 0, clock, signal} = options;
  if (signal?.aborted) throw authorizationInterrupted();
  const server = await openLoopbackServer(port, clock, host);
  try {
    return receiveOn(server, options);
  } catch (error) {
    await server.close();
    throw error;
  }
}

function receiveOn(
  server: LoopbackServer,
  {expectedState, clock, signal, limitMs = defaultLimitMs, language = 'en'}: AuthorizationReceiverOptions,
): AuthorizationReceiver {
  const {origin} = server;
  const redirectUri = `${origin}${callbackPath}`;
  const state = typeof expectedState === 'string' ? expectedState : expectedState(redirectUri);
  const wait = createAuthorizationWait({clock, limitMs, signal});
  server.serve({
    answer: (request) => answerRequest(request, {host: new URL(origin).host, state, language, wait}),
    failed: (error) => wait.end(error),
  });
  const close = () => {
    wait.end(authorizationInterrupted());
    return server.close();
  };
  return {redirectUri, state, answer: wait.answer, close, [Symbol.asyncDispose]: close};
}

type Expectation = {
  readonly host: string;
  readonly state: string;
  readonly language: Language;
  readonly wait: AuthorizationWait;
};

function answerRequest(
  {method, host, target}: LoopbackRequest,
  expected: Expectation,
): ReturnType<LoopbackService['answer']> {
  const {state, language, wait} = expected;
  const page = (name: AuthorizationPageName, httpStatus: number) =>
    authorizationPage(name, httpStatus, language);
  // A page elsewhere whose name resolves to 127.0.0.1 sends its own name (DNS rebinding).
  if (host !== expected.host) return page('unknown', 400);
  const [path, query] = splitOnce(target);
  if (path !== callbackPath) return page('unknown', 404);
  if (method !== 'GET') {
    const refusal = page('unknown', 405);
    return {...refusal, headers: {...refusal.headers, Allow: 'GET'}};
  }
  const phase = wait.phase();
  if (phase !== 'waiting') return page(phase === 'taken' ? 'used' : 'ended', 410);
  const found = readAuthorizationQuery(new URLSearchParams(query));
  if (found === undefined) return page('incomplete', 400);
  if (found.state === undefined || !isSameText(found.state, state)) return page('foreign', 400);
  return found.kind === 'code'
    ? {...page('received', 200), delivered: wait.take(found.code)}
    : {...page('declined', 200), delivered: wait.refuse(authorizationDeclined(found.error))};
}

function splitOnce(target: string): readonly [string, string] {
  const start = target.indexOf('?');
  return start === -1 ? [target, ''] : [target.slice(0, start), target.slice(start + 1)];
}
