import type {Secret} from '@ali1688/contracts/ports';
import {reasonOfFault, stateReasons, stateUnusable, type FileStateStore} from '@ali1688/home';
import {isSameSecret} from '../credentials/credentials.ts';
import type {ResolvedCredentials} from '../credentials/resolve-credentials.ts';
import {entryFileName, grantOf, identityOf, tokensFolderName} from '../entries/entry-identity.ts';
import {listEntries, type ListedEntry} from '../entries/list-entries.ts';
import {withoutProfile} from '../profiles/profiles-document.ts';
import {lookAtProfiles, updateProfiles} from '../profiles/profiles-file.ts';
import {clearSlot} from '../slot/legacy-slot.ts';

const lockLimitMs = 15_000;

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
 * Removes what is stored of the credentials in force: tokens with what belongs to them, each under its
 * lock, the profile, and the slot of the older skills if it holds our token. Lock files stay.
 * (token-store.md section 13)
 *
 * @throws `STATE_UNUSABLE` if something cannot be removed
 */
export async function logOut(options: LogoutOptions): Promise<Logout> {
  const {resolved, home, environment} = options;
  const entries = await entriesOf(options);
  const removedFiles: string[] = [];
  for (const {name} of entries) {
    const lockKey = `${tokensFolderName}/${name.replace(/json$/, 'lock')}`;
    await home.withLock(lockKey, {limitMs: lockLimitMs}, async (hold) => {
      if (hold.kind === 'busy') throw stateUnusable(home.shownPath(), stateReasons.busy);
      removedFiles.push(...(await removeEntry(name, home)));
    });
  }
  const removedProfile = await removeProfileInForce(options);
  const ours = [
    resolved.credentials.refreshToken,
    ...entries.flatMap(({entry}) => [entry?.accessToken, entry?.refreshToken]),
  ].filter((secret) => secret !== undefined);
  return {
    removedFiles,
    removedProfile,
    isSlotCleared: options.slot !== undefined && clearOurSlot(options.slot, ours),
    remainingVariables: variables.filter((name) => (environment[name]?.trim() ?? '') !== ''),
  };
}

/** Entries of the grant, and those it is tied to by a renewal. One that is broken is found by its name. */
async function entriesOf({resolved, home, gatewayUrl}: LogoutOptions): Promise<readonly ListedEntry[]> {
  const {appKey, refreshToken} = resolved.credentials;
  if (appKey === undefined) return [];
  const identity = identityOf({gateway: gatewayUrl, appKey, refreshToken, profile: resolved.profile});
  const listed = await listEntries(home, identity);
  const grants = new Set([identity.grant]);
  // A renewal ties grants into a chain, which may have been met from its middle.
  for (let known = 0; known < grants.size;) {
    known = grants.size;
    for (const each of listed) {
      const successor = each.entry?.refreshToken && grantOf(each.entry.refreshToken);
      if (successor !== undefined && grants.has(each.grant)) grants.add(successor);
      if (successor !== undefined && grants.has(successor)) grants.add(each.grant);
    }
  }
  const tied = listed.filter((each) => grants.has(each.grant));
  const name = entryFileName(identity);
  const isKnown = tied.some((each) => each.name === name);
  // In a folder that is not there nothing is locked: that would make it.
  if (isKnown || (await home.list(tokensFolderName)).length === 0) return tied;
  return [...tied, {name, grant: identity.grant, entry: undefined}];
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

async function removeProfileInForce({resolved, home}: LogoutOptions): Promise<string | undefined> {
  const isInForce = resolved.isProfileNamed || Object.values(resolved.sources).includes('profile');
  if (!isInForce || lookAtProfiles(home).kind === 'missing') return undefined;
  let isRemoved = false;
  await updateProfiles(home, (document) => {
    isRemoved = document.raw.has(resolved.profile);
    return isRemoved ? withoutProfile(document, resolved.profile) : undefined;
  });
  return isRemoved ? resolved.profile : undefined;
}

function clearOurSlot(path: string, ours: readonly Secret[]): boolean {
  try {
    return clearSlot(path, (token) => ours.some((secret) => isSameSecret(secret, token)));
  } catch (error) {
    throw stateUnusable(path, reasonOfFault(error));
  }
}
