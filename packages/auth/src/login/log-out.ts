import type {Secret} from '@ali1688/contracts/ports';
import {reasonOfFault, stateReasons, stateUnusable, type FileStateStore} from '@ali1688/home';
import {isSameSecret} from '../credentials/credentials.ts';
import type {ResolvedCredentials} from '../credentials/resolve-credentials.ts';
import {
  entryFileName,
  grantOf,
  identityOf,
  tokensFolderName,
  type EntryIdentity,
} from '../entries/entry-identity.ts';
import {entryLockLimitMs} from '../entries/entry-store.ts';
import {listEntries, tiedEntries, tiedGrants, type ListedEntry} from '../entries/list-entries.ts';
import {profileIn, withoutProfile} from '../profiles/profiles-document.ts';
import {lookAtProfiles, updateProfiles} from '../profiles/profiles-file.ts';
import {clearSlot} from '../slot/legacy-slot.ts';
import {holdProcessSignals} from '../token/hold-signals.ts';

/** Variables that still authorize after a logout. */
const variables = [
  'ALI1688_APP_KEY',
  'ALI1688_APP_SECRET',
  'ALI1688_REFRESH_TOKEN',
  'ALI1688_ACCESS_TOKEN',
] as const;

/** What {@link logOut} works with. */
export type LogoutOptions = {
  readonly resolved: ResolvedCredentials;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: FileStateStore;
  /** Gateway base, as `parseServiceAddress` prints it. */
  readonly gatewayUrl: string;
  /** Path of the cache of the older Python skills, as `locateSlot` finds it. */
  readonly slot?: string | undefined;
};

/** What was removed. */
export type Logout = {
  /** Files of the store, as shown to people. */
  readonly removedFiles: readonly string[];
  /** Name of the profile that was removed, if one was. */
  readonly removedProfile: string | undefined;
  readonly isSlotCleared: boolean;
  /** Names of variables that are set and still authorize. */
  readonly remainingVariables: readonly string[];
};

/**
 * Removes what is stored of the credentials in force: the slot of the older skills if it holds our token, tokens with
 * what belongs to them, the profile. All of it happens under the locks of the entries, so that a refresh or a renewal
 * comes before or afterwards, and the profile, by which the rest is found, goes last: what was ended half-way is
 * finished by another logout. Lock files stay. (token-store.md section 13)
 *
 * @throws `STATE_UNUSABLE` if something cannot be removed
 */
export async function logOut(options: LogoutOptions): Promise<Logout> {
  const {home, environment} = options;
  const login = loginInForce(options);
  // Where nothing is saved nothing is locked: that would make the folder.
  const mayBeUsed = login.profile !== undefined || (await home.list(tokensFolderName)).length > 0;
  if (mayBeUsed) await home.prepare(tokensFolderName);
  const named = login.identities.map((identity) => entryFileName(identity));
  const tied = (await entriesOf(home, login)).map(({name}) => name);
  const names = mayBeUsed ? [...new Set([...named, ...tied])].toSorted() : [];
  const removed = await underLocks(home, names, async () => {
    const endHold = holdProcessSignals();
    try {
      return await removeLogin(options, login, names);
    } finally {
      endHold();
    }
  });
  const remainingVariables = variables.filter((name) => (environment[name]?.trim() ?? '') !== '');
  return {...removed, remainingVariables};
}

/** What is to be removed, as it was found. */
type LoginInForce = {
  /** Of the grant in force and, where another one is, of that in the profile. */
  readonly identities: readonly EntryIdentity[];
  /** Its name, where a profile is to be removed. */
  readonly profile: string | undefined;
};

function loginInForce({resolved, home, gatewayUrl}: LogoutOptions): LoginInForce {
  const {credentials, profile, isProfileNamed, sources} = resolved;
  const isInForce = isProfileNamed || Object.values(sources).includes('profile');
  const file = isInForce ? lookAtProfiles(home) : undefined;
  const saved = file?.kind === 'profiles' ? profileIn(file.document, profile) : undefined;
  const identities = [credentials, saved ?? {}].flatMap(({appKey, refreshToken}) =>
    appKey === undefined ? [] : [identityOf({gateway: gatewayUrl, appKey, refreshToken, profile})],
  );
  return {identities, profile: file === undefined || file.kind === 'missing' ? undefined : profile};
}

/** Entries of the login, and those that they are tied to by a renewal; the nearest first. */
async function entriesOf(home: FileStateStore, {identities}: LoginInForce): Promise<readonly ListedEntry[]> {
  const [application] = identities;
  if (application === undefined) return [];
  const grants = identities.map(({grant}) => grant);
  return tiedEntries(await listEntries(home, application), grants);
}

async function underLocks<Result>(
  home: FileStateStore,
  [name, ...others]: readonly string[],
  work: () => Promise<Result>,
): Promise<Result> {
  if (name === undefined) return work();
  const lockKey = `${tokensFolderName}/${name.replace(/json$/, 'lock')}`;
  return home.withLock(lockKey, {limitMs: entryLockLimitMs}, async (hold) => {
    if (hold.kind === 'busy') throw stateUnusable(home.shownPath(), stateReasons.busy);
    return underLocks(home, others, work);
  });
}

/** @param names of entries that may be broken, and are found by their name alone */
async function removeLogin(
  {resolved, home, slot}: LogoutOptions,
  login: LoginInForce,
  names: readonly string[],
): Promise<Omit<Logout, 'remainingVariables'>> {
  const ours = new Set<Secret | undefined>([resolved.credentials.refreshToken]);
  const removedFiles: string[] = [];
  let isSlotCleared = false;
  const removeTokens = async (): Promise<readonly ListedEntry[]> => {
    const entries = await entriesOf(home, login);
    for (const {entry} of entries) ours.add(entry?.accessToken).add(entry?.refreshToken);
    isSlotCleared ||= slot !== undefined && clearOurSlot(slot, [...ours]);
    // Those that are farthest from the profile first: the others lead to them.
    const farthestFirst = entries.map(({name}) => name).toReversed();
    for (const name of new Set([...farthestFirst, ...names]))
      removedFiles.push(...(await removeEntry(name, home)));
    return entries;
  };
  const entries = await removeTokens();
  const removedProfile = await removeProfile(home, login, entries);
  // Where there is no lock, a refresh that still saw the profile may have written in between.
  await removeTokens();
  return {removedFiles, removedProfile, isSlotCleared};
}

async function removeEntry(entryName: string, home: FileStateStore): Promise<readonly string[]> {
  const opening = entryName.replace(/json$/, '');
  const keys = (await home.list(tokensFolderName))
    .filter((name) => name.startsWith(opening) && /\.(?:json|err|tmp)$/.test(name))
    .map((name) => `${tokensFolderName}/${name}`);
  try {
    for (const key of keys) await home.remove(key);
  } catch (error) {
    throw stateUnusable(home.shownPath(), reasonOfFault(error));
  }
  return keys.map((key) => home.shownPath(key));
}

/** Removes the profile, unless it meanwhile holds another login. */
async function removeProfile(
  home: FileStateStore,
  {profile, identities}: LoginInForce,
  entries: readonly ListedEntry[],
): Promise<string | undefined> {
  if (profile === undefined) return undefined;
  const grants = tiedGrants(
    entries,
    identities.map(({grant}) => grant),
  );
  let isRemoved = false;
  await updateProfiles(home, (document) => {
    const present = profileIn(document, profile);
    const isOther = present?.refreshToken !== undefined && !grants.has(grantOf(present.refreshToken));
    isRemoved = document.raw.has(profile) && !isOther;
    return isRemoved ? withoutProfile(document, profile) : undefined;
  });
  return isRemoved ? profile : undefined;
}

function clearOurSlot(path: string, ours: readonly (Secret | undefined)[]): boolean {
  try {
    return clearSlot(path, (token) => ours.some((secret) => isSameSecret(token, secret)));
  } catch (error) {
    throw stateUnusable(path, reasonOfFault(error));
  }
}
