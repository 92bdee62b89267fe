import {
  parseServiceAddress,
  type Application,
  type Clock,
  type Log,
  type Transport,
} from '@ali1688/contracts/ports';
import type {Credentials} from '../credentials/credentials.ts';
import {resolveApplication} from '../credentials/resolve-application.ts';
import {attemptOf} from '../failures/shared-failure.ts';
import {createLegacySlot} from '../slot/legacy-slot.ts';
import {identityOf, type EntryIdentity} from '../store/entry-identity.ts';
import {createMemoryEntryStore} from '../store/entry-store.ts';
import {createFileEntryStore} from '../store/file-entry-store.ts';
import {hasOtherGrant} from '../store/has-other-grant.ts';
import type {StoreLocation} from '../store/store-location.ts';
import {tokensFolderName} from '../store/tokens-folder-name.ts';
import type {RefreshContext} from './refresh-context.ts';
import type {RefreshHooks} from './refresh-hooks.ts';

const nodePath = process.getBuiltinModule('node:path');

/** What tokens are obtained and kept with. */
export type TokenSourceOptions = {
  /** Base of the gateway, such as `defaultGatewayUrl`. */
  readonly gatewayUrl: string;
  readonly credentials: Credentials;
  /** Where tokens are shared between processes; `memory` keeps them in this one, as the sandbox must. */
  readonly home: StoreLocation | 'memory';
  /** Path of the cache of the older Python skills, as `locateSlot` finds it. Absent: not used. */
  readonly slot?: string | undefined;
  /** The profile in force; names the entry where no refresh token is known. Default `default`. */
  readonly profile?: string | undefined;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly log: Log;
  /** Limit of one request in milliseconds. A refresh takes at most 10 s whatever this is. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  readonly hooks?: RefreshHooks | undefined;
};

/** A store opened for one identity. */
export type OpenRefreshContext = {
  readonly context: RefreshContext;
  readonly application: Application;
  readonly identity: EntryIdentity;
};

/**
 * Opens the store of the credentials. Reads no file and sends nothing.
 *
 * @throws `CREDENTIALS_MISSING` without AppKey or secret, `USAGE_INVALID` for a gateway that secrets may not be sent to
 */
export function openRefreshContext(options: TokenSourceOptions): OpenRefreshContext {
  const gatewayUrl = parseServiceAddress(options.gatewayUrl, 'ALI1688_GATEWAY_URL');
  const {credentials, home, clock, log} = options;
  const application = resolveApplication(credentials);
  const {appKey} = application;
  const {refreshToken} = credentials;
  const identity = identityOf({gateway: gatewayUrl, appKey, refreshToken, profile: options.profile});
  const store =
    home === 'memory'
      ? createMemoryEntryStore()
      : createFileEntryStore({location: home, identity, clock, log});
  const folder =
    home === 'memory' || home.path === undefined ? undefined : nodePath.join(home.path, tokensFolderName);
  const slot =
    options.slot === undefined || home === 'memory'
      ? undefined
      : createLegacySlot({
          path: options.slot,
          appKey,
          isAmbiguous: () => folder !== undefined && hasOtherGrant(folder, identity, clock.now()),
          clock,
          log,
        });
  // Only a refresh needs it; a warm read saves the hash.
  const attempt = (): string => attemptOf(gatewayUrl, application, identity.grant);
  const hooks = options.hooks ?? {};
  return {
    application,
    identity,
    context: {...options, gatewayUrl, application, refreshToken, store, slot, attempt, hooks},
  };
}

/** Names an entry within the process, without secrets. */
export function flightKeyOf(home: StoreLocation | 'memory', {gateway, appKey, grant}: EntryIdentity): string {
  const place = home === 'memory' ? 'memory' : (home.path ?? 'nowhere');
  return [place, gateway, appKey, grant].join('\0');
}
