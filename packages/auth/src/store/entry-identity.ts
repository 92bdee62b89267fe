import {defaultGatewayUrl, type Secret} from '@ali1688/contracts/ports';
import {sha256Hex} from '../hashing/sha256.ts';

/** What an access token was obtained for. A stored token of any other identity does not exist for us. */
export type EntryIdentity = {
  /** Gateway base, as `parseServiceAddress` prints it. */
  readonly gateway: string;
  readonly appKey: string;
  /** Identifies the refresh token without telling it: {@link grantOf}. */
  readonly grant: string;
};

/** An AppKey that may appear in the name of a file. */
export const plainAppKey = /^[a-z0-9]{1,32}$/;

/** First 16 hex digits of SHA-256 over `1688-grant`, NUL, refresh token. (token-store.md section 2) */
export function grantOf(refreshToken: Secret): string {
  return sha256Hex(`1688-grant\0${refreshToken.reveal()}`).slice(0, 16);
}

/** The grant of an entry without a refresh token: long-lived access tokens of some applications. (token-store.md section 2) */
export function grantOfProfile(profile = 'default'): string {
  return `profile-${profile}`;
}

/** The identity of the entry that goes with these credentials. */
export function identityOf(of: {
  readonly gateway: string;
  readonly appKey: string;
  readonly refreshToken: Secret | undefined;
  /** The profile in force; names the entry where no refresh token is known. */
  readonly profile: string | undefined;
}): EntryIdentity {
  const {gateway, appKey, refreshToken, profile} = of;
  return {
    gateway,
    appKey,
    grant: refreshToken === undefined ? grantOfProfile(profile) : grantOf(refreshToken),
  };
}

/**
 * File name of an entry in `tokens/`. An AppKey that is not plain, and any gateway but the
 * default one, appear only hashed, so that nothing outside reaches a path. (token-store.md section 2)
 */
export function entryFileName(identity: EntryIdentity): string {
  const {gateway, appKey, grant} = identity;
  if (gateway === defaultGatewayUrl && plainAppKey.test(appKey)) return `t-${appKey}-${grant}.json`;
  return `t-x-${sha256Hex(`${gateway}\0${appKey}\0${grant}`).slice(0, 16)}.json`;
}
