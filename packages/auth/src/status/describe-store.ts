import {
  describeHome,
  textOf,
  type FileStateStore,
  type FolderCondition,
  type HomeDescription,
} from '@ali1688/home';
import type {Credentials} from '../credentials/credentials.ts';
import {entryKey, identityOf, tokensFolderName} from '../entries/entry-identity.ts';
import {parseEntry} from '../entries/entry.ts';
import {freshnessOf, type Freshness} from '../entries/freshness.ts';

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
export type StoreDescription = Omit<HomeDescription, 'folder'> & {
  readonly tokensFolder: FolderCondition['kind'];
  readonly entry: EntryDescription;
};

type Question = {
  readonly home: FileStateStore;
  /** Gateway base, as `parseServiceAddress` prints it. */
  readonly gatewayUrl: string;
  readonly credentials: Credentials;
  /** The profile in force. With it an entry without a refresh token is looked for too. */
  readonly profile?: string | undefined;
};

/** Looks at the store without changing anything, modes included. Never throws and tells no secret. */
export function describeStore(question: Question): StoreDescription {
  const {folder, ...description} = describeHome(question.home.location, tokensFolderName);
  return {...description, tokensFolder: folder, entry: describeEntry(question)};
}

function describeEntry({home, gatewayUrl, credentials, profile}: Question): EntryDescription {
  const {appKey, refreshToken} = credentials;
  if (appKey === undefined || (refreshToken === undefined && profile === undefined))
    return {state: 'unidentified'};
  const identity = identityOf({gateway: gatewayUrl, appKey, refreshToken, profile});
  const file = home.look(entryKey(identity));
  if (file.kind !== 'bytes') return {state: file.kind === 'missing' ? 'missing' : 'unusable'};
  const reading = parseEntry(textOf(file.bytes), identity);
  if (reading.kind !== 'entry') return {state: reading.kind === 'newer' ? 'newer' : 'unusable'};
  const {entry} = reading;
  return {
    state: freshnessOf(entry, home.now()),
    obtainedAt: entry.obtainedAt,
    expiresAt: entry.expiresAt,
    refreshExpiresAt: entry.refreshExpiresAt,
    memberId: entry.memberId,
    resourceOwner: entry.resourceOwner,
    hasSuccessor: entry.refreshToken !== undefined,
  };
}
