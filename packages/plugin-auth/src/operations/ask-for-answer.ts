import type {AuthContext} from '../session/auth-context.ts';
import {authorizeNote} from '../texts/note-texts.ts';
import {questions} from '../texts/questions.ts';
import type {AuthorizationCode} from './receive-answer.ts';
import {openBrowser} from './open-browser.ts';
import {protectPasted} from './protect-pasted.ts';

type Application = ReturnType<AuthContext['parts']['auth']['loginApplication']>['application'];

/**
 * Shows the address and takes the pasted address bar or bare code. Somebody must be at the terminal.
 *
 * @throws `USAGE_INVALID` for anything that is no answer to this request, `CREDENTIALS_MISSING` (declined)
 */
export async function askForAnswer(
  context: AuthContext,
  request: {readonly application: Application; readonly redirectUri: string; readonly noBrowser: boolean},
): Promise<AuthorizationCode> {
  const {application, redirectUri, noBrowser} = request;
  const {url} = context.parts.auth.authorizeUrl({application, redirectUri});
  context.note(authorizeNote(url));
  if (!noBrowser) await openBrowser(context, url);
  const pasted = (await context.parts.host.prompt.text(questions.answer)).trim();
  protectPasted(context, pasted);
  const answer = context.parts.auth.readAnswer(pasted, {application, redirectUri});
  context.parts.host.protect(answer.code);
  return answer;
}
