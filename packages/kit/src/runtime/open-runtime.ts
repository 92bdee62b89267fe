import {readEnvironmentCredentials, resolveCredentials} from '@ali1688/auth';
import {loadPart} from '@ali1688/contracts/errors';
import type {CallScope, Clock, Log, Transport} from '@ali1688/contracts/ports';
import {createGateway, type Gateway} from '@ali1688/gateway';
import {createFileStateStore, createMemoryStateStore, locateStore, type FileStateStore} from '@ali1688/home';
import type {Sandbox, SandboxApi, SandboxOptions} from '@ali1688/sandbox';
import type {PictureTools} from '../interaction/picture-tools.ts';
import type {SecretGuard} from '../secrets/secret-guard.ts';
import type {Environment} from '../settings/environment.ts';
import {pointsAtSandbox} from '../settings/points-at-sandbox.ts';
import type {Settings} from '../settings/settings.ts';
import {openCredentials, type OpenCredentials} from './open-credentials.ts';
import type {Runtime} from './runtime.ts';
import {systemClock} from './system-clock.ts';

/** What a runtime is opened with. */
export type RuntimeOptions = {
  readonly settings: Settings;
  readonly environment: Environment;
  readonly guard: SecretGuard;
  /** Makes the transport. Called once, and only when something is about to be sent. */
  readonly createTransport: (environment: Environment) => Promise<Transport>;
  /** Whether the transport follows the variables of a proxy. */
  readonly usesProxies: boolean;
  /** Gives the sandbox's answers of the APIs that the program's plugins bring. */
  readonly loadSandboxApis?: (() => Promise<readonly SandboxApi[]>) | undefined;
  /** Default: nothing. */
  readonly pictures?: PictureTools | undefined;
  /** Default: the machine's. */
  readonly clock?: Clock;
  /** Hears what belongs to no single piece of work. Default: nobody does. */
  readonly log?: Log;
};

const silentLog: Log = {debug: () => undefined, note: () => undefined};

/**
 * Opens what all work of one process shares. Nothing is loaded, opened or sent before it is asked for.
 *
 * Long because its members share what it opens; each of them is short.
 */
export function openRuntime(options: RuntimeOptions): Runtime {
  const {settings, environment, guard, clock = systemClock, log = silentLog} = options;
  const transport = lazyTransport(options);
  const startSandbox = sandboxStarter(options);
  let credentials: Promise<OpenCredentials> | undefined;
  let gateway: Promise<Gateway> | undefined;
  let openDocument: ReturnType<typeof documentOpener> | undefined;
  let appKey: string | undefined;
  let home: FileStateStore | undefined;

  const openHome = (): FileStateStore =>
    (home ??= createFileStateStore(locateStore(environment), {clock, log}));

  const open = (scope: CallScope): Promise<OpenCredentials> =>
    (credentials ??= openCredentials({
      settings,
      environment,
      transport,
      clock,
      openHome,
      guard,
      scope,
      log,
      startSandbox,
    }));
  const assembleGateway = async (scope: CallScope): Promise<Gateway> => {
    const {application, gatewayUrl, tokenSource, pacer} = await open(scope);
    const {timeoutMs} = settings;
    const paced = pacer === undefined ? {} : {pacer};
    return createGateway({
      baseUrl: gatewayUrl,
      application,
      tokenSource,
      transport,
      clock,
      timeoutMs,
      ...paced,
    });
  };

  return {
    settings,
    environment,
    clock,
    log,
    guard,
    transport,
    openHome,
    usesProxies: options.usesProxies,
    pictures: options.pictures ?? {},
    credentials: open,
    gateway: (scope) => (gateway ??= assembleGateway(scope)),
    async localDocument(name, {isReadOnly}) {
      openDocument ??= documentOpener({settings, openHome, clock, guard, log});
      return (await openDocument(isReadOnly))(name);
    },
    mayKeepDocuments: (folder) => settings.sandbox || homeHolds(environment, folder),
    startSandbox,
    actsFor(key) {
      appKey = key;
    },
    isSandbox: () => pointsAtSandbox(settings, () => appKey ?? appKeyInForce(options, openHome)),
    async close() {
      await transport.close();
      // A failure to open them has been reported by the work that needed them.
      const opened = await credentials?.catch(() => undefined);
      await opened?.close();
    },
  };
}

function homeHolds(environment: Environment, folder: string): boolean {
  const {path} = locateStore(environment);
  if (path === undefined) return false;
  return process
    .getBuiltinModule('node:fs')
    .existsSync(process.getBuiltinModule('node:path').join(path, folder));
}

/** The AppKey of the environment or of a saved profile, whichever a call would use. */
function appKeyInForce(
  {environment, settings: {profile, gatewayUrl}}: RuntimeOptions,
  openHome: () => FileStateStore,
): string | undefined {
  try {
    return resolveCredentials({environment, profile, home: openHome(), gatewayUrl, log: silentLog})
      .credentials.appKey;
  } catch {
    // Where no profile can be read, none is in force. Work that needed one has failed for it.
    return readEnvironmentCredentials(environment).appKey;
  }
}

function lazyTransport({settings, environment, createTransport}: RuntimeOptions): Transport {
  let transport: Promise<Transport> | undefined;
  // The sandbox is on this machine: a proxy would carry its requests away.
  const open = () => (transport ??= createTransport(settings.sandbox ? {} : environment));
  return {
    post: async (request) => (await open()).post(request),
    // A failure to make it has been reported by the call that needed it.
    close: async () => (await transport?.catch(() => undefined))?.close(),
  };
}

/** The one place that loads the sandbox, and only when somebody asks: no ordinary call pays for its catalogue. */
function sandboxStarter({loadSandboxApis}: RuntimeOptions): Runtime['startSandbox'] {
  return async (sandboxOptions: SandboxOptions): Promise<Sandbox> => {
    const {startSandbox} = await loadPart(async () => import('@ali1688/sandbox'));
    const apis = (await loadSandboxApis?.()) ?? [];
    return startSandbox({...sandboxOptions, apis: [...apis, ...(sandboxOptions.apis ?? [])]});
  };
}

/** Opens documents, those of a dry run apart; in the sandbox both are the same in memory. */
function documentOpener({
  settings,
  openHome,
  clock,
  guard,
  log,
}: Pick<Runtime, 'settings' | 'openHome' | 'clock' | 'guard' | 'log'>) {
  const load = async (isReadOnly: boolean) => {
    const {openLocalDocuments} = await loadPart(async () => import('@ali1688/home/documents'));
    return openLocalDocuments({
      state: settings.sandbox ? createMemoryStateStore({clock}) : openHome(),
      gatewayUrl: settings.gatewayUrl,
      log,
      redact: (text) => guard.redact(text),
      isReadOnly,
    });
  };
  const opened = new Map<boolean, ReturnType<typeof load>>();
  return async (isReadOnly: boolean) => {
    const key = isReadOnly && !settings.sandbox;
    const documents = opened.get(key) ?? load(key);
    opened.set(key, documents);
    return documents;
  };
}
