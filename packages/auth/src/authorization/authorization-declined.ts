import {Ali1688Error} from '@ali1688/contracts/errors';
import {authorizationDeclinedTexts} from './texts.ts';

/**
 * The user declined on the authorize page. `CREDENTIALS_MISSING`, as no service refused anything: there is
 * simply no authorization.
 *
 * @param error the short name that the authorize page gave, as `readAuthorizationAnswer` returns it
 */
export function authorizationDeclined(error: string): Ali1688Error {
  const reason = error === 'unknown' ? undefined : error;
  return new Ali1688Error({code: 'CREDENTIALS_MISSING', ...authorizationDeclinedTexts(reason)});
}
