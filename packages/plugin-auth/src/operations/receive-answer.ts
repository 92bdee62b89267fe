import type {Secret} from '@ali1688/contracts/ports';
import type {AuthContext} from '../session/auth-context.ts';
import {authorizeNote} from '../texts/note-texts.ts';
import {openBrowser} from './open-browser.ts';

type Application = ReturnType<AuthContext['parts']['auth']['loginApplication']>['application'];
/** A code and the address it came back to, which the exchange has to repeat. */
export type AuthorizationCode = {readonly code: Secret; readonly redirectUri: string};

/**
 * Waits on 127.0.0.1 for the browser to come back with the code.
 *
 * @throws `CREDENTIALS_MISSING` (declined), `TIMEOUT`, `INTERRUPTED`, `USAGE_INVALID` (port in use)
 */
export async function receiveAnswer(
  context: AuthContext,
  request: {readonly application: Application; readonly port: number; readonly noBrowser: boolean},
): Promise<AuthorizationCode> {
  const {application, port, noBrowser} = request;
  const receiver = await context.parts.auth.receive({application, port});
  try {
    context.note(authorizeNote(receiver.authorizeUrl));
    // Together, so that an answer that fails while the browser opens is never without a listener.
    const [code] = await Promise.all([
      receiver.code,
      noBrowser ? undefined : openBrowser(context, receiver.authorizeUrl),
    ]);
    context.parts.host.protect(code);
    return {code, redirectUri: receiver.redirectUri};
  } finally {
    await receiver.close();
  }
}
