import {isRecord, parseJson} from '@ali1688/contracts/json';
import {asciiJson} from '@ali1688/home';
import {ownNumber, ownText, ownValue} from '../reading/own-value.ts';
import {parseProfile, revealProfile, type Profile} from './profile.ts';

/**
 * `profiles.json` as it was read. Values are kept raw: a change to one profile carries the others over
 * as they were, also those that this version cannot read. (token-store.md section 3)
 */
export type ProfilesDocument = {
  /** The profile that `use` chose. */
  readonly current: string | undefined;
  readonly raw: ReadonlyMap<string, unknown>;
};

/** What the file turned out to hold. */
export type ProfilesReading =
  | {readonly kind: 'profiles'; readonly document: ProfilesDocument}
  | {readonly kind: 'broken'}
  /** Written by a later version of the format. */
  | {readonly kind: 'newer'};

const formatVersion = 1;

/** The document before the first login. */
export const emptyProfiles: ProfilesDocument = {current: undefined, raw: new Map()};

/** Reads the text of `profiles.json`. Never throws. */
export function parseProfiles(text: string): ProfilesReading {
  const value = parseJson(text);
  const version = isRecord(value) ? ownNumber(value, 'v') : undefined;
  if (!isRecord(value) || version === undefined) return {kind: 'broken'};
  if (version > formatVersion) return {kind: 'newer'};
  const profiles = ownValue(value, 'profiles');
  if (version !== formatVersion || !isRecord(profiles)) return {kind: 'broken'};
  const document = {current: ownText(value, 'current', 32), raw: new Map(Object.entries(profiles))};
  return {kind: 'profiles', document};
}

/** The text of `profiles.json`, secrets included. */
export function writeProfilesText({current, raw}: ProfilesDocument): string {
  return asciiJson({v: formatVersion, current, profiles: Object.fromEntries(raw)});
}

/** One profile of the document, if it is there and whole. */
export function profileIn(document: ProfilesDocument, name: string): Profile | undefined {
  return parseProfile(document.raw.get(name));
}

/** The document with one profile added or replaced. */
export function withProfile(document: ProfilesDocument, name: string, profile: Profile): ProfilesDocument {
  return {...document, raw: new Map(document.raw).set(name, revealProfile(profile))};
}

/** The document without one profile; if it was the current one, none is. */
export function withoutProfile({current, raw}: ProfilesDocument, name: string): ProfilesDocument {
  const rest = new Map(raw);
  rest.delete(name);
  return {current: current === name ? undefined : current, raw: rest};
}
