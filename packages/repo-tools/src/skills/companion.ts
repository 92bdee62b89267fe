import {defineDoctor, type ApiProbe} from '@ali1688/kit/doctor';
import type {AnyOperation} from '@ali1688/kit';
import {
  exchange,
  exportCredentials,
  login,
  logout,
  profilesList,
  profilesRemove,
  profilesRename,
  profilesUse,
  refresh,
  renew,
  status,
  url,
} from '@ali1688/plugin-auth/operations';

/**
 * What every skill script has beside its own operations: `auth …`, in the order of its help, and
 * `doctor` for the APIs of the skill. The bundler makes a file of its own of this module.
 */
export function openCompanion(probes: readonly ApiProbe[]): readonly AnyOperation[] {
  const doctor = defineDoctor({node: {major: 20, minor: 19}, probes});
  const profiles = [profilesList, profilesUse, profilesRename, profilesRemove];
  return [login, url, exchange, status, refresh, renew, logout, exportCredentials, ...profiles, doctor];
}
