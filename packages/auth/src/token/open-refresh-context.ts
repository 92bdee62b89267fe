import {parseServiceAddress, type CallScope, type Clock, type Transport} from '@ali1688/contracts/ports';
import type {StateStore} from '@ali1688/home';
import type {Credentials} from '../credentials/credentials.ts';
import {resolveApplication} from '../credentials/resolve-application.ts';
import {identityOf, type EntryIdentity} from '../entries/entry-identity.ts';
import {createEntryStore, type KeptEntry} from '../entries/entry-store.ts';
import {hasOtherGrant, listEntries} from '../entries/list-entries.ts';
import {attemptOf} from '../failures/shared-failure.ts';
import {createLegacySlot} from '../slot/legacy-slot.ts';
import {isGrantSaved} from '../profiles/saved-grants.ts';
import type {RefreshContext} from './refresh-context.ts';
import type {RefreshHooks} from './refresh-hooks.ts';

/** What tokens are obtained and kept with. */
export type TokenSourceOptions = {
  /** Base of the gateway, such as `defaultGatewayUrl`. */
  readonly gatewayUrl: string;
  readonly credentials: Credentials;
  /** Where tokens are kept, between processes or, as the sandbox must, in this one alone. */
  readonly state: StateStore;
  /** Path of the cache of the older Python skills, as `locateSlot` finds it. Absent: not used. */
  readonly slot?: string | undefined;
  /** The profile in force; names the entry where no refresh token is known. Default `default`. */
  readonly profile?: string | undefined;
  readonly transport: Transport;
  /** Measures and waits; moments are told by the store. */
  readonly clock: Clock;
  /** Limit of one request in milliseconds. A refresh takes at most 10 s whatever this is. */
  readonly timeoutMs: number;
  /** Whether the refresh token is that of a saved profile: nothing is then asked or kept once that has been removed. */
  readonly isGrantSaved?: boolean | undefined;
  readonly hooks?: RefreshHooks | undefined;
};

/** A store opened for one identity. */
export type OpenRefreshContext = {
  readonly identity: EntryIdentity;
  /** Names the entry within the process, without secrets. */
  readonly flightKey: string;
  /** What a refresh works with on behalf of somebody. What is kept in memory is the same for all. */
  readonly contextFor: (scope: CallScope) => RefreshContext;
};

/**
 * Opens the store of the credentials. Reads no file and sends nothing.
 *
 * @throws `CREDENTIALS_MISSING` without AppKey or secret, `USAGE_INVALID` for a gateway that secrets may not be sent to
 */
export function openRefreshContext(options: TokenSourceOptions): OpenRefreshContext {
  const gatewayUrl = parseServiceAddress(options.gatewayUrl, 'ALI1688_GATEWAY_URL');
  const {credentials, state, profile, transport, clock, timeoutMs, hooks = {}} = options;
  const application = resolveApplication(credentials);
  const {appKey} = application;
  const {refreshToken} = credentials;
  const identity = identityOf({gateway: gatewayUrl, appKey, refreshToken, profile});
  const kept: KeptEntry = {};
  const slotPath = state.isShared ? options.slot : undefined;
  const isAmbiguous = async () =>
    hasOtherGrant(await listEntries(state, identity), identity.grant, state.now());
  return {
    identity,
    flightKey: [state.place, gatewayUrl, appKey, identity.grant].join('\0'),
    contextFor: ({signal, log, onRequest}) => ({
      gatewayUrl,
      application,
      refreshToken,
      transport,
      clock,
      timeoutMs,
      hooks,
      signal,
      log,
      onRequest,
      store: createEntryStore({state, identity, log, kept}),
      slot:
        slotPath === undefined
          ? undefined
          : createLegacySlot({path: slotPath, appKey, isAmbiguous, clock, log}),
      isLoggedOut: async () => options.isGrantSaved === true && !(await isGrantSaved(state, identity)),
      // Only a refresh needs it; a warm read saves the hash.
      attempt: () => attemptOf(gatewayUrl, application, identity.grant),
    }),
  };
}
