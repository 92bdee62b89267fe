import type {Application, Clock, Log} from '@ali1688/contracts/ports';
import {stateReasons, stateUnusable, type FileStateStore} from '@ali1688/home';
import {identityOf} from '../entries/entry-identity.ts';
import {createEntryStore} from '../entries/entry-store.ts';
import {checkProfileName, type Profile} from '../profiles/profile.ts';
import {withProfile} from '../profiles/profiles-document.ts';
import {profilesFileName, updateProfiles} from '../profiles/profiles-file.ts';
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

/**
 * Saves a login: the profile first, as it holds what cannot be had again; then the access token under
 * the new grant; then it is offered to the older skills. (token-store.md sections 3 and 9)
 *
 * @throws `STATE_UNUSABLE`, `USAGE_INVALID` (profile name)
 */
export async function saveLogin(login: LoginToSave): Promise<SavedLogin> {
  const {application, gatewayUrl, saveSecret, home} = login;
  const {token, obtainedAt} = login.exchanged;
  const {appKey, appSecret} = application;
  const {refreshToken, refreshExpiresAt, memberId, resourceOwner, lifetimeMs} = token;
  const name = checkProfileName(login.profile);
  const profile: Profile = {
    gateway: gatewayUrl,
    appKey,
    ...(saveSecret && {appSecret}),
    ...(refreshToken && {refreshToken}),
    ...knownOf(token),
    savedAt: home.now(),
  };
  await updateProfiles(home, (document) => withProfile(document, name, profile), {mayReplaceBroken: true});
  const expiresAt = lifetimeMs === undefined ? undefined : obtainedAt + lifetimeMs;
  if (expiresAt !== undefined) await saveToken(login, name, expiresAt);
  return {
    profile: name,
    profilesFile: home.shownPath(profilesFileName),
    hasSavedSecret: saveSecret,
    hasRefreshToken: refreshToken !== undefined,
    expiresAt,
    refreshExpiresAt,
    memberId,
    resourceOwner,
  };
}

async function saveToken(login: LoginToSave, profile: string, expiresAt: number): Promise<void> {
  const {gatewayUrl, home, clock, log} = login;
  const {token, obtainedAt} = login.exchanged;
  const {appKey} = login.application;
  const {accessToken, refreshToken} = token;
  const identity = identityOf({gateway: gatewayUrl, appKey, refreshToken, profile});
  const store = createEntryStore({state: home, identity, log});
  await store.prepare();
  const entry = {accessToken, obtainedAt, expiresAt, ...knownOf(token)};
  const isSaved = await store.save(entry);
  // Without a refresh token the access token is all there is.
  if (!isSaved && refreshToken === undefined) throw stateUnusable(home.shownPath(), stateReasons.unknown);
  await store.tidy();
  if (login.slot === undefined) return;
  const isAmbiguous = () => Promise.resolve(false);
  await createLegacySlot({path: login.slot, appKey, isAmbiguous, clock, log}).mirror(entry, refreshToken);
}

/** What a profile and an entry both keep of the account. */
function knownOf({refreshExpiresAt, memberId, resourceOwner}: GrantedToken) {
  return {
    ...(refreshExpiresAt !== undefined && {refreshExpiresAt}),
    ...(memberId !== undefined && {memberId}),
    ...(resourceOwner !== undefined && {resourceOwner}),
  };
}
