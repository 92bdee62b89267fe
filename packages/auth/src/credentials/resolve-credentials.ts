import {Ali1688Error, type Bilingual} from '@ali1688/contracts/errors';
import {parseServiceAddress, type Log} from '@ali1688/contracts/ports';
import type {FileStateStore} from '@ali1688/home';
import {checkProfileName, defaultProfileName, type Profile} from '../profiles/profile.ts';
import {profileIn, type ProfilesDocument} from '../profiles/profiles-document.ts';
import {readProfiles} from '../profiles/profiles-file.ts';
import {
  accessTokenOverridesText,
  passedOverReasons,
  profileOfOtherGatewayTexts,
  profileUnknownTexts,
} from '../texts/state-texts.ts';
import {readEnvironmentCredentials, type Credentials} from './credentials.ts';

/** Where a credential comes from. */
export type CredentialSource = 'environment' | 'profile';
/** A credential that the environment and a profile may both have. */
export type CredentialPart = 'appKey' | 'appSecret' | 'refreshToken';

/** A value that was given but is not in force. */
export type PassedOver = {
  readonly part: CredentialPart;
  readonly source: CredentialSource;
  readonly reason: Bilingual;
};

/** The credentials in force, with where each comes from. */
export type ResolvedCredentials = {
  readonly credentials: Credentials;
  /** The profile in force, `default` where the environment has it all. `locateSlot` and the token source need it. */
  readonly profile: string;
  readonly isProfileNamed: boolean;
  readonly sources: Readonly<Partial<Record<CredentialPart | 'accessToken', CredentialSource>>>;
  readonly passedOver: readonly PassedOver[];
  /** What the profile in force knows of the end of the authorization, milliseconds since 1970. */
  readonly refreshExpiresAt: number | undefined;
};

/** What {@link resolveCredentials} looks at. */
export type CredentialQuestion = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The profile named by `--profile`; without it `ALI1688_PROFILE` may name one. */
  readonly profile?: string | undefined;
  /** Where the profiles lie. */
  readonly home: FileStateStore;
  /** Base of the gateway. A profile counts only for the one it was made with. */
  readonly gatewayUrl: string;
  readonly log: Log;
};

const parts = ['appKey', 'appSecret', 'refreshToken'] as const;

/**
 * Decides which application and grant are in force. With a profile named it comes first and the
 * environment fills gaps; with none named it is the other way round. Both only for the same AppKey, so
 * that parts of different applications never mix. `profiles.json` is read only if the environment leaves
 * a gap or a profile is named. (token-store.md section 5)
 *
 * @throws `USAGE_INVALID` (profile name, gateway), `CREDENTIALS_MISSING` (a named profile is not there or is
 *   of another gateway), `STATE_UNUSABLE` (`profiles.json` is needed and unreadable)
 */
export function resolveCredentials(question: CredentialQuestion): ResolvedCredentials {
  const {environment, home, log} = question;
  const gatewayUrl = parseServiceAddress(question.gatewayUrl, 'ALI1688_GATEWAY_URL');
  const given = readEnvironmentCredentials(environment);
  const name = namedProfile(question);
  if (name !== undefined) {
    const profile = requireProfile(home, name, gatewayUrl);
    if (given.accessToken !== undefined)
      log.note({code: 'GRANT_OVERRIDDEN', text: accessTokenOverridesText(name)});
    const merged = merge({source: 'profile', values: profile}, {source: 'environment', values: given}, given);
    return {...merged, profile: name, isProfileNamed: true, refreshExpiresAt: profile.refreshExpiresAt};
  }
  const complete = {
    ...merge({source: 'environment', values: given}, undefined, given),
    isProfileNamed: false,
  };
  const withoutProfile = {...complete, profile: defaultProfileName, refreshExpiresAt: undefined};
  if (!hasGap(given)) return withoutProfile;
  const document = readProfiles(home);
  const current = document.current ?? defaultProfileName;
  const profile = profileIn(document, current);
  if (profile === undefined) return withOtherProfiles(withoutProfile, document, gatewayUrl);
  if (profile.gateway !== gatewayUrl) {
    const passedOver = passedOverAll(profile, passedOverReasons.otherGateway);
    return {...withoutProfile, passedOver};
  }
  const filled = merge({source: 'environment', values: given}, {source: 'profile', values: profile}, given);
  const isUsed = Object.values(filled.sources).includes('profile');
  const refreshExpiresAt = filled.sources.refreshToken === 'profile' ? profile.refreshExpiresAt : undefined;
  return {
    ...filled,
    profile: isUsed ? current : defaultProfileName,
    isProfileNamed: false,
    refreshExpiresAt,
  };
}

type Values = Pick<Credentials, CredentialPart>;
type Offer = {readonly source: CredentialSource; readonly values: Values};

function namedProfile({profile, environment}: CredentialQuestion): string | undefined {
  const name = profile ?? environment['ALI1688_PROFILE']?.trim();
  return name === undefined || (name === '' && profile === undefined) ? undefined : checkProfileName(name);
}

function requireProfile(home: FileStateStore, name: string, gatewayUrl: string): Profile {
  const document = readProfiles(home);
  const profile = profileIn(document, name);
  if (profile === undefined) {
    const texts = profileUnknownTexts(name, [...document.raw.keys()]);
    throw new Ali1688Error({code: 'CREDENTIALS_MISSING', ...texts});
  }
  if (profile.gateway !== gatewayUrl)
    throw new Ali1688Error({code: 'CREDENTIALS_MISSING', ...profileOfOtherGatewayTexts(name)});
  return profile;
}

/** With an access token at hand, no grant is needed. */
function hasGap({appKey, appSecret, refreshToken, accessToken}: Credentials): boolean {
  return appKey === undefined || appSecret === undefined || (refreshToken ?? accessToken) === undefined;
}

/** The values of the first, with gaps filled by the second if it is for the same application. */
function merge(first: Offer, second: Offer | undefined, given: Credentials) {
  const sources: Partial<Record<CredentialPart | 'accessToken', CredentialSource>> = {};
  const passedOver: PassedOver[] = [];
  const appKeys = [first.values.appKey, second?.values.appKey].filter((key) => key !== undefined);
  const isSameApplication = new Set(appKeys).size < 2;
  const pick = <Part extends CredentialPart>(part: Part): Values[Part] => {
    const own = first.values[part];
    const other = second?.values[part];
    if (own !== undefined) sources[part] = first.source;
    if (second === undefined || other === undefined) return own;
    if (own === undefined && isSameApplication) {
      sources[part] = second.source;
      return other;
    }
    // The same AppKey twice is no value passed over.
    if (part === 'appKey' && isSameApplication) return own;
    const winner =
      first.source === 'profile' ? passedOverReasons.profileWins : passedOverReasons.environmentWins;
    const reason = isSameApplication ? winner : passedOverReasons.otherApplication;
    passedOver.push({part, source: second.source, reason});
    return own;
  };
  const [appKey, appSecret, refreshToken] = [pick('appKey'), pick('appSecret'), pick('refreshToken')];
  if (given.accessToken !== undefined) sources.accessToken = 'environment';
  const credentials: Credentials = {
    ...(appKey !== undefined && {appKey}),
    ...(appSecret !== undefined && {appSecret}),
    ...(refreshToken !== undefined && {refreshToken}),
    ...(given.accessToken !== undefined && {accessToken: given.accessToken}),
  };
  return {credentials, sources, passedOver};
}

/** Tells which logins of this gateway are saved, where the current one is not among them. */
function withOtherProfiles(
  resolved: ResolvedCredentials,
  document: ProfilesDocument,
  gatewayUrl: string,
): ResolvedCredentials {
  const otherProfiles = [...document.raw.keys()].filter(
    (name) => profileIn(document, name)?.gateway === gatewayUrl,
  );
  if (otherProfiles.length === 0) return resolved;
  return {...resolved, credentials: {...resolved.credentials, otherProfiles}};
}

function passedOverAll(profile: Profile, reason: Bilingual): readonly PassedOver[] {
  return parts
    .filter((part) => profile[part] !== undefined)
    .map((part) => ({part, source: 'profile', reason}));
}
