import {isRecord, parseJson} from '@ali1688/contracts/json';
import {Secret} from '@ali1688/contracts/ports';
import {asciiJson} from '@ali1688/home';
import {maxNameLength, maxTokenLength, ownNumber, ownText, ownValue} from '../reading/own-value.ts';
import type {EntryIdentity} from './entry-identity.ts';

/** The access token of one grant, as stored. Times are milliseconds since 1970. (token-store.md section 3) */
export type Entry = {
  readonly accessToken: Secret;
  /** Start of the request that brought the token. */
  readonly obtainedAt: number;
  readonly expiresAt: number;
  /** The successor of the grant, only if an answer carried one. */
  readonly refreshToken?: Secret;
  /** End of the authorization, if an answer told it. */
  readonly refreshExpiresAt?: number;
  readonly memberId?: string;
  readonly resourceOwner?: string;
  /** Whether this token was asked for because the gateway had refused the one before it. */
  readonly isReplacement?: true;
};

const formatVersion = 1;

/** What a file turned out to hold. */
export type EntryReading =
  | {readonly kind: 'entry'; readonly entry: Entry}
  /** Empty, broken, wrong shape. */
  | {readonly kind: 'corrupt'}
  /** Whole, but of another gateway, application or grant. */
  | {readonly kind: 'mismatch'}
  /** Written by a later version of the format; must not be overwritten. */
  | {readonly kind: 'newer'};

/**
 * Reads the text of an entry. Only own properties of the expected type and length count;
 * unknown keys are skipped. Never throws. (token-store.md section 3)
 */
export function parseEntry(text: string, identity: EntryIdentity): EntryReading {
  const value = parseJson(text);
  if (!isRecord(value)) return {kind: 'corrupt'};
  const version = ownNumber(value, 'v');
  if (version !== undefined && version > formatVersion) return {kind: 'newer'};
  const accessToken = ownText(value, 'accessToken', maxTokenLength);
  const obtainedAt = ownNumber(value, 'obtainedAt');
  const expiresAt = ownNumber(value, 'expiresAt');
  if (version !== formatVersion || !accessToken || obtainedAt === undefined || expiresAt === undefined) {
    return {kind: 'corrupt'};
  }
  const isOurs =
    ownText(value, 'grant', Infinity) === identity.grant &&
    ownText(value, 'appKey', Infinity) === identity.appKey &&
    ownText(value, 'gateway', Infinity) === identity.gateway;
  if (!isOurs) return {kind: 'mismatch'};
  const refreshToken = ownText(value, 'refreshToken', maxTokenLength);
  const refreshExpiresAt = ownNumber(value, 'refreshExpiresAt');
  const memberId = ownText(value, 'memberId', maxNameLength);
  const resourceOwner = ownText(value, 'resourceOwner', maxNameLength);
  const isReplacement = ownValue(value, 'isReplacement') === true;
  const entry: Entry = {
    accessToken: new Secret(accessToken),
    obtainedAt,
    expiresAt,
    ...(refreshToken && {refreshToken: new Secret(refreshToken)}),
    ...(refreshExpiresAt !== undefined && {refreshExpiresAt}),
    ...(memberId && {memberId}),
    ...(resourceOwner && {resourceOwner}),
    ...(isReplacement && {isReplacement}),
  };
  return {kind: 'entry', entry};
}

/** The text of an entry: one object of ASCII JSON, everything else as `\uXXXX`. (token-store.md section 3) */
export function writeEntryText(entry: Entry, identity: EntryIdentity): string {
  const {gateway, appKey, grant} = identity;
  return asciiJson({
    v: formatVersion,
    gateway,
    appKey,
    grant,
    accessToken: entry.accessToken.reveal(),
    obtainedAt: entry.obtainedAt,
    expiresAt: entry.expiresAt,
    refreshToken: entry.refreshToken?.reveal(),
    refreshExpiresAt: entry.refreshExpiresAt,
    memberId: entry.memberId,
    resourceOwner: entry.resourceOwner,
    isReplacement: entry.isReplacement,
  });
}
