import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {defaultGatewayUrl, Secret, type Transport} from '@ali1688/contracts/ports';
import {
  createFileStateStore,
  createSharedState,
  readPrivateFile,
  writePrivateFile,
  type FileStateStore,
} from '@ali1688/home';
import {openLocalDocuments} from '@ali1688/home/documents';
import {createManualClock, createRecordingLog, startOfTest, temporaryFolder} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {
  createTokenSource,
  describeStore,
  listProfiles,
  pacingStatePlace,
  resolveCredentials,
  saveLogin,
} from '../src/index.ts';
import {errorOf, parseRecord} from './support/scene.ts';

// What the token store, the pace, the documents and the record of the skills looked like before they were kept
// by a package of their own: written by the code of that time, at the start of the test, with the acts below.
const earlier = new Map(
  Object.entries(
    parseRecord(readFileSync(new URL('fixtures/home-of-earlier-version.json', import.meta.url), 'utf8')),
  ).map(([path, text]) => [path, String(text)]),
);
const gatewayUrl = defaultGatewayUrl;
const application = {appKey: '1000000', appSecret: new Secret('fixture-app-secret')};
const refreshToken = new Secret('fixture-refresh');
const grant = {
  access_token: 'fixture-access',
  expires_in: '36000',
  refresh_token: 'fixture-successor',
  refresh_token_timeout: '20271122110405000+0800',
  memberId: 'b2b-1',
  resource_owner: '义乌小店',
};
const pace = {
  v: 1,
  at: startOfTest,
  tat: startOfTest + 500,
  notBefore: 0,
  strikes: 0,
  apis: {},
  day: '2026-11-22',
  calls: 57,
};
const tree = {folder: 'categories', name: 'en', ending: 'json'};
const journal = {...tree, ending: 'partial'};
const treeText = '{"v":1,"language":"en","rows":[["1","女装"]]}';

async function openHome(files: ReadonlyMap<string, string> = new Map()) {
  const folder = await temporaryFolder();
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder.path, path)), {recursive: true, mode: 0o700});
    writeFileSync(join(folder.path, path), text, {mode: 0o600});
  }
  const log = createRecordingLog();
  const home = createFileStateStore(
    {path: folder.path, shownPath: '~/home', isGiven: true},
    {clock: createManualClock(), log},
  );
  return {home, log, path: folder.path, [Symbol.asyncDispose]: () => folder.remove()};
}

/** Answers with one status and body, whatever is sent. */
const answering = (httpStatus: number, body: unknown): Transport => ({
  post: () => Promise.resolve({httpStatus, body: Buffer.from(JSON.stringify(body))}),
  close: () => Promise.resolve(),
});
const sendingNothing: Transport = {
  post: () => Promise.reject(new Error('nothing is to be sent')),
  close: () => Promise.resolve(),
};

const sourceIn = (home: FileStateStore, appKey: string, transport: Transport) =>
  createTokenSource({
    gatewayUrl,
    credentials: {...application, appKey, refreshToken},
    state: home,
    transport,
    clock: createManualClock(),
    timeoutMs: 1000,
  });

const openState = (home: FileStateStore) =>
  createSharedState({
    store: home,
    ...pacingStatePlace(gatewayUrl, application.appKey),
    parse: (value) => value,
    clock: createManualClock(),
    log: createRecordingLog(),
  });

const openDocuments = (home: FileStateStore) =>
  openLocalDocuments({
    state: home,
    gatewayUrl,
    log: createRecordingLog(),
    redact: (text) => text,
    isReadOnly: false,
  });

describe('a home that an earlier version wrote', () => {
  it('gives its token, profile and failure, without a request', async () => {
    await using at = await openHome(earlier);
    const token = await sourceIn(at.home, '1000000', sendingNothing).getToken({log: at.log});
    expect(token.reveal()).toBe('fixture-access');
    expect((await errorOf(sourceIn(at.home, '2000000', sendingNothing).getToken())).code).toBe(
      'REFRESH_REJECTED',
    );
    expect(listProfiles(at.home)).toMatchObject([{name: 'shop', memberId: 'b2b-2', hasSecret: true}]);
    const {credentials, profile} = resolveCredentials({
      environment: {},
      profile: 'shop',
      home: at.home,
      gatewayUrl,
      log: at.log,
    });
    expect(describeStore({home: at.home, gatewayUrl, credentials, profile}).entry).toMatchObject({
      state: 'fresh',
      resourceOwner: '义乌小店',
    });
    expect(at.log.notes).toStrictEqual([]);
  });

  it('gives its pace, its documents and its record', async () => {
    await using at = await openHome(earlier);
    expect(await openState(at.home).read()).toStrictEqual(pace);
    const open = openDocuments(at.home);
    expect(await open(tree).read()).toMatchObject({kind: 'bytes', bytes: Buffer.from(treeText)});
    expect(await open(journal).read()).toMatchObject({bytes: Buffer.from('{"v":1}\n["1",[["2","鞋"]]]\n')});
    const record = readPrivateFile(join(at.path, 'skills.json'), {tighten: true});
    expect(record).toMatchObject({kind: 'text', text: '{"v":1,"installed":[]}', wasOpen: false});
  });
});

describe('a home of today', () => {
  it('is the same to the byte, so that an earlier version reads it', async () => {
    await using at = await openHome();
    const {home, log} = at;
    const clock = createManualClock();
    await sourceIn(home, '1000000', answering(200, grant)).getToken({log});
    await errorOf(sourceIn(home, '2000000', answering(400, {error: 'invalid_grant'})).getToken({log}));
    await saveLogin({
      exchanged: {
        obtainedAt: startOfTest,
        token: {
          accessToken: new Secret('fixture-login-access'),
          lifetimeMs: 36_000_000,
          refreshToken: new Secret('fixture-login-refresh'),
          refreshExpiresAt: startOfTest + 180 * 86_400_000,
          memberId: 'b2b-2',
          resourceOwner: '义乌小店',
        },
      },
      application,
      gatewayUrl,
      profile: 'shop',
      saveSecret: true,
      home,
      clock,
      log,
    });
    await openState(home).update(() => ({state: pace, result: undefined}), {waitMs: 1000});
    const open = openDocuments(home);
    await open(tree).withLock(async () => open(tree).replace(treeText));
    await open(journal).withLock(async () => {
      await open(journal).replace('{"v":1}\n');
      await open(journal).append('["1",[["2","鞋"]]]\n');
    });
    await writePrivateFile(join(at.path, 'skills.json'), '{"v":1,"installed":[]}', clock);
    for (const [path, text] of earlier)
      expect([path, readFileSync(join(at.path, path), 'utf8')]).toStrictEqual([path, text]);
  });
});
