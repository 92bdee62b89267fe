import {locateStore, readEnvironmentCredentials} from '@ali1688/auth';
import {apiId, type Api, type ApiData, type ApiRequest} from '@ali1688/contracts';
import {loadPart, type Language} from '@ali1688/contracts/errors';
import {
  Secret,
  type Application,
  type LocalDocument,
  type LocalDocumentName,
  type Transport,
} from '@ali1688/contracts/ports';
import {createGateway, type Gateway} from '@ali1688/gateway';
import {canonicalString, signCanonicalString} from '@ali1688/gateway/signing';
import {contextTexts} from '../failure/context-texts.ts';
import type {Host} from '../host/host.ts';
import type {OperationContext} from '../operation/operation-context.ts';
import {createProgress} from '../progress/create-progress.ts';
import type {Face} from '../run/face.ts';
import type {Settings} from '../settings/settings.ts';
import {DryRunReached} from './dry-run-reached.ts';
import type {HostParts, OpenHostParts} from './host-parts.ts';
import {openCredentials, type OpenCredentials} from './open-credentials.ts';
import type {Reporter} from './reporter.ts';
import type {SecretGuard} from './secret-guard.ts';
import type {Session} from './session.ts';
import {startLocalSandbox} from './start-local-sandbox.ts';
import {showRequest} from './show-request.ts';
import {systemClock} from './system-clock.ts';

/** A session and what the run needs to know about it afterwards. */
export type OpenSession = {
  readonly session: Session;
  /** The body of the gateway's answer to the operation's API, byte for byte; undefined when it was not called. */
  answerBody(): Uint8Array | undefined;
  /** When the result was fetched, in milliseconds since 1970; undefined where the operation told no time. */
  fetchedAt(): number | undefined;
  /** AppKey of the application in force; undefined as long as neither it nor a local document was needed. */
  appKey(): string | undefined;
  /** Makes room on standard error for a message; the progress is shown again below it. */
  clearProgress(): void;
  /** Ends connections and the sandbox. */
  close(): Promise<void>;
};

type SessionOptions = {
  readonly settings: Settings;
  readonly dryRun: boolean;
  readonly host: Host;
  readonly face: Face;
  readonly language: Language;
  readonly reporter: Reporter;
  readonly guard: SecretGuard;
  /** Protects what is stored in the home from being printed. */
  readonly guardStored: () => void;
  /** Writes a result. */
  readonly publish: (data: unknown) => void;
  readonly choose: OperationContext['choose'];
  /** The API whose body {@link OpenSession.answerBody} gives. */
  readonly api: Api | undefined;
  /** Makes what only commands of the host reach; a query has none of it. */
  readonly openHostParts: OpenHostParts | undefined;
};

/**
 * Assembles what an operation may reach. Nothing is loaded, opened or sent before it is asked for, so this
 * throws nothing itself.
 *
 * @throws `DryRunReached` from `call` and `callUnlisted` of a dry run; Error from what only a command of the
 *   host may reach, where another operation asks for it
 */
export function openSession(options: SessionOptions): OpenSession {
  const {settings, host, reporter, guard} = options;
  let answerBody: Uint8Array | undefined;
  let fetchedAt: number | undefined;
  let appKey: string | undefined;
  let transport: Promise<Transport> | undefined;
  let credentials: Promise<OpenCredentials> | undefined;
  let gateway: Promise<Gateway> | undefined;
  let hostParts: HostParts | undefined;
  let documents: Promise<(name: LocalDocumentName) => LocalDocument> | undefined;

  const progress = createProgress(options.language, async () => options.face.openProgressLine(host.stderr));
  host.interrupted.addEventListener('abort', () => progress.stop(), {once: true});

  // The sandbox is on this machine: a proxy would carry its requests away.
  const proxies = settings.sandbox ? {} : host.environment;
  const openTransport = () => (transport ??= options.face.createTransport(proxies));
  const lazyTransport: Transport = {
    post: async (request) => (await openTransport()).post(request),
    // A failure to make it has been reported by the call that needed it.
    close: async () => (await transport?.catch(() => undefined))?.close(),
  };
  const surroundings = {
    settings,
    environment: host.environment,
    transport: lazyTransport,
    clock: systemClock,
    log: reporter,
    guard,
    signal: host.interrupted,
  };
  const open = () => (credentials ??= openCredentials(surroundings));
  const openParts = (): HostParts => {
    if (options.openHostParts === undefined) throw new Error('Only a command of the host reaches this.');
    return (hostParts ??= options.openHostParts({
      ...surroundings,
      dryRun: options.dryRun,
      openBrowser: async (url) => options.face.openBrowser(url),
    }));
  };
  const openGateway = () => (gateway ??= assembleGateway());

  async function assembleGateway(): Promise<Gateway> {
    const {application, gatewayUrl, tokenSource, pacer} = await open();
    ({appKey} = application);
    return createGateway({
      baseUrl: gatewayUrl,
      application,
      tokenSource,
      transport: lazyTransport,
      clock: systemClock,
      log: reporter,
      timeoutMs: settings.timeoutMs,
      signal: host.interrupted,
      ...(pacer === undefined ? {} : {pacer}),
    });
  }

  /** For a path of the user's own no AppKey is needed, so a secret alone will do. */
  async function signingSecret(): Promise<Secret> {
    const {appSecret} = readEnvironmentCredentials(host.environment);
    return settings.sandbox || appSecret === undefined ? (await open()).application.appSecret : appSecret;
  }

  async function loadDocuments(): Promise<(name: LocalDocumentName) => LocalDocument> {
    const {openLocalDocuments} = await loadPart(async () => import('@ali1688/auth/documents'));
    return openLocalDocuments({
      home: settings.sandbox ? 'memory' : locateStore(host.environment),
      gatewayUrl: settings.gatewayUrl,
      clock: systemClock,
      log: reporter,
      redact: (text) => guard.redact(text),
      isReadOnly: options.dryRun,
    });
  }

  async function tokenAtHand(): Promise<Secret> {
    const token = await (await open()).peekToken();
    if (token === undefined) reporter.note({code: 'DRY_RUN_TOKEN', text: contextTexts.dryRunToken});
    return token ?? new Secret('no-token');
  }

  const session: Session = {
    language: options.language,
    settings,
    environment: host.environment,
    isDryRun: options.dryRun,
    note: (note) => reporter.note(note),
    choose: options.choose,
    now: () => systemClock.now(),
    fetchedAt: (time) => {
      fetchedAt = time;
    },
    localDocument: async (name) => (await (documents ??= loadDocuments()))(name),
    startProgress: progress.start,
    get auth() {
      return openParts().auth;
    },
    prompt: host.prompt,
    release: (secret) => guard.release(secret),
    usesProxies: options.face.usesProxies,
    nodeVersion: process.versions.node,
    publish: options.publish,
    untilInterrupted: () =>
      new Promise((resolve) => {
        if (host.interrupted.aborted) resolve();
        host.interrupted.addEventListener('abort', () => resolve(), {once: true});
      }),
    protect: (secret) => guard.protect(secret),
    application: async (): Promise<Application> => (await open()).application,
    async sign(path, parameters, appSecret) {
      // The text that was signed is shown with the parameters as they were typed.
      options.guardStored();
      const stringToSign = canonicalString(path, parameters);
      return {
        stringToSign,
        signature: signCanonicalString(stringToSign, appSecret ?? (await signingSecret())),
      };
    },
    async startSandbox(sandboxOptions) {
      const sandbox = await startLocalSandbox(sandboxOptions);
      // Its values are public and are printed, also where the environment holds them already.
      guard.release(sandbox.credentials.appSecret);
      guard.release(sandbox.credentials.refreshToken);
      return sandbox;
    },
    isKernelLockAvailable: () => openParts().isKernelLockAvailable(),
    describeStore: () => openParts().describeStore(),
    nameCommands: (text) => host.nameCommands(text),
    async call<A extends Api>(api: A, request: ApiRequest<A>): Promise<ApiData<A>> {
      const client = await openGateway();
      if (options.dryRun) {
        const token = api.needsToken ? await tokenAtHand() : undefined;
        throw new DryRunReached(showRequest(client.prepare(api, request, token)));
      }
      const result = await client.call(api, request);
      if (options.api !== undefined && apiId(api) === apiId(options.api)) answerBody ??= result.body;
      return result.data;
    },
    async callUnlisted(api, parameters, {withToken}) {
      const client = await openGateway();
      if (options.dryRun) {
        const token = withToken ? await tokenAtHand() : undefined;
        throw new DryRunReached(showRequest(client.prepareUnlisted(api, parameters, token)));
      }
      const result = await client.callUnlisted(api, parameters, {withToken});
      answerBody ??= result.body;
      return result;
    },
  };

  return {
    session,
    answerBody: () => answerBody,
    fetchedAt: () => fetchedAt,
    // A document of a sandbox is made up too, and whoever reads it needs no application.
    appKey: () =>
      appKey ?? (documents === undefined ? undefined : readEnvironmentCredentials(host.environment).appKey),
    clearProgress: () => progress.clear(),
    async close() {
      await lazyTransport.close();
      // A failure to open them has been reported by the call that needed them.
      const opened = await credentials?.catch(() => undefined);
      await opened?.close();
    },
  };
}
