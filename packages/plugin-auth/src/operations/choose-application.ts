import {isAli1688Error} from '@ali1688/contracts/errors';
import {Secret} from '@ali1688/contracts/ports';
import type {AuthContext} from '../session/auth-context.ts';
import {answerUnusable} from '../texts/failures.ts';
import {notes} from '../texts/note-texts.ts';
import {questions} from '../texts/questions.ts';
import {appKeyPattern} from './login-fields.ts';

/** The application to log in with, and whether its secret was given for this command alone. */
export type ChosenApplication = ReturnType<AuthContext['parts']['auth']['loginApplication']> & {
  /** Absent where the secret is that of the environment or of a profile. */
  readonly secretFrom?: 'question' | 'standardInput';
};

type GivenApplication = {readonly appKey?: string | undefined; readonly secretStdin: boolean};

/**
 * The application to log in with, without asking anybody: what was given, else what is in force.
 *
 * @throws `CREDENTIALS_MISSING`; `USAGE_INVALID` when standard input holds no secret
 */
export async function givenApplication(
  context: AuthContext,
  {appKey, secretStdin}: GivenApplication,
): Promise<ChosenApplication> {
  const appSecret = secretStdin
    ? takeSecret(context, await context.parts.host.prompt.secretFromStandardInput())
    : undefined;
  const login = context.parts.auth.loginApplication({appKey, appSecret});
  return secretStdin ? {...login, secretFrom: 'standardInput'} : login;
}

/**
 * The same, asking for what is missing where somebody can answer.
 *
 * @throws `CREDENTIALS_MISSING`; `USAGE_INVALID` when standard input holds no secret or an answer is no AppKey or AppSecret
 */
export async function chooseApplication(
  context: AuthContext,
  given: GivenApplication,
): Promise<ChosenApplication> {
  try {
    return await givenApplication(context, given);
  } catch (thrown) {
    const canAsk = context.parts.host.prompt.isInteractive && !given.secretStdin;
    if (!canAsk || !isAli1688Error(thrown) || thrown.code !== 'CREDENTIALS_MISSING') throw thrown;
  }
  const appKey = given.appKey ?? (isAppKeyKnown(context) ? undefined : await askForAppKey(context));
  if (appKey !== undefined && given.appKey === undefined && isSecretKnown(context, appKey))
    return context.parts.auth.loginApplication({appKey});
  const appSecret = takeSecret(context, await context.parts.host.prompt.hidden(questions.appSecret));
  return {...context.parts.auth.loginApplication({appKey, appSecret}), secretFrom: 'question'};
}

/**
 * The AppSecret of what was typed or piped: its first line, as password managers put the secret first and notes
 * below it.
 *
 * @throws `USAGE_INVALID` where that line is empty or holds what no secret has
 */
function takeSecret(context: AuthContext, given: Secret): Secret {
  const {host} = context.parts;
  host.protect(given);
  const lines = given
    .reveal()
    .trim()
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/);
  const [first = ''] = lines;
  const secret = new Secret(first.trim());
  // The space between the words of a sentence, controls and what no keyboard has.
  if (!/^[^\p{Cc}\p{Cf}]{1,512}$/u.test(secret.reveal())) throw answerUnusable('AppSecret');
  host.protect(secret);
  if (lines.length > 1) context.note(notes.secretFirstLine);
  return secret;
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
