import {Ali1688Error} from '@ali1688/contracts/errors';
import type {Application} from '@ali1688/contracts/ports';
import {credentialsMissing, secretOfSeveralLines} from '../texts/setting-texts.ts';
import type {Credentials} from './credentials.ts';

/**
 * The application that signs. Without AppKey or secret nothing can be signed, even with a
 * token in hand. (token-store.md section 5)
 *
 * @throws `CREDENTIALS_MISSING`, naming the variables that are not set; `USAGE_INVALID` for an AppSecret of several
 *   lines, which would only be refused by 1688
 */
export function resolveApplication(credentials: Credentials): Application {
  const {appKey, appSecret} = credentials;
  if (appKey === undefined || appSecret === undefined) throw applicationMissing(credentials);
  // A password manager's note hangs on to the secret; which of the lines it is, nobody knows.
  if (/[\p{Cc}\u2028\u2029]/u.test(appSecret.reveal()))
    throw new Ali1688Error({code: 'USAGE_INVALID', ...secretOfSeveralLines});
  return {appKey, appSecret};
}

function applicationMissing(credentials: Credentials): Ali1688Error {
  const {appKey, appSecret, refreshToken, accessToken, otherProfiles} = credentials;
  const missing = [
    ...(appKey === undefined ? ['ALI1688_APP_KEY'] : []),
    ...(appSecret === undefined ? ['ALI1688_APP_SECRET'] : []),
  ];
  const needsGrant = refreshToken === undefined && accessToken === undefined;
  return new Ali1688Error({
    code: 'CREDENTIALS_MISSING',
    ...credentialsMissing(missing, needsGrant, otherProfiles),
  });
}
