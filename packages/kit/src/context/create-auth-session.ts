import {
  exportCredentials,
  explainCredentials,
  listProfiles,
  locateStore,
  logOut,
  refreshNow,
  removeProfile,
  renameProfile,
  renewGrant,
  resolveCredentials,
  useProfile,
} from '@ali1688/auth';
import {Ali1688Error} from '@ali1688/contracts/errors';
import {authTexts} from '../failure/auth-texts.ts';
import type {AuthSession} from './auth-session.ts';
import {readCredentialSetting} from './credential-setting.ts';
import {createLoginSession} from './create-login-session.ts';
import type {AuthSurroundings} from './host-parts.ts';

/**
 * The `auth` commands' view of credentials. Everything is looked up when it is asked for. The
 * sandbox logs in by itself and touches no store, so none of it applies there.
 */
export function createAuthSession(surroundings: AuthSurroundings): AuthSession {
  const {settings, environment, clock, log, guard} = surroundings;
  const {gatewayUrl} = settings;
  const assertMayChange = (): void => {
    if (surroundings.dryRun) throw new Ali1688Error({code: 'USAGE_INVALID', ...authTexts.notInDryRun});
  };
  const location = () => {
    if (settings.sandbox) throw notInSandbox();
    return locateStore(environment);
  };
  const setting = () => {
    location();
    return readCredentialSetting(surroundings);
  };
  const profileInForce = () => {
    const {resolved} = setting();
    return resolved.sources.refreshToken === 'profile' ? resolved.profile : undefined;
  };
  return {
    explain() {
      const {resolved, slot} = setting();
      return explainCredentials({resolved, location: location(), gatewayUrl, slot, clock});
    },
    async refresh() {
      assertMayChange();
      return refreshNow(setting().tokenOptions);
    },
    async renew() {
      assertMayChange();
      const {resolved, tokenOptions} = setting();
      const {refreshExpiresAt} = resolved;
      return renewGrant({...tokenOptions, grantProfile: profileInForce(), refreshExpiresAt});
    },
    async logOut() {
      assertMayChange();
      const {resolved, slot} = setting();
      return logOut({resolved, environment, location: location(), gatewayUrl, slot, clock});
    },
    export() {
      const exported = exportCredentials({
        resolved: resolveCredentials({
          environment,
          profile: settings.profile,
          location: location(),
          gatewayUrl,
          log,
        }),
        location: location(),
        gatewayUrl,
        clock,
        log,
      });
      for (const secret of [exported.appSecret, exported.refreshToken, exported.accessToken]) {
        if (secret !== undefined) guard.protect(secret);
      }
      return exported;
    },
    profiles: {
      list: () => listProfiles(location()),
      async use(name) {
        assertMayChange();
        return useProfile(location(), clock, name);
      },
      async rename(from, to) {
        assertMayChange();
        return renameProfile(location(), clock, from, to);
      },
      async remove(name) {
        assertMayChange();
        return removeProfile(location(), clock, name);
      },
    },
    ...createLoginSession(surroundings, {location, assertMayChange}),
    openBrowser: surroundings.openBrowser,
  };
}

function notInSandbox(): Ali1688Error {
  return new Ali1688Error({code: 'USAGE_INVALID', ...authTexts.notInSandbox});
}
