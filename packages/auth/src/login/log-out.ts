import type {Clock, Secret} from '@ali1688/contracts/ports';
import type {ResolvedCredentials} from '../credentials/resolve-credentials.ts';
import {withLock} from '../lock/with-lock.ts';
import {isSameSecret} from '../reading/is-same-secret.ts';
import {withoutProfile} from '../profiles/profiles-document.ts';
import {lookAtProfiles, updateProfiles} from '../profiles/profiles-file.ts';
import {clearSlot} from '../slot/legacy-slot.ts';
import {entryFileName, grantOf, grantOfProfile} from '../store/entry-identity.ts';
import {tokensFolderName} from '../store/tokens-folder-name.ts';
import {listEntries, type ListedEntry} from '../store/list-entries.ts';
import {reasonOfFault, stateUnusable} from '../store/state-unusable.ts';
import type {StoreLocation} from '../store/store-location.ts';
import {stateReasons} from '../texts/state-texts.ts';

const fs = process.getBuiltinModule('node:fs');
const nodePath = process.getBuiltinModule('node:path');

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
  readonly location: StoreLocation;
  /** Gateway base, as `parseServiceAddress` prints it. */
  readonly gatewayUrl: string;
  /** Path of the cache of the older Python skills, as `locateSlot` finds it. */
  readonly slot?: string | undefined;
  readonly clock: Clock;
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
  const {resolved, location, clock, environment} = options;
  const entries = entriesOf(options);
  const removedFiles: string[] = [];
  for (const {path} of entries) {
    const lockPath = path.replace(/\.json$/, '.lock');
    await withLock(lockPath, {clock, limitMs: lockLimitMs}, (hold) => {
      if (hold.kind === 'busy') throw stateUnusable(location.shownPath, stateReasons.busy);
      removedFiles.push(...removeEntry(path, location));
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
function entriesOf({resolved, location, gatewayUrl}: LogoutOptions): readonly ListedEntry[] {
  const {appKey, refreshToken} = resolved.credentials;
  if (appKey === undefined || location.path === undefined) return [];
  const folder = nodePath.join(location.path, tokensFolderName);
  const grant = refreshToken === undefined ? grantOfProfile(resolved.profile) : grantOf(refreshToken);
  const listed = listEntries(folder, {gateway: gatewayUrl, appKey});
  const grants = new Set([grant]);
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
  const path = nodePath.join(folder, entryFileName({gateway: gatewayUrl, appKey, grant}));
  return tied.some((each) => each.path === path) || !fs.existsSync(folder)
    ? tied
    : [...tied, {path, grant, entry: undefined}];
}

function removeEntry(path: string, location: StoreLocation): readonly string[] {
  const folder = nodePath.dirname(path);
  const opening = nodePath.basename(path, '.json');
  try {
    return fs
      .readdirSync(folder)
      .filter((name) => name.startsWith(`${opening}.`) && /\.(?:json|err|tmp)$/.test(name))
      .map((name) => {
        fs.rmSync(nodePath.join(folder, name), {force: true});
        return [location.shownPath, tokensFolderName, name].join(nodePath.sep);
      });
  } catch (error) {
    throw stateUnusable(location.shownPath, reasonOfFault(error));
  }
}

async function removeProfileInForce({resolved, location, clock}: LogoutOptions): Promise<string | undefined> {
  const isInForce = resolved.isProfileNamed || Object.values(resolved.sources).includes('profile');
  if (!isInForce || lookAtProfiles(location).kind === 'missing') return undefined;
  let isRemoved = false;
  await updateProfiles(location, clock, (document) => {
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
