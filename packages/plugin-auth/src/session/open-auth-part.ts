import {
  exportCredentials,
  explainCredentials,
  listProfiles,
  logOut,
  refreshNow,
  removeProfile,
  renameProfile,
  renewGrant,
  resolveCredentials,
  useProfile,
} from '@ali1688/auth';
import {Ali1688Error} from '@ali1688/contracts/errors';
import {readCredentialSetting, type PartOpening} from '@ali1688/kit';
import {sessionTexts} from '../texts/session-texts.ts';
import type {AuthSession} from './auth-session.ts';
import {createLoginSession} from './create-login-session.ts';

/**
 * The `auth` commands' view of credentials. Everything is looked up when it is asked for. The
 * sandbox logs in by itself and touches no store, so none of it applies there.
 *
 * Long because its members share what it looks up; each of them is short.
 */
export function openAuthPart({runtime, scope, isDryRun}: PartOpening): AuthSession {
  const {settings, environment, guard} = runtime;
  const {log} = scope;
  const {gatewayUrl} = settings;
  const assertMayChange = (): void => {
    if (isDryRun) throw new Ali1688Error({code: 'USAGE_INVALID', ...sessionTexts.notInDryRun});
  };
  const home = () => {
    if (settings.sandbox) throw notInSandbox();
    return runtime.openHome();
  };
  const setting = () => {
    home();
    const read = readCredentialSetting(runtime, log);
    // What a logout was about is known here, and nowhere afterwards.
    const {appKey} = read.resolved.credentials;
    if (appKey !== undefined) runtime.actsFor(appKey);
    return read;
  };
  const profileInForce = () => {
    const {resolved} = setting();
    return resolved.sources.refreshToken === 'profile' ? resolved.profile : undefined;
  };
  return {
    explain() {
      const {resolved, slot} = setting();
      return explainCredentials({resolved, home: home(), gatewayUrl, slot});
    },
    async refresh() {
      assertMayChange();
      return refreshNow({...setting().tokenOptions, ...scope});
    },
    async renew() {
      assertMayChange();
      const {resolved, tokenOptions} = setting();
      const {refreshExpiresAt} = resolved;
      return renewGrant({...tokenOptions, ...scope, grantProfile: profileInForce(), refreshExpiresAt});
    },
    async logOut() {
      assertMayChange();
      const {resolved, slot} = setting();
      return logOut({resolved, environment, home: home(), gatewayUrl, slot});
    },
    export() {
      const exported = exportCredentials({
        resolved: resolveCredentials({
          environment,
          profile: settings.profile,
          home: home(),
          gatewayUrl,
          log,
        }),
        home: home(),
        gatewayUrl,
        log,
      });
      for (const secret of [exported.appSecret, exported.refreshToken, exported.accessToken]) {
        if (secret !== undefined) guard.protect(secret);
      }
      return exported;
    },
    profiles: {
      list: () => listProfiles(home()),
      async use(name) {
        assertMayChange();
        return useProfile(home(), name);
      },
      async rename(from, to) {
        assertMayChange();
        return renameProfile(home(), from, to);
      },
      async remove(name) {
        assertMayChange();
        return removeProfile(home(), name);
      },
    },
    ...createLoginSession({runtime, scope}, {home, assertMayChange}),
  };
}

function notInSandbox(): Ali1688Error {
  return new Ali1688Error({code: 'USAGE_INVALID', ...sessionTexts.notInSandbox});
}
