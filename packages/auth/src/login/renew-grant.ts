import {alterError, isAli1688Error} from '@ali1688/contracts/errors';
import type {CallScope, Clock, Secret} from '@ali1688/contracts/ports';
import {stateReasons, stateUnusable, testSaving, type FileStateStore, type LockHold} from '@ali1688/home';
import {isSameSecret} from '../credentials/credentials.ts';
import {grantOf, tokensFolderName, type EntryIdentity} from '../entries/entry-identity.ts';
import {createEntryStore, entryLockLimitMs, type EntryStore} from '../entries/entry-store.ts';
import type {Entry} from '../entries/entry.ts';
import {freshnessOf} from '../entries/freshness.ts';
import {
  answerInvalidError,
  asInterruption,
  loggedOutError,
  nothingToRefreshWith,
} from '../failures/token-errors.ts';
import type {Profile} from '../profiles/profile.ts';
import {profileIn, withProfile} from '../profiles/profiles-document.ts';
import {updateProfiles} from '../profiles/profiles-file.ts';
import {renewalUnknown} from '../texts/login-texts.ts';
import {loginNeeded, loginReasons} from '../texts/state-texts.ts';
import {holdProcessSignals} from '../token/hold-signals.ts';
import {openRefreshContext, type TokenSourceOptions} from '../token/open-refresh-context.ts';
import type {RefreshContext} from '../token/refresh-context.ts';
import {refreshDeadline} from '../token/refresh-deadline.ts';
import {renewalWindowMs} from '../token/renewal-window.ts';
import {callTokenService} from '../token/request-token.ts';
import {createStoredTokens} from '../token/stored-tokens.ts';
import type {GrantedToken} from '../token/token-answer.ts';

/** How long a save that fails after all is repeated, and how often. */
const saveLimitMs = 5000;
const savePauseMs = 100;

/** What {@link renewGrant} works with. */
export type RenewalOptions = Omit<TokenSourceOptions, 'state'> &
  CallScope & {
    readonly state: FileStateStore;
    /** The profile that holds the refresh token, if one does; it is given the new one. */
    readonly grantProfile?: string | undefined;
    /** What that profile knows of the end of the authorization, milliseconds since 1970. */
    readonly refreshExpiresAt?: number | undefined;
  };

/** Outcome of a renewal. Times are milliseconds since 1970. */
export type Renewal =
  | {readonly renewed: false; readonly renewableFrom: number}
  | {
      readonly renewed: true;
      readonly refreshExpiresAt: number | undefined;
      /** Whether a profile holds the new refresh token; if not, whoever set the old one must set the new one. */
      readonly isInProfile: boolean;
    };

/**
 * Renews the refresh token; the old one ends at once, everywhere. Only in the last 30 days of its life:
 * earlier nothing is sent, so this can run from a timer. Everything that can fail is tried before the
 * one request, and its answer is saved before anything else. (token-store.md section 8, gateway.md section 4.5)
 *
 * @throws `STATE_UNUSABLE` before anything is sent, or after a save that failed for 5 s; `CREDENTIALS_MISSING`,
 *   `REFRESH_REJECTED`, `TOKEN_REJECTED`, `APP_KEY_UNKNOWN`, `RATE_LIMITED`, `RESPONSE_INVALID`; `NETWORK`,
 *   `TIMEOUT` and `GATEWAY_UNAVAILABLE` with an unknown outcome are not retryable
 */
export async function renewGrant(options: RenewalOptions): Promise<Renewal> {
  // A given access token may be of another grant; postponeToken needs one of this grant.
  const {accessToken: _given, ...credentials} = options.credentials;
  const opened = openRefreshContext({...options, credentials});
  const context = opened.contextFor(options);
  const {store} = context;
  const early = await tooEarly(store, options);
  if (early !== undefined) return early;
  // Whoever renews need not be told to.
  const accessToken = await createStoredTokens(opened, () => undefined).current(options);
  await store.prepare();
  if (!store.isShared()) await testSaving(options.state, tokensFolderName);
  if (!store.isShared()) throw stateUnusable(options.state.shownPath(), stateReasons.unknown);
  const wait = {limitMs: entryLockLimitMs, signal: options.signal};
  try {
    return await store.withLock<Renewal>(wait, async (hold) =>
      renewUnderLock(options, {context, identity: opened.identity, accessToken}, hold),
    );
  } catch (error) {
    throw asInterruption(error, options.signal);
  }
}

async function tooEarly(store: EntryStore, {refreshExpiresAt}: RenewalOptions): Promise<Renewal | undefined> {
  const ends = [(await store.read())?.refreshExpiresAt, refreshExpiresAt].filter((end) => end !== undefined);
  const renewableFrom = Math.max(...ends) - renewalWindowMs;
  return ends.length > 0 && renewableFrom > store.now() ? {renewed: false, renewableFrom} : undefined;
}

async function renewUnderLock(
  options: RenewalOptions,
  opened: {
    readonly context: RefreshContext;
    readonly identity: EntryIdentity;
    readonly accessToken: Secret;
  },
  hold: LockHold | undefined,
): Promise<Renewal> {
  const {context, identity, accessToken} = opened;
  const {store} = context;
  if (hold?.kind !== 'held') {
    const reason = hold?.kind === 'busy' ? stateReasons.busy : stateReasons.noLock;
    throw stateUnusable(options.state.shownPath(), reason);
  }
  // Another process may have renewed it meanwhile.
  const renewedElsewhere = await tooEarly(store, options);
  if (renewedElsewhere !== undefined) return renewedElsewhere;
  await testSaving(options.state, tokensFolderName);
  const present = await store.read();
  const candidate = present?.refreshToken ?? context.refreshToken;
  if (candidate === undefined) throw nothingToRefreshWith(present);
  if (await context.isLoggedOut()) throw loggedOutError();
  // The old refresh token dies with the answer: from here on nothing ends the work before the new one is saved.
  const endHold = holdProcessSignals();
  try {
    const obtainedAt = store.now();
    // Whether a new access token ends the earlier one is not known, so the newest that lasts is sent.
    const isUsable = present !== undefined && freshnessOf(present, store.now()) !== 'stale';
    const ended = [candidate, context.refreshToken].filter((secret) => secret !== undefined);
    const token = await postpone(context, {
      refreshToken: candidate,
      accessToken: isUsable ? present.accessToken : accessToken,
      known: [...ended, accessToken],
    });
    context.hooks.onStep?.('answered');
    return await keepRenewed(options, {context, identity, present, token, obtainedAt, ended});
  } finally {
    endHold();
  }
}

/** What a renewal sends, and what else its answer might repeat. */
type Spent = {
  readonly refreshToken: Secret;
  readonly accessToken: Secret;
  readonly known: readonly Secret[];
};

async function postpone(
  context: RefreshContext,
  {refreshToken, accessToken, known}: Spent,
): Promise<GrantedToken & {readonly refreshToken: Secret}> {
  const form = {refresh_token: refreshToken.reveal(), access_token: accessToken.reveal()};
  const path = 'param2/1/system.oauth2/postponeToken';
  const call = {path, form, secrets: [refreshToken, accessToken, ...known], isSpent: true, mayRepeat: false};
  const answer = await callTokenService(context, call, refreshDeadline(context)).catch((error: unknown) => {
    throw outcomeUnknown(error);
  });
  if (answer.kind !== 'granted') throw outcomeUnknown(answer.error);
  const {token} = answer;
  if (token.refreshToken === undefined) throw answerInvalidError({httpStatus: 200});
  return {...token, refreshToken: token.refreshToken};
}

/** Without an answer the old refresh token may have ended: trying again would hide that. */
function outcomeUnknown(error: unknown): unknown {
  if (!isAli1688Error(error) || error.details.requestSent === false) return error;
  if (!['NETWORK', 'TIMEOUT', 'GATEWAY_UNAVAILABLE'].includes(error.code)) return error;
  return alterError(error, {hint: renewalUnknown, retryable: false});
}

async function keepRenewed(
  options: RenewalOptions,
  renewed: {
    readonly context: RefreshContext;
    readonly identity: EntryIdentity;
    readonly present: Entry | undefined;
    readonly token: GrantedToken & {readonly refreshToken: Secret};
    readonly obtainedAt: number;
    /** Refresh tokens that the new one takes the place of. */
    readonly ended: readonly Secret[];
  },
): Promise<Renewal> {
  const {state, grantProfile} = options;
  const {context, identity, present, token, obtainedAt} = renewed;
  const {store, clock, log} = context;
  const {refreshToken, refreshExpiresAt, memberId = present?.memberId} = token;
  const resourceOwner = token.resourceOwner ?? present?.resourceOwner;
  const entry: Entry = {
    accessToken: token.accessToken,
    obtainedAt,
    expiresAt: obtainedAt + (token.lifetimeMs ?? 0),
    ...(refreshExpiresAt !== undefined && {refreshExpiresAt}),
    ...(memberId !== undefined && {memberId}),
    ...(resourceOwner !== undefined && {resourceOwner}),
  };
  // Before anything else: under the old grant, where whoever still holds the old refresh token finds the new one.
  if (!(await savePersistently(store, {...entry, refreshToken}, clock)))
    throw stateUnusable(state.shownPath(), loginReasons.notSaved, loginNeeded);
  context.hooks.onStep?.('saved');
  if (grantProfile !== undefined) {
    const ends = refreshExpiresAt === undefined ? {} : {refreshExpiresAt};
    const isKept = await replaceGrant(state, renewed.ended, {refreshToken, ...ends, savedAt: store.now()});
    if (!isKept) {
      await store.remove();
      throw loggedOutError();
    }
  }
  const underNewGrant = createEntryStore({
    state,
    identity: {...identity, grant: grantOf(refreshToken)},
    log,
  });
  await underNewGrant.prepare();
  await underNewGrant.save(entry);
  await context.slot?.mirror(entry, refreshToken);
  await store.tidy();
  return {renewed: true, refreshExpiresAt, isInProfile: grantProfile !== undefined};
}

/**
 * Gives the new grant to every profile that holds an ended one, whatever its name is by now.
 *
 * @returns whether there was one
 */
async function replaceGrant(
  state: FileStateStore,
  ended: readonly Secret[],
  grant: Pick<Profile, 'refreshToken' | 'refreshExpiresAt' | 'savedAt'>,
): Promise<boolean> {
  let isKept = false;
  await updateProfiles(state, (document) => {
    const holders = [...document.raw.keys()].filter((name) => {
      const held = profileIn(document, name)?.refreshToken;
      return held !== undefined && ended.some((secret) => isSameSecret(secret, held));
    });
    isKept = holders.length > 0;
    return holders.reduce((changed, name) => {
      const profile = profileIn(document, name);
      if (profile === undefined) return changed;
      const {refreshExpiresAt: _ended, ...kept} = profile;
      return withProfile(changed, name, {...kept, ...grant});
    }, document);
  });
  return isKept;
}

async function savePersistently(store: EntryStore, entry: Entry, clock: Clock): Promise<boolean> {
  const endsAt = clock.monotonic() + saveLimitMs;
  for (;;) {
    if (await store.save(entry)) return true;
    if (clock.monotonic() >= endsAt) return false;
    await clock.sleep(savePauseMs);
    await store.prepare();
  }
}
