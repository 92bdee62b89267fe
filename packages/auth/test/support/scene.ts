import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {isAli1688Error, type Ali1688Error} from '@ali1688/contracts/errors';
import {
  createFileStateStore,
  createMemoryStateStore,
  type FileStateStore,
  type StoreLocation,
} from '@ali1688/home';
import {Secret, type Clock, type TokenSource, type Transport} from '@ali1688/contracts/ports';
import {
  createManualClock,
  createRecordingLog,
  type ManualClock,
  type RecordingLog,
  startOfTest,
  temporaryFolder,
} from '@ali1688/testkit';
import type {Credentials} from '../../src/credentials/credentials.ts';
import {writeEntryText, type Entry} from '../../src/entries/entry.ts';
import {entryFileName, entryKey, grantOf, type EntryIdentity} from '../../src/entries/entry-identity.ts';
import {createTokenSource} from '../../src/token/token-source.ts';
import {httpTransport} from './http-transport.ts';
import {startTokenServer, type TokenServer} from './token-server.ts';

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;

type SourceChanges = {
  readonly refreshToken?: string;
  readonly appKey?: string;
  readonly credentials?: Credentials;
  readonly home?: StoreLocation | 'memory';
  readonly gatewayUrl?: string;
  readonly transport?: Transport;
  readonly clock?: Clock;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  readonly slot?: string;
  readonly profile?: string;
};

/** A token service, an empty home and everything a token source needs. */
export type Scene = AsyncDisposable & {
  readonly server: TokenServer;
  readonly clock: ManualClock;
  readonly log: RecordingLog;
  readonly folder: string;
  readonly location: StoreLocation;
  readonly home: FileStateStore;
  readonly tokens: string;
  /** Path of the entry of {@link credentials} at this server. */
  readonly entryPath: string;
  readonly identity: EntryIdentity;
  source(changes?: SourceChanges): TokenSource;
  /** Puts an entry on the disk as an earlier process would have. */
  store(entry: Partial<Entry>, identity?: EntryIdentity): Promise<void>;
  /** The entry on the disk, as JSON. */
  stored(): Record<string, unknown>;
  /** Every file below the home, by its path, with its text. */
  files(): ReadonlyMap<string, string>;
};

export const credentials = {
  appKey: '1000000',
  appSecret: new Secret('secret-CANARY-0f3a'),
  refreshToken: new Secret('refresh-CANARY-77b1'),
} as const satisfies Credentials;

/** @param options.home an existing folder; a missing one in a temporary folder unless said otherwise */
export async function createScene(options: {readonly home?: string} = {}): Promise<Scene> {
  const temporary = await temporaryFolder('ali1688-auth');
  const server = await startTokenServer();
  const clock = createManualClock();
  const log = createRecordingLog();
  const home = options.home ?? join(temporary.path, 'home');
  const location: StoreLocation = {path: home, shownPath: '~/home', isGiven: true};
  const state = createFileStateStore(location, {clock, log});
  const tokens = join(home, 'tokens');
  const identity = {
    gateway: server.gatewayUrl,
    appKey: credentials.appKey,
    grant: grantOf(credentials.refreshToken),
  };
  const entryPath = join(tokens, entryFileName(identity));
  return {
    server,
    clock,
    log,
    folder: temporary.path,
    location,
    home: state,
    tokens,
    entryPath,
    identity,
    source: ({refreshToken, appKey, signal, home: elsewhere = location, ...changes} = {}) => {
      const own = {clock: changes.clock ?? clock, log};
      const source = createTokenSource({
        gatewayUrl: server.gatewayUrl,
        credentials: {
          ...credentials,
          ...(appKey !== undefined && {appKey}),
          ...(refreshToken !== undefined && {refreshToken: new Secret(refreshToken)}),
        },
        state: elsewhere === 'memory' ? createMemoryStateStore(own) : createFileStateStore(elsewhere, own),
        transport: httpTransport,
        clock,
        timeoutMs: 30_000,
        ...changes,
      });
      return {getToken: async (request) => source.getToken({log, signal, ...request})};
    },
    store: async (entry, as = identity) => {
      await state.prepare('tokens');
      const whole: Entry = {
        accessToken: new Secret('stored-token'),
        obtainedAt: startOfTest - hourMs,
        expiresAt: startOfTest + 9 * hourMs,
        ...entry,
      };
      await state.replace(entryKey(identity), writeEntryText(whole, as));
    },
    stored: () => parseRecord(readFileSync(entryPath, 'utf8')),
    files: () =>
      new Map(
        (existsSync(home) ? readdirSync(home, {recursive: true, withFileTypes: true}) : [])
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .map((path) => [path, readFileSync(path, 'utf8')]),
      ),
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]();
      await temporary.remove();
    },
  };
}

/** The value of the token a source gives. */
export async function tokenOf(source: TokenSource, rejected?: string): Promise<string> {
  const token = await source.getToken(rejected === undefined ? {} : {rejected: new Secret(rejected)});
  return token.reveal();
}

/** The error a source gives instead of a token. */
export async function errorOf(promise: Promise<unknown>): Promise<Ali1688Error> {
  const outcome: unknown = await promise.then(
    () => 'no error',
    (error: unknown) => error,
  );
  if (!isAli1688Error(outcome)) throw new Error(`expected an Ali1688Error, got ${String(outcome)}`);
  return outcome;
}

export function parseRecord(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new Error('expected an object');
  return {...value};
}
