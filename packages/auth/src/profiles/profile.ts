import {Ali1688Error} from '@ali1688/contracts/errors';
import {isRecord} from '@ali1688/contracts/json';
import {profileNamePattern, Secret} from '@ali1688/contracts/ports';
import {maxNameLength, maxTokenLength, ownNumber, ownText} from '../reading/own-value.ts';
import {profileNameInvalid} from '../texts/state-texts.ts';

/** What `auth login` saved of one application and account. (token-store.md section 3) */
export type Profile = {
  /** The gateway it was made with, the only one it counts for. */
  readonly gateway: string;
  readonly appKey: string;
  /** Absent after `--no-save-secret`. */
  readonly appSecret?: Secret;
  /** Absent for applications with a long-lived access token alone. */
  readonly refreshToken?: Secret;
  /** Milliseconds since 1970. */
  readonly refreshExpiresAt?: number;
  readonly memberId?: string;
  readonly resourceOwner?: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
};

/** The profile that fills gaps of the environment unless `use` chose another one. */
export const defaultProfileName = 'default';

/**
 * Checks the name of a profile. (token-store.md section 2)
 *
 * @throws `USAGE_INVALID`
 */
export function checkProfileName(name: string): string {
  if (!profileNamePattern.test(name)) throw new Ali1688Error({code: 'USAGE_INVALID', ...profileNameInvalid});
  return name;
}

/** Reads one profile; `undefined` for a value that is none. Unknown keys are skipped. */
export function parseProfile(value: unknown): Profile | undefined {
  if (!isRecord(value)) return undefined;
  const gateway = ownText(value, 'gateway', 2048);
  const appKey = ownText(value, 'appKey', 256);
  if (gateway === undefined || appKey === undefined) return undefined;
  const appSecret = ownText(value, 'appSecret', maxTokenLength);
  const refreshToken = ownText(value, 'refreshToken', maxTokenLength);
  const refreshExpiresAt = ownNumber(value, 'refreshExpiresAt');
  const memberId = ownText(value, 'memberId', maxNameLength);
  const resourceOwner = ownText(value, 'resourceOwner', maxNameLength);
  return {
    gateway,
    appKey,
    ...(appSecret !== undefined && {appSecret: new Secret(appSecret)}),
    ...(refreshToken !== undefined && {refreshToken: new Secret(refreshToken)}),
    ...(refreshExpiresAt !== undefined && {refreshExpiresAt}),
    ...(memberId !== undefined && {memberId}),
    ...(resourceOwner !== undefined && {resourceOwner}),
    savedAt: ownNumber(value, 'savedAt') ?? 0,
  };
}

/** The JSON of a profile, secrets included: only for the file. */
export function revealProfile(profile: Profile): Readonly<Record<string, unknown>> {
  return {
    ...profile,
    appSecret: profile.appSecret?.reveal(),
    refreshToken: profile.refreshToken?.reveal(),
  };
}
