import type {Ali1688Error} from '@ali1688/contracts/errors';
import type {Clock} from '@ali1688/contracts/ports';
import {withLock} from '../lock/with-lock.ts';
import {prepareForSaving} from '../store/prepare-for-saving.ts';
import {randomHex} from '../store/random-hex.ts';
import {profilesFileName} from '../store/profiles-file-name.ts';
import {readPrivateFile} from '../store/read-private-file.ts';
import {reasonOfFault, stateUnusable} from '../store/state-unusable.ts';
import type {StoreLocation} from '../store/store-location.ts';
import {writePrivateFile} from '../store/write-private-file.ts';
import {newerHint, stateReasons} from '../texts/state-texts.ts';
import {
  emptyProfiles,
  parseProfiles,
  writeProfilesText,
  type ProfilesDocument,
  type ProfilesReading,
} from './profiles-document.ts';

const fs = process.getBuiltinModule('node:fs');
const nodePath = process.getBuiltinModule('node:path');

/** Longest wait for `profiles.lock`, in milliseconds. */
const lockLimitMs = 15_000;

/** Path of `profiles.json`, and as shown to people. */
export function profilesPath(location: StoreLocation): {
  readonly path: string | undefined;
  readonly shownPath: string;
} {
  const {path, shownPath} = location;
  return {
    path: path === undefined ? undefined : nodePath.join(path, profilesFileName),
    shownPath: `${shownPath}${nodePath.sep}${profilesFileName}`,
  };
}

/** Looks at `profiles.json`. A mode that lets others in is tightened. Never throws. */
export function lookAtProfiles(location: StoreLocation): ProfilesReading | {readonly kind: 'missing'} {
  const {path} = profilesPath(location);
  if (path === undefined) return {kind: 'missing'};
  const file = readPrivateFile(path, {tighten: true});
  if (file.kind === 'missing') return {kind: 'missing'};
  // A home that is a file or behind a closed door holds no profile.
  if (file.kind === 'unusable' && file.reason === 'ENOTDIR') return {kind: 'missing'};
  return file.kind === 'text' ? parseProfiles(file.text) : {kind: 'broken'};
}

/**
 * The saved profiles; none if there is no file.
 *
 * @throws `STATE_UNUSABLE` if the file is broken, newer, a link or of another user
 */
export function readProfiles(location: StoreLocation): ProfilesDocument {
  const reading = lookAtProfiles(location);
  if (reading.kind === 'missing') return emptyProfiles;
  if (reading.kind === 'profiles') return reading.document;
  if (reading.kind === 'newer') throw newerProfilesError(location);
  throw stateUnusable(profilesPath(location).shownPath, stateReasons.broken);
}

/** `STATE_UNUSABLE`: `profiles.json` is sound, but of a newer version. */
export function newerProfilesError(location: StoreLocation): Ali1688Error {
  return stateUnusable(profilesPath(location).shownPath, stateReasons.newer, newerHint);
}

/**
 * Changes `profiles.json` under `profiles.lock`.
 *
 * @param change gives the new document, or `undefined` to leave the file alone. May throw
 * @param options.mayReplaceBroken whether a broken file is moved aside; it is never written over
 * @throws `STATE_UNUSABLE`
 */
export async function updateProfiles(
  location: StoreLocation,
  clock: Clock,
  change: (document: ProfilesDocument) => ProfilesDocument | undefined,
  options: {readonly mayReplaceBroken?: boolean} = {},
): Promise<void> {
  prepareForSaving(location);
  const {path, shownPath} = profilesPath(location);
  if (path === undefined) throw stateUnusable(shownPath, stateReasons.noHome);
  const lockPath = path.replace(/\.json$/, '.lock');
  await withLock(lockPath, {clock, limitMs: lockLimitMs}, async (hold) => {
    if (hold.kind === 'busy') throw stateUnusable(shownPath, stateReasons.busy);
    const isMovedAside = options.mayReplaceBroken === true && lookAtProfiles(location).kind === 'broken';
    const changed = change(isMovedAside ? emptyProfiles : readProfiles(location));
    if (changed === undefined) return;
    try {
      if (isMovedAside) fs.renameSync(path, `${path}.${randomHex()}.moved`);
      await writePrivateFile(path, writeProfilesText(changed), clock);
    } catch (error) {
      throw stateUnusable(shownPath, reasonOfFault(error));
    }
  });
}
