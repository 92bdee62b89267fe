import {isAli1688Error} from '@ali1688/contracts/errors';
import {Secret} from '@ali1688/contracts/ports';
import type {AuthContext} from '../session/auth-context.ts';
import {answerUnusable} from '../texts/failures.ts';
import {questions} from '../texts/questions.ts';
import {appKeyPattern} from './login-fields.ts';

type LoginApplication = ReturnType<AuthContext['parts']['auth']['loginApplication']>;

type GivenApplication = {readonly appKey?: string | undefined; readonly secretStdin: boolean};

/**
 * The application to log in with, without asking anybody: what was given, else what is in force.
 *
 * @throws `CREDENTIALS_MISSING`; `USAGE_INVALID` when standard input holds no secret
 */
export async function givenApplication(
  context: AuthContext,
  {appKey, secretStdin}: GivenApplication,
): Promise<LoginApplication> {
  const appSecret = secretStdin ? await context.parts.host.prompt.secretFromStandardInput() : undefined;
  if (appSecret !== undefined) context.parts.host.protect(appSecret);
  return context.parts.auth.loginApplication({appKey, appSecret});
}

/**
 * The same, asking for what is missing where somebody can answer.
 *
 * @throws `CREDENTIALS_MISSING`; `USAGE_INVALID` when standard input holds no secret or an answer is no AppKey or AppSecret
 */
export async function chooseApplication(
  context: AuthContext,
  given: GivenApplication,
): Promise<LoginApplication> {
  try {
    return await givenApplication(context, given);
  } catch (thrown) {
    const canAsk = context.parts.host.prompt.isInteractive && !given.secretStdin;
    if (!canAsk || !isAli1688Error(thrown) || thrown.code !== 'CREDENTIALS_MISSING') throw thrown;
  }
  const appKey = given.appKey ?? (isAppKeyKnown(context) ? undefined : await askForAppKey(context));
  if (appKey !== undefined && given.appKey === undefined && isSecretKnown(context, appKey))
    return context.parts.auth.loginApplication({appKey});
  const appSecret = await context.parts.host.prompt.hidden(questions.appSecret);
  if (appSecret.reveal() === '') throw answerUnusable('AppSecret');
  context.parts.host.protect(appSecret);
  return context.parts.auth.loginApplication({appKey, appSecret});
}

/** With any secret at hand, only the AppKey can be missing. The stand-in is too short to be guarded as a secret. */
function isAppKeyKnown({parts: {auth}}: AuthContext): boolean {
  return succeeds(() => auth.loginApplication({appSecret: new Secret('-')}));
}

function isSecretKnown({parts: {auth}}: AuthContext, appKey: string): boolean {
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

async function askForAppKey(context: AuthContext): Promise<string> {
  const appKey = (await context.parts.host.prompt.text(questions.appKey)).trim();
  if (!appKeyPattern.test(appKey)) throw answerUnusable('AppKey');
  return appKey;
}
