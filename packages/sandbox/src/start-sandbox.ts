import {apiId} from '@ali1688/contracts';
import {Secret} from '@ali1688/contracts/ports';
import type {Server} from 'node:http';
import {builtInApis} from './apis/built-in-apis.ts';
import {loadCatalogue} from './catalogue/catalogue.ts';
import {generateCatalogue} from './catalogue/generate-catalogue.ts';
import type {SandboxApi} from './entries/sandbox-api.ts';
import {FaultList} from './faults/fault-list.ts';
import {parseFaults} from './faults/parse-faults.ts';
import {handleRequest} from './http/handle-request.ts';
import {performReaction} from './http/perform-reaction.ts';
import {createWait} from './http/wait.ts';
import {RequestLedger} from './requests/request-ledger.ts';
import type {SandboxOptions} from './sandbox-options.ts';
import type {Sandbox} from './sandbox.ts';
import {builtInApplication, type SandboxApplication} from './settings/application.ts';
import {LiveOptions} from './settings/live-options.ts';
import {notEstablishedDefaults} from './settings/not-established.ts';
import {parseOptions} from './settings/parse-options.ts';
import {FrequencyMeter} from './state/frequency-meter.ts';
import type {SandboxState} from './state/sandbox-state.ts';
import {controlTexts} from './texts/control-texts.ts';
import {applicationRefused, portRefused, portUnavailable} from './texts/refusals.ts';
import {GrantRegister} from './tokens/grant-register.ts';
import {jsonAnswer} from './wire/answer.ts';

/**
 * Starts a sandbox on 127.0.0.1.
 *
 * @throws `USAGE_INVALID`: an option is wrong, or the port cannot be used
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const {port = 0} = options;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw portRefused();
  }
  const settled = createState(options);
  const closing = new AbortController();
  const wait = createWait(closing.signal);
  const server = process.getBuiltinModule('node:http').createServer();
  const state: SandboxState = {...settled, origin: `http://127.0.0.1:${await listen(server, port)}`};
  server.on('request', (incoming, response) => {
    handleRequest(state, incoming, response, wait).catch((error: unknown) => {
      // The name alone: a message could repeat what the client sent.
      state.log?.debug('sandbox request failed', {error: error instanceof Error ? error.name : 'unknown'});
      if (!response.headersSent && !response.destroyed) {
        void performReaction(
          response,
          {kind: 'answer', answer: jsonAnswer(500, {error: controlTexts.internal})},
          false,
        );
      }
    });
  });
  const close = () => {
    closing.abort();
    return endServer(server);
  };
  return createHandle(state, close);
}

function createState(options: SandboxOptions): Omit<SandboxState, 'origin'> {
  const now = () => options.clock?.now() ?? Date.now();
  const settings = {...notEstablishedDefaults, ...options.notEstablished};
  const {consent, rotation, singleUse, accessTokenSeconds, refreshTokenSeconds, codeSeconds, today} = options;
  const liveOptions = new LiveOptions(
    parseOptions({consent, rotation, singleUse, accessTokenSeconds, refreshTokenSeconds, codeSeconds, today}),
    now,
  );
  const state = {
    applications: new Map<string, SandboxApplication>(),
    callsLeft: new Map<string, number>(),
    apis: joinApis(options.apis ?? []),
    catalogue: options.categories === undefined ? loadCatalogue() : generateCatalogue(options.categories),
    categoryAnswers: new Map(Object.entries(options.categoryAnswers ?? {})),
    options: liveOptions,
    grants: new GrantRegister(() => liveOptions.current, now),
    frequency: new FrequencyMeter(settings.frequencyWindowMs, now),
    faults: new FaultList(),
    requests: new RequestLedger(),
    settings,
    log: options.log,
    now,
    day: () => liveOptions.day,
  };
  for (const application of [builtInApplication, ...(options.applications ?? [])]) {
    defineApplication(state, application);
  }
  state.faults.replace(parseFaults(options.faults ?? [], state.apis));
  return state;
}

/** The built-in APIs and those from outside; one with the id of another takes its place. */
function joinApis(added: readonly SandboxApi[]): readonly SandboxApi[] {
  return [...new Map([...builtInApis, ...added].map((api) => [apiId(api.contract), api])).values()];
}

type Admission = Pick<SandboxState, 'applications' | 'callsLeft' | 'grants'>;

function defineApplication(state: Admission, application: SandboxApplication): void {
  const {appKey, appSecret, callsLeft} = application;
  if (!/^[A-Za-z0-9]+$/.test(appKey) || appSecret.reveal() === '') {
    throw applicationRefused();
  }
  state.applications.set(appKey, application);
  state.grants.admit(application);
  state.callsLeft.delete(appKey);
  if (callsLeft !== undefined) {
    state.callsLeft.set(appKey, callsLeft);
  }
}

function createHandle(state: SandboxState, close: () => Promise<void>): Sandbox {
  return {
    gatewayUrl: `${state.origin}/openapi`,
    authUrl: state.origin,
    get credentials() {
      const {appKey, appSecret, refreshToken} = {
        ...builtInApplication,
        ...state.applications.get(builtInApplication.appKey),
      };
      return {appKey, appSecret, refreshToken};
    },
    get requests() {
      return state.requests.read();
    },
    clearRequests: () => state.requests.clear(),
    defineApplication: (application) => defineApplication(state, application),
    get options() {
      return state.options.current;
    },
    setOptions: (options) => state.options.change(parseOptions(options)),
    setFaults: (faults) => state.faults.replace(parseFaults(faults, state.apis)),
    issueAccessToken: (appKey = builtInApplication.appKey) =>
      new Secret(state.grants.issueAccessToken(appKey)),
    revokeAccessTokens: () => state.grants.revokeAccessTokens(),
    revokeRefreshTokens: () => state.grants.revokeRefreshTokens(),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Listens on 127.0.0.1 alone and gives the port. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const refuse = (cause: unknown) => reject(portUnavailable(port, cause));
    server.once('error', refuse);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', refuse);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function endServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // Resolves too when it was closed before.
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
