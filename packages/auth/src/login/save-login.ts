import type {Application, Clock, Log} from '@ali1688/contracts/ports';
import {stateReasons, stateUnusable, type FileStateStore} from '@ali1688/home';
import {identityOf} from '../entries/entry-identity.ts';
import {createEntryStore, entryLockLimitMs, type EntryStore} from '../entries/entry-store.ts';
import type {Entry} from '../entries/entry.ts';
import {freshnessOf} from '../entries/freshness.ts';
import {nothingLastsError} from '../failures/token-errors.ts';
import {checkProfileName, type Profile} from '../profiles/profile.ts';
import {profilesFileName} from '../profiles/profiles-file.ts';
import {restoreProfile, writeProfile} from '../profiles/replace-profile.ts';
import {createLegacySlot} from '../slot/legacy-slot.ts';
import type {GrantedToken} from '../token/token-answer.ts';
import type {ExchangedCode} from './exchange-code.ts';

/** What {@link saveLogin} works with. */
export type LoginToSave = {
  readonly exchanged: ExchangedCode;
  readonly application: Application;
  /** Gateway base, as `parseServiceAddress` prints it. */
  readonly gatewayUrl: string;
  /** Name of the profile. */
  readonly profile: string;
  /** Whether the AppSecret is saved; without it `ALI1688_APP_SECRET` is needed at each call. */
  readonly saveSecret: boolean;
  readonly home: FileStateStore;
  /** Path of the cache of the older Python skills, as `locateSlot` finds it for this profile. */
  readonly slot?: string | undefined;
  /** Waits for the file of the older skills where it is held. */
  readonly clock: Clock;
  readonly log: Log;
};

/** What was saved, for the message. Times are milliseconds since 1970. */
export type SavedLogin = {
  readonly profile: string;
  /** The file with the profile, as shown to people. Secrets lie there unencrypted, mode 0600. */
  readonly profilesFile: string;
  readonly hasSavedSecret: boolean;
  readonly hasRefreshToken: boolean;
  readonly expiresAt: number | undefined;
  readonly refreshExpiresAt: number | undefined;
  readonly memberId: string | undefined;
  readonly resourceOwner: string | undefined;
};

/** A login that is recorded and may still turn out to be refused. */
export type RecordedLogin = {
  readonly saved: SavedLogin;
  /** Offers the token to the older skills. */
  readonly offer: () => Promise<void>;
  /** Puts back what was there before, unless another login has come meanwhile. */
  readonly undo: () => Promise<void>;
};

/**
 * Saves a login for good: {@link recordLogin}, then it is offered to the older skills.
 *
 * @throws as {@link recordLogin}
 */
export async function saveLogin(login: LoginToSave): Promise<SavedLogin> {
  const {saved, offer} = await recordLogin(login);
  await offer();
  return saved;
}

/**
 * Writes down what an exchange brought: the profile first, as it holds what cannot be had again; then the access
 * token under the new grant. Without a refresh token the access token is all there is, and it has to be there for the
 * next call. (token-store.md sections 3 and 9)
 *
 * @throws `STATE_UNUSABLE`, `USAGE_INVALID` (profile name), `RESPONSE_INVALID` (nothing that lasts was granted)
 */
export async function recordLogin(login: LoginToSave): Promise<RecordedLogin> {
  const {application, gatewayUrl, saveSecret, home, log} = login;
  const {token, obtainedAt} = login.exchanged;
  const {appKey, appSecret} = application;
  const {accessToken, refreshToken, refreshExpiresAt, memberId, resourceOwner, lifetimeMs} = token;
  const name = checkProfileName(login.profile);
  if (refreshToken === undefined && lifetimeMs === undefined) throw nothingLastsError();
  const identity = identityOf({gateway: gatewayUrl, appKey, refreshToken, profile: name});
  const store = createEntryStore({state: home, identity, log});
  const expiresAt = lifetimeMs === undefined ? undefined : obtainedAt + lifetimeMs;
  const entry: Entry | undefined =
    expiresAt === undefined ? undefined : {accessToken, obtainedAt, expiresAt, ...knownOf(token)};
  const profile: Profile = {
    gateway: gatewayUrl,
    appKey,
    ...(saveSecret && {appSecret}),
    ...(refreshToken && {refreshToken}),
    ...knownOf(token),
    savedAt: home.now(),
  };

  await store.prepare();
  // Where the lock is not obtained in time, it is written without.
  const before = await store.withLock({limitMs: entryLockLimitMs}, async () => {
    const replaced = {entry: await store.read(), profile: await writeProfile(home, name, profile)};
    if (entry !== undefined) await store.save(entry);
    return replaced;
  });
  const undo = async (): Promise<void> => {
    await restoreProfile(home, name, {written: profile, before: before.profile});
    if (before.entry === undefined) await store.remove();
    else await store.save(before.entry);
  };
  if (refreshToken === undefined && !(await isReadBack(store))) {
    await undo();
    throw stateUnusable(home.shownPath(), stateReasons.unknown);
  }
  await store.tidy();
  const saved = {
    profile: name,
    profilesFile: home.shownPath(profilesFileName),
    hasSavedSecret: saveSecret,
    hasRefreshToken: refreshToken !== undefined,
    expiresAt,
    refreshExpiresAt,
    memberId,
    resourceOwner,
  };
  return {saved, undo, offer: async () => offerToOlderSkills(login, entry)};
}

/** Whether the next process finds a token that lasts. */
async function isReadBack(store: EntryStore): Promise<boolean> {
  const entry = store.isShared() ? await store.read() : undefined;
  return entry !== undefined && freshnessOf(entry, store.now()) !== 'stale';
}

async function offerToOlderSkills(login: LoginToSave, entry: Entry | undefined): Promise<void> {
  if (login.slot === undefined || entry === undefined) return;
  const {slot: path, clock, log, application, exchanged} = login;
  const isAmbiguous = () => Promise.resolve(false);
  const slot = createLegacySlot({path, appKey: application.appKey, isAmbiguous, clock, log});
  await slot.mirror(entry, exchanged.token.refreshToken);
}

/** What a profile and an entry both keep of the account. */
function knownOf({refreshExpiresAt, memberId, resourceOwner}: GrantedToken) {
  return {
    ...(refreshExpiresAt !== undefined && {refreshExpiresAt}),
    ...(memberId !== undefined && {memberId}),
    ...(resourceOwner !== undefined && {resourceOwner}),
  };
}
