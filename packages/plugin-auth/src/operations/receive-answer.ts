import type {Secret} from '@ali1688/contracts/ports';
import type {Session} from '@ali1688/kit';
import {authorizeNote} from '../texts/note-texts.ts';
import {openBrowser} from './open-browser.ts';

type Application = ReturnType<Session['auth']['loginApplication']>['application'];
/** A code and the address it came back to, which the exchange has to repeat. */
export type AuthorizationCode = {readonly code: Secret; readonly redirectUri: string};

/**
 * Waits on 127.0.0.1 for the browser to come back with the code.
 *
 * @throws `CREDENTIALS_MISSING` (declined), `TIMEOUT`, `INTERRUPTED`, `USAGE_INVALID` (port in use)
 */
export async function receiveAnswer(
  session: Session,
  request: {readonly application: Application; readonly port: number; readonly noBrowser: boolean},
): Promise<AuthorizationCode> {
  const {application, port, noBrowser} = request;
  const receiver = await session.auth.receive({application, port});
  try {
    session.note(authorizeNote(receiver.authorizeUrl));
    // Together, so that an answer that fails while the browser opens is never without a listener.
    const [code] = await Promise.all([
      receiver.code,
      noBrowser ? undefined : openBrowser(session, receiver.authorizeUrl),
    ]);
    session.protect(code);
    return {code, redirectUri: receiver.redirectUri};
  } finally {
    await receiver.close();
  }
}
