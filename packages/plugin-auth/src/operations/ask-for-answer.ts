import type {Session} from '@ali1688/kit';
import {authorizeNote} from '../texts/note-texts.ts';
import {questions} from '../texts/questions.ts';
import type {AuthorizationCode} from './receive-answer.ts';
import {openBrowser} from './open-browser.ts';
import {protectPasted} from './protect-pasted.ts';

type Application = ReturnType<Session['auth']['loginApplication']>['application'];

/**
 * Shows the address and takes the pasted address bar or bare code. Somebody must be at the terminal.
 *
 * @throws `USAGE_INVALID` for anything that is no answer to this request, `CREDENTIALS_MISSING` (declined)
 */
export async function askForAnswer(
  session: Session,
  request: {readonly application: Application; readonly redirectUri: string; readonly noBrowser: boolean},
): Promise<AuthorizationCode> {
  const {application, redirectUri, noBrowser} = request;
  const {url} = session.auth.authorizeUrl({application, redirectUri});
  session.note(authorizeNote(url));
  if (!noBrowser) await openBrowser(session, url);
  const pasted = (await session.prompt.text(questions.answer)).trim();
  protectPasted(session, pasted);
  const answer = session.auth.readAnswer(pasted, {application, redirectUri});
  session.protect(answer.code);
  return answer;
}
