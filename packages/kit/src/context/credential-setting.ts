import {
  holdProcessSignals,
  locateSlot,
  locateStore,
  resolveCredentials,
  type ResolvedCredentials,
  type StoreLocation,
  type TokenSourceOptions,
} from '@ali1688/auth';
import type {Clock, Log, Transport} from '@ali1688/contracts/ports';
import type {Environment} from '../host/environment.ts';
import type {Settings} from '../settings/settings.ts';

/** What credentials are looked up with. */
export type CredentialSurroundings = {
  readonly settings: Settings;
  readonly environment: Environment;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
};

/** Who is in force, where tokens lie, and with what they are obtained. */
export type CredentialSetting = {
  readonly location: StoreLocation;
  readonly resolved: ResolvedCredentials;
  /** Path of the older Python skills' token slot, where it may be used. */
  readonly slot: string | undefined;
  readonly tokenOptions: TokenSourceOptions & {readonly home: StoreLocation};
};

/**
 * Resolves the credentials of this run from the environment and the saved profiles.
 *
 * @throws `USAGE_INVALID`, `CREDENTIALS_MISSING` (a named profile is not there), `STATE_UNUSABLE`
 */
export function readCredentialSetting(surroundings: CredentialSurroundings): CredentialSetting {
  const {settings, environment, transport, clock, log, signal} = surroundings;
  const {gatewayUrl, profile, timeoutMs} = settings;
  const location = locateStore(environment);
  const resolved = resolveCredentials({environment, profile, location, gatewayUrl, log});
  const slot = locateSlot(environment, {gatewayUrl, profile: resolved.profile});
  return {
    location,
    resolved,
    slot,
    tokenOptions: {
      gatewayUrl,
      credentials: resolved.credentials,
      home: location,
      slot,
      profile: resolved.profile,
      transport,
      clock,
      log,
      timeoutMs,
      signal,
      hooks: {holdSignals: holdProcessSignals},
    },
  };
}
