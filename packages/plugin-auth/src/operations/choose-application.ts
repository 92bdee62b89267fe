import {isAli1688Error} from '@ali1688/contracts/errors';
import {Secret} from '@ali1688/contracts/ports';
import type {Session} from '@ali1688/kit';
import {answerUnusable} from '../texts/failures.ts';
import {questions} from '../texts/questions.ts';
import {appKeyPattern} from './login-fields.ts';

type LoginApplication = ReturnType<Session['auth']['loginApplication']>;

type GivenApplication = {readonly appKey?: string | undefined; readonly secretStdin: boolean};

/**
 * The application to log in with, without asking anybody: what was given, else what is in force.
 *
 * @throws `CREDENTIALS_MISSING`; `USAGE_INVALID` when standard input holds no secret
 */
export async function givenApplication(
  session: Session,
  {appKey, secretStdin}: GivenApplication,
): Promise<LoginApplication> {
  const appSecret = secretStdin ? await session.prompt.secretFromStandardInput() : undefined;
  if (appSecret !== undefined) session.protect(appSecret);
  return session.auth.loginApplication({appKey, appSecret});
}

/**
 * The same, asking for what is missing where somebody can answer.
 *
 * @throws `CREDENTIALS_MISSING`; `USAGE_INVALID` when standard input holds no secret or an answer is no AppKey or AppSecret
 */
export async function chooseApplication(
  session: Session,
  given: GivenApplication,
): Promise<LoginApplication> {
  try {
    return await givenApplication(session, given);
  } catch (thrown) {
    const canAsk = session.prompt.isInteractive && !given.secretStdin;
    if (!canAsk || !isAli1688Error(thrown) || thrown.code !== 'CREDENTIALS_MISSING') throw thrown;
  }
  const appKey = given.appKey ?? (isAppKeyKnown(session) ? undefined : await askForAppKey(session));
  if (appKey !== undefined && given.appKey === undefined && isSecretKnown(session, appKey))
    return session.auth.loginApplication({appKey});
  const appSecret = await session.prompt.hidden(questions.appSecret);
  if (appSecret.reveal() === '') throw answerUnusable('AppSecret');
  session.protect(appSecret);
  return session.auth.loginApplication({appKey, appSecret});
}

/** With any secret at hand, only the AppKey can be missing. The stand-in is too short to be guarded as a secret. */
function isAppKeyKnown({auth}: Session): boolean {
  return succeeds(() => auth.loginApplication({appSecret: new Secret('-')}));
}

function isSecretKnown({auth}: Session, appKey: string): boolean {
  return succeeds(() => auth.loginApplication({appKey}));
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch (thrown) {
    if (isAli1688Error(thrown) && thrown.code === 'CREDENTIALS_MISSING') return false;
    throw thrown;
  }
}

async function askForAppKey(session: Session): Promise<string> {
  const appKey = (await session.prompt.text(questions.appKey)).trim();
  if (!appKeyPattern.test(appKey)) throw answerUnusable('AppKey');
  return appKey;
}
