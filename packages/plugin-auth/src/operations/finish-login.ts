import {alterError, isAli1688Error, type Ali1688Error} from '@ali1688/contracts/errors';
import type * as z from 'zod/mini';
import type {AuthContext} from '../session/auth-context.ts';
import {wrongSecretHint} from '../texts/failures.ts';
import type {ChosenApplication} from './choose-application.ts';
import {describeLogin, type savedLoginOutput} from './describe-login.ts';
import type {AuthorizationCode} from './receive-answer.ts';

/**
 * Exchanges the code, saves the login and describes it.
 *
 * @throws as `logIn` of the session; a refused AppSecret is told of where it came from, not of a variable that
 *   nobody has set
 */
export async function finishLogin(
  context: AuthContext,
  chosen: ChosenApplication,
  answer: AuthorizationCode & {readonly saveSecret: boolean},
): Promise<z.output<typeof savedLoginOutput>> {
  const {secretFrom, ...login} = chosen;
  const {appKey} = login.application;
  try {
    return describeLogin(context, appKey, await context.parts.auth.logIn({login, ...answer}));
  } catch (thrown) {
    if (secretFrom === undefined || !isAli1688Error(thrown) || !isAboutSecret(thrown)) throw thrown;
    throw alterError(thrown, {hint: wrongSecretHint(appKey, secretFrom)});
  }
}

/** Whether 1688 refused the signature or, at the token service, the pair of AppKey and AppSecret. */
function isAboutSecret({code, details}: Ali1688Error): boolean {
  return (
    code === 'SIGNATURE_REJECTED' ||
    (code === 'REFRESH_REJECTED' && details.gateway?.errorCode === 'invalid_client')
  );
}
