import type {Application, Clock, Log} from '@ali1688/contracts/ports';
import {checkProfileName, type Profile} from '../profiles/profile.ts';
import {withProfile} from '../profiles/profiles-document.ts';
import {profilesPath, updateProfiles} from '../profiles/profiles-file.ts';
import {createLegacySlot} from '../slot/legacy-slot.ts';
import {grantOf, grantOfProfile} from '../store/entry-identity.ts';
import {createFileEntryStore} from '../store/file-entry-store.ts';
import {stateUnusable} from '../store/state-unusable.ts';
import type {StoreLocation} from '../store/store-location.ts';
import {stateReasons} from '../texts/state-texts.ts';
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
  readonly location: StoreLocation;
  /** Path of the cache of the older Python skills, as `locateSlot` finds it for this profile. */
  readonly slot?: string | undefined;
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
  const {application, gatewayUrl, saveSecret, location, clock, log} = login;
  const {token, obtainedAt} = login.exchanged;
  const {appKey, appSecret} = application;
  const {refreshToken, refreshExpiresAt, memberId, resourceOwner, accessToken, lifetimeMs} = token;
  const name = checkProfileName(login.profile);
  const profile: Profile = {
    gateway: gatewayUrl,
    appKey,
    ...(saveSecret && {appSecret}),
    ...(refreshToken && {refreshToken}),
    ...(refreshExpiresAt !== undefined && {refreshExpiresAt}),
    ...(memberId !== undefined && {memberId}),
    ...(resourceOwner !== undefined && {resourceOwner}),
    savedAt: clock.now(),
  };
  await updateProfiles(location, clock, (document) => withProfile(document, name, profile), {
    mayReplaceBroken: true,
  });

  const expiresAt = lifetimeMs === undefined ? undefined : obtainedAt + lifetimeMs;
  if (expiresAt !== undefined) {
    const grant = refreshToken === undefined ? grantOfProfile(name) : grantOf(refreshToken);
    const store = createFileEntryStore({
      location,
      identity: {gateway: gatewayUrl, appKey, grant},
      clock,
      log,
    });
    store.prepare();
    const known = {
      ...(refreshExpiresAt !== undefined && {refreshExpiresAt}),
      ...(memberId !== undefined && {memberId}),
      ...(resourceOwner !== undefined && {resourceOwner}),
    };
    const entry = {accessToken, obtainedAt, expiresAt, ...known};
    const isSaved = await store.save(entry);
    // Without a refresh token the access token is all there is.
    if (!isSaved && refreshToken === undefined) throw stateUnusable(location.shownPath, stateReasons.unknown);
    store.tidy();
    const slot =
      login.slot === undefined
        ? undefined
        : createLegacySlot({path: login.slot, appKey, isAmbiguous: () => false, clock, log});
    await slot?.mirror(entry, refreshToken);
  }
  return {
    profile: name,
    profilesFile: profilesPath(location).shownPath,
    hasSavedSecret: saveSecret,
    hasRefreshToken: refreshToken !== undefined,
    expiresAt,
    refreshExpiresAt,
    memberId,
    resourceOwner,
  };
}
