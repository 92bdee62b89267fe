import {definePlugin} from '@ali1688/kit';
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
} from './operations/index.ts';

/** Login, tokens and profiles, in the order in which help lists them. */
export const plugin = definePlugin({
  topic: 'auth',
  operations: [
    login,
    url,
    exchange,
    status,
    refresh,
    renew,
    logout,
    exportCredentials,
    profilesList,
    profilesUse,
    profilesRename,
    profilesRemove,
  ],
});
