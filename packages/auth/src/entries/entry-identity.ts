import {defaultGatewayUrl, type Secret} from '@ali1688/contracts/ports';
import {shortHash} from '@ali1688/home';

/** What an access token was obtained for. A stored token of any other identity does not exist for us. */
export type EntryIdentity = {
  /** Gateway base, as `parseServiceAddress` prints it. */
  readonly gateway: string;
  readonly appKey: string;
  /** Identifies the refresh token without telling it: {@link grantOf}. */
  readonly grant: string;
};

/** Name of the folder of the entries inside the home. (token-store.md section 2) */
export const tokensFolderName = 'tokens';

/** An AppKey that may appear in the name of a file. */
const plainAppKey = /^[a-z0-9]{1,32}$/;

/** First 16 hex digits of SHA-256 over `1688-grant`, NUL, refresh token. (token-store.md section 2) */
export function grantOf(refreshToken: Secret): string {
  return shortHash(`1688-grant\0${refreshToken.reveal()}`);
}

/** The grant of an entry without a refresh token: long-lived access tokens of some applications. (token-store.md section 2) */
function grantOfProfile(profile = 'default'): string {
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
  if (isPlain(gateway, appKey)) return `t-${appKey}-${grant}.json`;
  return `t-x-${shortHash(`${gateway}\0${appKey}\0${grant}`)}.json`;
}

/** Key of an entry in the store, or of what belongs to it: its lock, the record of a failure. */
export function entryKey(identity: EntryIdentity, ending: 'json' | 'lock' | 'err' = 'json'): string {
  return `${tokensFolderName}/${entryFileName(identity).replace(/json$/, ending)}`;
}

/** Whether a file in the folder of the entries is an entry. */
export function isEntryFileName(name: string): boolean {
  return /^t-.*\.json$/.test(name);
}

/**
 * Where the pace of one application at one gateway is kept: under the AppKey where it is plain and the gateway
 * is the default one, else hashed. (token-store.md section 2)
 *
 * @param gatewayUrl gateway base, as `parseServiceAddress` prints it
 */
export function pacingStatePlace(
  gatewayUrl: string,
  appKey: string,
): {readonly folder: string; readonly name: string} {
  const name = isPlain(gatewayUrl, appKey) ? appKey : `x-${shortHash(`${gatewayUrl}\0${appKey}`)}`;
  return {folder: 'pacing', name: `p-${name}`};
}

function isPlain(gateway: string, appKey: string): boolean {
  return gateway === defaultGatewayUrl && plainAppKey.test(appKey);
}
