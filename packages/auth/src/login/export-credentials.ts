import {parseServiceAddress, type Clock, type Log, type Secret} from '@ali1688/contracts/ports';
import type {ResolvedCredentials} from '../credentials/resolve-credentials.ts';
import {identityOf} from '../store/entry-identity.ts';
import {createFileEntryStore} from '../store/file-entry-store.ts';
import {freshnessOf} from '../store/freshness.ts';
import type {StoreLocation} from '../store/store-location.ts';

/** The credentials in force, to be set on another machine. Printed only by `auth export --reveal`. */
export type ExportedCredentials = {
  readonly appKey: string | undefined;
  readonly appSecret: Secret | undefined;
  /** The newest one: the stored successor before the configured one. */
  readonly refreshToken: Secret | undefined;
  /** Milliseconds since 1970. */
  readonly refreshExpiresAt: number | undefined;
  /** A stored access token that is still usable, or the given one. */
  readonly accessToken: Secret | undefined;
  readonly expiresAt: number | undefined;
};

/** Gathers the credentials in force without asking anybody and without writing. */
export function exportCredentials(options: {
  readonly resolved: ResolvedCredentials;
  readonly location: StoreLocation;
  readonly gatewayUrl: string;
  readonly clock: Clock;
  readonly log: Log;
}): ExportedCredentials {
  const {resolved, location, clock, log} = options;
  const {appKey, appSecret, refreshToken, accessToken} = resolved.credentials;
  const gateway = parseServiceAddress(options.gatewayUrl, 'ALI1688_GATEWAY_URL');
  const entry =
    appKey === undefined
      ? undefined
      : createFileEntryStore({
          location,
          identity: identityOf({gateway, appKey, refreshToken, profile: resolved.profile}),
          clock,
          log,
        }).read();
  const usable = entry !== undefined && freshnessOf(entry, clock.now()) !== 'stale' ? entry : undefined;
  return {
    appKey,
    appSecret,
    refreshToken: entry?.refreshToken ?? refreshToken,
    refreshExpiresAt: entry?.refreshExpiresAt ?? resolved.refreshExpiresAt,
    accessToken: accessToken ?? usable?.accessToken,
    expiresAt: accessToken === undefined ? usable?.expiresAt : undefined,
  };
}
