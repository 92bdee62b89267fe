import type {Secret} from '@ali1688/contracts/ports';
import type {AuthContext} from '../session/auth-context.ts';
import {browserNeeded} from '../texts/failures.ts';
import {authorizeNote} from '../texts/note-texts.ts';
import {openBrowser} from './open-browser.ts';

type Application = ReturnType<AuthContext['parts']['auth']['loginApplication']>['application'];
/** A code and the address it came back to, which the exchange has to repeat. */
export type AuthorizationCode = {readonly code: Secret; readonly redirectUri: string};

/**
 * Waits on 127.0.0.1 for the browser to come back with the code.
 *
 * @throws `CREDENTIALS_MISSING` (declined), `TIMEOUT`, `INTERRUPTED`, `USAGE_INVALID` (port in use, or neither a
 *   browser nor anybody who could open the address)
 */
export async function receiveAnswer(
  context: AuthContext,
  request: {
    readonly application: Application;
    readonly host: string;
    readonly port: number;
    readonly noBrowser: boolean;
  },
): Promise<AuthorizationCode> {
  const {noBrowser, ...place} = request;
  const receiver = await context.parts.auth.receive(place);
  try {
    // Where nobody watches, the address helps only with a browser.
    const isAlone = !noBrowser && !context.parts.host.prompt.isInteractive;
    if (!isAlone) context.note(authorizeNote(receiver.authorizeUrl));
    // Together, so that an answer that fails while the browser opens is never without a listener.
    const [code] = await Promise.all([
      receiver.code,
      noBrowser ? undefined : show(context, receiver.authorizeUrl, isAlone),
    ]);
    context.parts.host.protect(code);
    return {code, redirectUri: receiver.redirectUri};
  } finally {
    await receiver.close();
  }
}

/** Opens the browser; where nobody watches and there is none, no answer would ever come. */
async function show(context: AuthContext, address: string, isAlone: boolean): Promise<void> {
  if (!isAlone) return openBrowser(context, address);
  if (!(await context.parts.host.openBrowser(address))) throw browserNeeded();
  context.note(authorizeNote(address));
}
