import {Ali1688Error, alterError, isAli1688Error} from '@ali1688/contracts/errors';
import type {Clock, Secret} from '@ali1688/contracts/ports';
import {withLock} from '../lock/with-lock.ts';
import {profileIn, withProfile} from '../profiles/profiles-document.ts';
import {updateProfiles} from '../profiles/profiles-file.ts';
import {grantOf, type EntryIdentity} from '../store/entry-identity.ts';
import type {EntryStore} from '../store/entry-store.ts';
import type {Entry} from '../store/entry.ts';
import {createFileEntryStore} from '../store/file-entry-store.ts';
import {freshnessOf} from '../store/freshness.ts';
import {testSaving} from '../store/prepare-for-saving.ts';
import {stateUnusable} from '../store/state-unusable.ts';
import type {StoreLocation} from '../store/store-location.ts';
import {renewalUnknown} from '../texts/login-texts.ts';
import {loginNeeded, stateReasons} from '../texts/state-texts.ts';
import {credentialsMissing} from '../texts/setting-texts.ts';
import {flightKeyOf, openRefreshContext, type TokenSourceOptions} from '../token/open-refresh-context.ts';
import type {RefreshContext} from '../token/refresh-context.ts';
import {refreshDeadline} from '../token/refresh-deadline.ts';
import {callTokenService} from '../token/request-token.ts';
import {createStoredTokens} from '../token/stored-tokens.ts';
import type {GrantedToken} from '../token/token-answer.ts';
import {answerInvalidError} from '../token/token-errors.ts';
import {renewalWindowMs} from '../token/renewal-window.ts';

const lockLimitMs = 15_000;
/** How long a save that fails after all is repeated, and how often. */
const saveLimitMs = 5000;
const savePauseMs = 100;

/** What {@link renewGrant} works with. */
export type RenewalOptions = Omit<TokenSourceOptions, 'home'> & {
  readonly home: StoreLocation;
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
  const {context, identity} = openRefreshContext({...options, credentials});
  const {store, clock} = context;

  const tooEarly = (): Renewal | undefined => {
    const ends = [store.read()?.refreshExpiresAt, options.refreshExpiresAt].filter(
      (end) => end !== undefined,
    );
    const renewableFrom = Math.max(...ends) - renewalWindowMs;
    return ends.length > 0 && renewableFrom > clock.now() ? {renewed: false, renewableFrom} : undefined;
  };

  const early = tooEarly();
  if (early !== undefined) return early;
  // Whoever renews need not be told to.
  const tokens = createStoredTokens(context, flightKeyOf(options.home, identity), () => undefined);
  const accessToken = await tokens.current();
  store.prepare();
  const lockPath = store.lockPath();
  if (lockPath === undefined) testSaving(options.home);
  if (lockPath === undefined) throw stateUnusable(options.home.shownPath, stateReasons.unknown);
  return withLock<Renewal>(lockPath, {clock, limitMs: lockLimitMs, signal: options.signal}, async (hold) => {
    if (hold.kind !== 'held') {
      const reason = hold.kind === 'busy' ? stateReasons.busy : stateReasons.noLock;
      throw stateUnusable(options.home.shownPath, reason);
    }
    // Another process may have renewed it meanwhile.
    const renewedElsewhere = tooEarly();
    if (renewedElsewhere !== undefined) return renewedElsewhere;
    testSaving(options.home);
    const present = store.read();
    const candidate = present?.refreshToken ?? context.refreshToken;
    if (candidate === undefined)
      throw new Ali1688Error({
        code: 'CREDENTIALS_MISSING',
        ...credentialsMissing(['ALI1688_REFRESH_TOKEN'], false),
      });
    const releaseSignals = context.hooks.holdSignals?.();
    try {
      const obtainedAt = clock.now();
      // Whether a new access token ends the earlier one is not known, so the newest that lasts is sent.
      const isUsable = present !== undefined && freshnessOf(present, clock.now()) !== 'stale';
      const token = await postpone(context, candidate, isUsable ? present.accessToken : accessToken);
      context.hooks.onStep?.('answered');
      return await keepRenewed(options, {context, identity, present, token, obtainedAt});
    } finally {
      releaseSignals?.();
    }
  });
}

async function postpone(
  context: RefreshContext,
  refreshToken: Secret,
  accessToken: Secret,
): Promise<GrantedToken & {readonly refreshToken: Secret}> {
  const form = {refresh_token: refreshToken.reveal(), access_token: accessToken.reveal()};
  const path = 'param2/1/system.oauth2/postponeToken';
  const call = {path, form, secrets: [refreshToken, accessToken], mayRepeat: false};
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
  },
): Promise<Renewal> {
  const {context, identity, present, token, obtainedAt} = renewed;
  const {clock, log} = context;
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
  if (!(await savePersistently(context.store, {...entry, refreshToken}, clock)))
    throw stateUnusable(options.home.shownPath, stateReasons.notSaved, loginNeeded);
  context.hooks.onStep?.('saved');
  const name = options.grantProfile;
  if (name !== undefined) {
    await updateProfiles(options.home, clock, (document) => {
      const profile = profileIn(document, name);
      if (profile === undefined) return undefined;
      const {refreshExpiresAt: _ended, ...kept} = profile;
      const ends = refreshExpiresAt === undefined ? {} : {refreshExpiresAt};
      return withProfile(document, name, {...kept, refreshToken, ...ends, savedAt: clock.now()});
    });
  }
  const underNewGrant = createFileEntryStore({
    location: options.home,
    identity: {...identity, grant: grantOf(refreshToken)},
    clock,
    log,
  });
  underNewGrant.prepare();
  await underNewGrant.save(entry);
  await context.slot?.mirror(entry, refreshToken);
  context.store.tidy();
  return {renewed: true, refreshExpiresAt, isInProfile: name !== undefined};
}

async function savePersistently(store: EntryStore, entry: Entry, clock: Clock): Promise<boolean> {
  const endsAt = clock.monotonic() + saveLimitMs;
  for (;;) {
    if (await store.save(entry)) return true;
    if (clock.monotonic() >= endsAt) return false;
    await clock.sleep(savePauseMs);
    store.prepare();
  }
}
