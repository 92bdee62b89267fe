import {Ali1688Error} from '@ali1688/contracts/errors';
import type {FileStateStore} from '@ali1688/home';
import {profileTakenTexts, profileUnknownTexts} from '../texts/state-texts.ts';
import {checkProfileName, defaultProfileName, parseProfile} from './profile.ts';
import {withoutProfile, type ProfilesDocument} from './profiles-document.ts';
import {readProfiles, updateProfiles} from './profiles-file.ts';

/** A profile as it is listed, without secrets. Times are milliseconds since 1970. */
export type ProfileSummary = {
  readonly name: string;
  /** Whether it fills gaps of the environment when no profile is named. */
  readonly isCurrent: boolean;
  readonly gateway: string;
  readonly appKey: string;
  readonly hasSecret: boolean;
  readonly hasRefreshToken: boolean;
  readonly refreshExpiresAt: number | undefined;
  readonly memberId: string | undefined;
  readonly resourceOwner: string | undefined;
  readonly savedAt: number;
};

/**
 * The saved profiles, by name. A record that is no profile is left out.
 *
 * @throws `STATE_UNUSABLE` if `profiles.json` cannot be read
 */
export function listProfiles(home: FileStateStore): readonly ProfileSummary[] {
  const {current = defaultProfileName, raw} = readProfiles(home);
  return [...raw]
    .flatMap(([name, value]) => {
      const profile = parseProfile(value);
      if (profile === undefined) return [];
      const {gateway, appKey, refreshExpiresAt, memberId, resourceOwner, savedAt} = profile;
      return [
        {
          name,
          isCurrent: name === current,
          gateway,
          appKey,
          hasSecret: profile.appSecret !== undefined,
          hasRefreshToken: profile.refreshToken !== undefined,
          refreshExpiresAt,
          memberId,
          resourceOwner,
          savedAt,
        },
      ];
    })
    .toSorted((first, second) => (first.name < second.name ? -1 : 1));
}

/**
 * Makes a profile the one that fills gaps of the environment when none is named.
 *
 * @throws `USAGE_INVALID` (no such profile), `STATE_UNUSABLE`
 */
export async function useProfile(home: FileStateStore, name: string): Promise<void> {
  await updateProfiles(home, (document) => {
    checkKnown(document, name);
    return {...document, current: name};
  });
}

/**
 * Gives a profile another name. An entry of a grant is found by its refresh token, so the stored tokens stay.
 *
 * @throws `USAGE_INVALID` (no such profile, name taken or not allowed), `STATE_UNUSABLE`
 */
export async function renameProfile(home: FileStateStore, from: string, to: string): Promise<void> {
  checkProfileName(to);
  await updateProfiles(home, (document) => {
    checkKnown(document, from);
    if (document.raw.has(to)) throw new Ali1688Error({code: 'USAGE_INVALID', ...profileTakenTexts(to)});
    const raw = new Map(document.raw).set(to, document.raw.get(from));
    raw.delete(from);
    return {current: document.current === from ? to : document.current, raw};
  });
}

/**
 * Removes a profile from the list; stored tokens stay. `logOut` removes both.
 *
 * @throws `USAGE_INVALID` (no such profile), `STATE_UNUSABLE`
 */
export async function removeProfile(home: FileStateStore, name: string): Promise<void> {
  await updateProfiles(home, (document) => {
    checkKnown(document, name);
    return withoutProfile(document, name);
  });
}

function checkKnown({raw}: ProfilesDocument, name: string): void {
  if (raw.has(checkProfileName(name))) return;
  throw new Ali1688Error({code: 'USAGE_INVALID', ...profileUnknownTexts(name, [...raw.keys()])});
}
