import type {FileStateStore} from '@ali1688/home';
import {parseProfile, type Profile} from './profile.ts';
import {withProfile, type ProfilesDocument} from './profiles-document.ts';
import {lookAtProfiles, profilesFileName, updateProfiles} from './profiles-file.ts';

/** What a new profile took the place of. */
export type ReplacedProfile = {
  /** The record as it was; undefined where there was none. */
  readonly raw: unknown;
  /** Whether there was no file yet. */
  readonly isFirst: boolean;
};

/**
 * Writes a profile, in the place of the one of that name if there is one. A broken file is moved aside.
 *
 * @throws `STATE_UNUSABLE`
 */
export async function writeProfile(
  home: FileStateStore,
  name: string,
  profile: Profile,
): Promise<ReplacedProfile> {
  const isFirst = lookAtProfiles(home).kind === 'missing';
  let raw: unknown;
  await updateProfiles(
    home,
    (document) => {
      raw = document.raw.get(name);
      return withProfile(document, name, profile);
    },
    {mayReplaceBroken: true},
  );
  return {raw, isFirst};
}

/**
 * Puts back what {@link writeProfile} replaced. A profile that is no longer the written one stays.
 *
 * @throws `STATE_UNUSABLE`
 */
export async function restoreProfile(
  home: FileStateStore,
  name: string,
  {written, before}: {readonly written: Profile; readonly before: ReplacedProfile},
): Promise<void> {
  let isEmpty = false;
  await updateProfiles(home, (document) => {
    if (!isWritten(document, name, written)) return undefined;
    const raw = new Map(document.raw);
    if (before.raw === undefined) raw.delete(name);
    else raw.set(name, before.raw);
    isEmpty = before.isFirst && raw.size === 0;
    return {...document, raw};
  });
  if (isEmpty) await home.remove(profilesFileName);
}

function isWritten(document: ProfilesDocument, name: string, written: Profile): boolean {
  const present = parseProfile(document.raw.get(name));
  if (present === undefined || present.savedAt !== written.savedAt) return false;
  return present.refreshToken?.reveal() === written.refreshToken?.reveal();
}
