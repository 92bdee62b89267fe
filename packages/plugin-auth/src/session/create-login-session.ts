import {
  authorizationDeclined,
  authorizeAddress,
  checkAuthorizationState,
  createAuthorizationState,
  isBareCode,
  locateSlot,
  logIn,
  openAuthorizationReceiver,
  otherProfilesTexts,
  parseRedirectUri,
  readAuthorizationAnswer,
  readEnvironmentCredentials,
  resolveCredentials,
  type Credentials,
} from '@ali1688/auth';
import {Ali1688Error, isAli1688Error} from '@ali1688/contracts/errors';
import type {Application} from '@ali1688/contracts/ports';
import type {FileStateStore} from '@ali1688/home';
import type {PartOpening} from '@ali1688/kit';
import {sessionTexts} from '../texts/session-texts.ts';
import type {AuthSession} from './auth-session.ts';
import {proveToken} from './prove-token.ts';

/** The parts of the auth session that make a login. */
type LoginSession = Pick<
  AuthSession,
  'loginApplication' | 'authorizeUrl' | 'receive' | 'readAnswer' | 'logIn' | 'defaultRedirectUri'
>;

type Opening = Pick<PartOpening, 'runtime' | 'scope'>;

const defaultProfile = 'default';
/** Nobody listens there for `auth url`; the address in the browser's bar is what counts. */
const defaultRedirectUri = 'http://127.0.0.1:16880/callback';
/** A person gets five minutes for the page. */
const receiverLimitMs = 300_000;

/**
 * Makes the login parts of the auth session. Nothing is looked up before it is asked for.
 *
 * Long because its members share these values; each of them is a step of a login.
 */
export function createLoginSession(
  {runtime, scope}: Opening,
  {home, assertMayChange}: {readonly home: () => FileStateStore; readonly assertMayChange: () => void},
): LoginSession {
  const {settings, environment, transport, clock, guard} = runtime;
  const {signal} = scope;
  const {gatewayUrl, authUrl, timeoutMs} = settings;
  const profile = settings.profile ?? defaultProfile;
  const address = (application: Application, redirectUri: string, state: string): string =>
    authorizeAddress({authUrl, appKey: application.appKey, redirectUri, state});

  return {
    defaultRedirectUri,
    loginApplication({appKey, appSecret}) {
      const known = knownCredentials({runtime, scope}, home());
      const isSameApplication = appKey === undefined || appKey === known.appKey;
      const secret = appSecret ?? (isSameApplication ? known.appSecret : undefined);
      const chosenKey = appKey ?? known.appKey;
      if (chosenKey === undefined || secret === undefined)
        throw applicationMissing(chosenKey === undefined, known.otherProfiles);
      const application = {appKey: chosenKey, appSecret: secret};
      guard.protect(application.appSecret);
      runtime.actsFor(chosenKey);
      return {application, profile};
    },
    authorizeUrl({application, redirectUri}) {
      const state = createAuthorizationState({application, redirectUri, clock});
      return {
        url: address(application, redirectUri, state),
        redirectUri: parseRedirectUri(redirectUri),
        state,
      };
    },
    async receive({application, host, port}) {
      assertMayChange();
      const state = randomState();
      const receiver = await openAuthorizationReceiver({
        host: host === 'localhost' ? host : '127.0.0.1',
        port,
        expectedState: state,
        clock,
        signal,
        limitMs: receiverLimitMs,
      });
      const {redirectUri, answer} = receiver;
      return {
        redirectUri,
        authorizeUrl: address(application, redirectUri, state),
        code: answer,
        close: async () => receiver.close(),
      };
    },
    readAnswer(pasted, {application, redirectUri}) {
      const answer = readAuthorizationAnswer(pasted);
      if (answer.kind === 'denied') throw authorizationDeclined(answer.error);
      guard.protect(answer.code);
      const usedRedirectUri = parseRedirectUri(redirectUri ?? answer.redirectUri ?? defaultRedirectUri);
      // An address without a state, whatever is left of it, was not asked for by us.
      const {state = ''} = answer;
      if (!isBareCode(pasted))
        assertState(checkAuthorizationState(state, {application, redirectUri: usedRedirectUri, clock}));
      return {code: answer.code, redirectUri: usedRedirectUri};
    },
    async logIn({login, code, redirectUri, saveSecret}) {
      assertMayChange();
      const {application} = login;
      const context = {gatewayUrl, application, transport, clock, ...scope};
      guard.protect(code);
      const {saved, doubt} = await logIn({
        ...context,
        code,
        redirectUri,
        timeoutMs,
        profile: login.profile,
        saveSecret,
        home: home(),
        slot: locateSlot(environment, {gatewayUrl, profile: login.profile}),
        onGranted({accessToken, refreshToken}) {
          for (const secret of [accessToken, refreshToken]) if (secret !== undefined) guard.protect(secret);
        },
        prove: async (token) => proveToken({...context, token, timeoutMs}),
      });
      // The code is spent: what it brought is kept, but this is no success.
      if (doubt !== undefined) throw savedButUnproved(doubt);
      return saved;
    },
  };
}

/** Names what a login still needs, and the ways to give it without a question. */
function applicationMissing(isKeyMissing: boolean, otherProfiles: readonly string[] = []): Ali1688Error {
  const {text, hint} = isKeyMissing ? sessionTexts.appKeyMissing : sessionTexts.appSecretMissing;
  const others = otherProfilesTexts(otherProfiles);
  return new Ali1688Error({
    code: 'CREDENTIALS_MISSING',
    text: {en: `${text.en}${others.text.en}`, zh: `${text.zh}${others.text.zh}`},
    hint: {en: `${others.hint.en}${hint.en}`, zh: `${others.hint.zh}${hint.zh}`},
  });
}

/** The failure of a login that is saved while nobody knows whether its token works. */
function savedButUnproved(doubt: Ali1688Error): Ali1688Error {
  return new Ali1688Error({
    code: doubt.code,
    text: sessionTexts.savedButUnproved(doubt.text),
    hint: sessionTexts.checkStatus,
    details: {gateway: doubt.details.gateway},
    cause: doubt,
  });
}

function assertState(verdict: 'ok' | 'expired' | 'wrong'): void {
  if (verdict === 'ok') return;
  const texts = verdict === 'expired' ? sessionTexts.expiredState : sessionTexts.wrongState;
  throw new Ali1688Error({code: 'USAGE_INVALID', ...texts});
}

/** What is configured already. A profile that is about to be made need not exist yet. */
function knownCredentials(
  {runtime: {settings, environment}, scope: {log}}: Opening,
  home: FileStateStore,
): Credentials {
  const {profile, gatewayUrl} = settings;
  try {
    return resolveCredentials({environment, profile, home, gatewayUrl, log}).credentials;
  } catch (thrown) {
    if (
      !isAli1688Error(thrown) ||
      (thrown.code !== 'CREDENTIALS_MISSING' && thrown.code !== 'STATE_UNUSABLE')
    ) {
      throw thrown;
    }
    return readEnvironmentCredentials(environment);
  }
}

function randomState(): string {
  return crypto.randomUUID();
}
