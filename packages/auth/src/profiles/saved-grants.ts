import {textOf, type StateStore} from '@ali1688/home';
import {grantOf, type EntryIdentity} from '../entries/entry-identity.ts';
import {listEntries, tiedEntries, tiedGrants} from '../entries/list-entries.ts';
import {parseProfile, type Profile} from './profile.ts';
import {parseProfiles} from './profiles-document.ts';
import {profilesFileName} from './profiles-file.ts';

/**
 * Whether a profile still has this grant, or one that it was renewed to: a login may end while a request for it is
 * under way. A file that cannot be read tells of no end. Never throws.
 */
export async function isGrantSaved(state: StateStore, identity: EntryIdentity): Promise<boolean> {
  const file = await state.read(profilesFileName);
  if (file.kind === 'missing') return false;
  const reading = file.kind === 'bytes' ? parseProfiles(textOf(file.bytes)) : undefined;
  if (reading?.kind !== 'profiles') return true;
  const own = [identity.grant];
  const grants = tiedGrants(tiedEntries(await listEntries(state, identity), own), own);
  return [...reading.document.raw.values()].some((value) => hasGrant(parseProfile(value), grants));
}

function hasGrant(profile: Profile | undefined, grants: ReadonlySet<string>): boolean {
  return profile?.refreshToken !== undefined && grants.has(grantOf(profile.refreshToken));
}
