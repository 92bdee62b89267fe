import type {Clock} from '@ali1688/contracts/ports';
import type {Credentials} from '../credentials/credentials.ts';
import {describeSurroundings, type StoreSurroundings} from './describe-surroundings.ts';
import {entryFileName, identityOf} from './entry-identity.ts';
import {parseEntry} from './entry.ts';
import {tokensFolderName} from './tokens-folder-name.ts';
import {freshnessOf, type Freshness} from './freshness.ts';
import {inspectFolder, type FolderCondition} from './inspect-folder.ts';
import {readPrivateFile} from './read-private-file.ts';
import type {StoreLocation} from './store-location.ts';

const fs = process.getBuiltinModule('node:fs');
const nodePath = process.getBuiltinModule('node:path');

/** The stored token of the credentials in force, without any secret. Times are milliseconds since 1970. */
export type EntryDescription =
  /** AppKey or refresh token are not known, so no entry can be looked for. */
  | {readonly state: 'unidentified'}
  | {readonly state: 'missing'}
  /** A file is there but counts as absent: broken, of another owner, a link. */
  | {readonly state: 'unusable'}
  /** Written by a later version of the format. */
  | {readonly state: 'newer'}
  | {
      readonly state: Freshness;
      readonly obtainedAt: number;
      readonly expiresAt: number;
      /** End of the authorization, if it is known. */
      readonly refreshExpiresAt: number | undefined;
      readonly memberId: string | undefined;
      readonly resourceOwner: string | undefined;
      /** Whether an answer replaced the configured refresh token. */
      readonly hasSuccessor: boolean;
    };

/** The store as it stands, for `doctor` and `auth status`. */
export type StoreDescription = {
  /** Path of the home, with `~` for the user's folder. */
  readonly home: string;
  readonly tokensFolder: FolderCondition['kind'];
  /** Mode of the tokens folder in octal, such as `0700`. */
  readonly mode: string | undefined;
  /** Whether a new token could be saved, as far as permissions tell. */
  readonly isWritable: boolean;
  /** Absent: there is no home. */
  readonly surroundings: StoreSurroundings | undefined;
  readonly entry: EntryDescription;
};

/** Looks at the store without changing anything, modes included. Never throws and tells no secret. */
export function describeStore(options: {
  readonly location: StoreLocation;
  /** Gateway base, as `parseServiceAddress` prints it. */
  readonly gatewayUrl: string;
  readonly credentials: Credentials;
  /** The profile in force. With it an entry without a refresh token is looked for too. */
  readonly profile?: string | undefined;
  readonly clock: Clock;
}): StoreDescription {
  const {path, shownPath} = options.location;
  const folder = path === undefined ? undefined : nodePath.join(path, tokensFolderName);
  const condition: FolderCondition =
    folder === undefined ? {kind: 'blocked', fault: 'no home'} : inspectFolder(folder);
  return {
    home: shownPath,
    tokensFolder: condition.kind,
    mode: 'mode' in condition ? condition.mode.toString(8).padStart(4, '0') : undefined,
    isWritable: folder !== undefined && isWritable(folder, condition),
    surroundings: path === undefined ? undefined : describeSurroundings(path),
    entry: describeEntry(folder, condition, options),
  };
}

function describeEntry(
  folder: string | undefined,
  condition: FolderCondition,
  options: {
    readonly gatewayUrl: string;
    readonly credentials: Credentials;
    readonly profile?: string | undefined;
    readonly clock: Clock;
  },
): EntryDescription {
  const {profile} = options;
  const {appKey, refreshToken} = options.credentials;
  if (appKey === undefined || (refreshToken === undefined && profile === undefined))
    return {state: 'unidentified'};
  if (folder === undefined || condition.kind === 'missing') return {state: 'missing'};
  if (condition.kind !== 'private' && condition.kind !== 'open') return {state: 'unusable'};
  const identity = identityOf({gateway: options.gatewayUrl, appKey, refreshToken, profile});
  const file = readPrivateFile(nodePath.join(folder, entryFileName(identity)), {tighten: false});
  if (file.kind !== 'text') return {state: file.kind === 'missing' ? 'missing' : 'unusable'};
  const reading = parseEntry(file.text, identity);
  if (reading.kind !== 'entry') return {state: reading.kind === 'newer' ? 'newer' : 'unusable'};
  const {entry} = reading;
  return {
    state: freshnessOf(entry, options.clock.now()),
    obtainedAt: entry.obtainedAt,
    expiresAt: entry.expiresAt,
    refreshExpiresAt: entry.refreshExpiresAt,
    memberId: entry.memberId,
    resourceOwner: entry.resourceOwner,
    hasSuccessor: entry.refreshToken !== undefined,
  };
}

function isWritable(folder: string, condition: FolderCondition): boolean {
  if (condition.kind === 'missing') {
    const parent = nodePath.dirname(folder);
    return parent !== folder && isWritable(parent, existing(parent));
  }
  if (condition.kind !== 'private' && condition.kind !== 'open') return false;
  try {
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A folder above the private one: owner and links do not matter there. */
function existing(path: string): FolderCondition {
  try {
    const stats = fs.statSync(path, {throwIfNoEntry: false});
    if (stats === undefined) return {kind: 'missing'};
    return stats.isDirectory() ? {kind: 'private', mode: stats.mode} : {kind: 'blocked', fault: 'ENOTDIR'};
  } catch {
    return {kind: 'blocked', fault: 'unknown'};
  }
}
