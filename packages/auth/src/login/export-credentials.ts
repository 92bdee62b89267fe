import {parseServiceAddress, type Log, type Secret} from '@ali1688/contracts/ports';
import type {FileStateStore} from '@ali1688/home';
import type {ResolvedCredentials} from '../credentials/resolve-credentials.ts';
import {entryKey, identityOf, type EntryIdentity} from '../entries/entry-identity.ts';
import type {Entry} from '../entries/entry.ts';
import {freshnessOf} from '../entries/freshness.ts';
import {createStoreNotes, understandEntry} from '../entries/store-notes.ts';

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
  readonly home: FileStateStore;
  readonly gatewayUrl: string;
  readonly log: Log;
}): ExportedCredentials {
  const {resolved, home, log} = options;
  const {appKey, appSecret, refreshToken, accessToken} = resolved.credentials;
  const gateway = parseServiceAddress(options.gatewayUrl, 'ALI1688_GATEWAY_URL');
  const entry =
    appKey === undefined
      ? undefined
      : storedEntry(home, log, identityOf({gateway, appKey, refreshToken, profile: resolved.profile}));
  const usable = entry !== undefined && freshnessOf(entry, home.now()) !== 'stale' ? entry : undefined;
  return {
    appKey,
    appSecret,
    refreshToken: entry?.refreshToken ?? refreshToken,
    refreshExpiresAt: entry?.refreshExpiresAt ?? resolved.refreshExpiresAt,
    accessToken: accessToken ?? usable?.accessToken,
    expiresAt: accessToken === undefined ? usable?.expiresAt : undefined,
  };
}

function storedEntry(home: FileStateStore, log: Log, identity: EntryIdentity): Entry | undefined {
  const file = home.look(entryKey(identity), {repair: true});
  const reading = understandEntry(file, identity, {notes: createStoreNotes(home, log), log});
  return reading?.kind === 'entry' ? reading.entry : undefined;
}
