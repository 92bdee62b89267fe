import type {Ali1688Error} from '@ali1688/contracts/errors';
import {
  maxPrivateFileBytes,
  prepareForSaving,
  reasonOfFault,
  stateReasons,
  stateUnusable,
  textOf,
  type FileStateStore,
} from '@ali1688/home';
import {tokensFolderName} from '../entries/entry-identity.ts';
import {loginReasons, newerHint} from '../texts/state-texts.ts';
import {
  emptyProfiles,
  parseProfiles,
  writeProfilesText,
  type ProfilesDocument,
  type ProfilesReading,
} from './profiles-document.ts';

/** Name of the file inside the home. (token-store.md section 2) */
export const profilesFileName = 'profiles.json';
/** Longest wait for `profiles.lock`, in milliseconds. */
const lockLimitMs = 15_000;

/** Looks at `profiles.json`. A mode that lets others in is tightened. Never throws. */
export function lookAtProfiles(home: FileStateStore): ProfilesReading | {readonly kind: 'missing'} {
  const file = home.look(profilesFileName, {repair: true});
  if (file.kind === 'missing') return {kind: 'missing'};
  // A home that is a file or behind a closed door holds no profile.
  if (file.kind === 'unusable' && file.reason === 'ENOTDIR') return {kind: 'missing'};
  return file.kind === 'bytes' ? parseProfiles(textOf(file.bytes)) : {kind: 'broken'};
}

/**
 * The saved profiles; none if there is no file.
 *
 * @throws `STATE_UNUSABLE` if the file is broken, newer, a link or of another user
 */
export function readProfiles(home: FileStateStore): ProfilesDocument {
  const reading = lookAtProfiles(home);
  if (reading.kind === 'missing') return emptyProfiles;
  if (reading.kind === 'profiles') return reading.document;
  if (reading.kind === 'newer') throw newerProfilesError(home);
  throw stateUnusable(home.shownPath(profilesFileName), loginReasons.broken);
}

/** `STATE_UNUSABLE`: `profiles.json` is sound, but of a newer version. */
export function newerProfilesError(home: FileStateStore): Ali1688Error {
  return stateUnusable(home.shownPath(profilesFileName), loginReasons.newer, newerHint);
}

/**
 * Changes `profiles.json` under `profiles.lock`.
 *
 * @param change gives the new document, or `undefined` to leave the file alone. May throw
 * @param options.mayReplaceBroken whether a broken file is moved aside; it is never written over
 * @throws `STATE_UNUSABLE`
 */
export async function updateProfiles(
  home: FileStateStore,
  change: (document: ProfilesDocument) => ProfilesDocument | undefined,
  options: {readonly mayReplaceBroken?: boolean} = {},
): Promise<void> {
  prepareForSaving(home.location, tokensFolderName);
  const shownPath = home.shownPath(profilesFileName);
  await home.withLock('profiles.lock', {limitMs: lockLimitMs}, async (hold) => {
    if (hold.kind === 'busy') throw stateUnusable(shownPath, stateReasons.busy);
    const isMovedAside = options.mayReplaceBroken === true && lookAtProfiles(home).kind === 'broken';
    const changed = change(isMovedAside ? emptyProfiles : readProfiles(home));
    if (changed === undefined) return;
    const text = writeProfilesText(changed);
    // What could not be read back would take the other profiles with it.
    if (Buffer.byteLength(text) > maxPrivateFileBytes) throw stateUnusable(shownPath, loginReasons.tooLarge);
    try {
      if (isMovedAside) home.moveAside(profilesFileName);
      await home.replace(profilesFileName, text);
    } catch (error) {
      throw stateUnusable(shownPath, reasonOfFault(error));
    }
  });
}
