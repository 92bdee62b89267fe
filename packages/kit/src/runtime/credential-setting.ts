import {
  locateSlot,
  resolveCredentials,
  type ResolvedCredentials,
  type TokenSourceOptions,
} from '@ali1688/auth';
import type {Clock, Log, Transport} from '@ali1688/contracts/ports';
import type {FileStateStore} from '@ali1688/home';
import type {Environment} from '../settings/environment.ts';
import type {Settings} from '../settings/settings.ts';

/** Who is in force, where tokens lie, and with what they are obtained. */
export type CredentialSetting = {
  readonly home: FileStateStore;
  readonly resolved: ResolvedCredentials;
  /** Path of the older Python skills' token slot, where it may be used. */
  readonly slot: string | undefined;
  readonly tokenOptions: TokenSourceOptions & {readonly state: FileStateStore};
};

/** What credentials are looked up with: parts of a runtime. */
export type CredentialOptions = {
  readonly settings: Settings;
  readonly environment: Environment;
  readonly transport: Transport;
  readonly clock: Clock;
  /** Throws `USAGE_INVALID` for a bad `ALI1688_HOME`. */
  readonly openHome: () => FileStateStore;
};

/**
 * Resolves the credentials of a runtime from the environment and the saved profiles.
 *
 * @param log hears what is wrong with what is saved
 * @throws `USAGE_INVALID`, `CREDENTIALS_MISSING` (a named profile is not there), `STATE_UNUSABLE`
 */
export function readCredentialSetting(
  {settings, environment, transport, clock, openHome}: CredentialOptions,
  log: Log,
): CredentialSetting {
  const {gatewayUrl, profile, timeoutMs} = settings;
  const home = openHome();
  const resolved = resolveCredentials({environment, profile, home, gatewayUrl, log});
  const slot = locateSlot(environment, {gatewayUrl, profile: resolved.profile});
  return {
    home,
    resolved,
    slot,
    tokenOptions: {
      gatewayUrl,
      credentials: resolved.credentials,
      state: home,
      slot,
      profile: resolved.profile,
      transport,
      clock,
      timeoutMs,
      isGrantSaved: resolved.sources.refreshToken === 'profile',
    },
  };
}
