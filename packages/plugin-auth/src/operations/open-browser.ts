import type {AuthContext} from '../session/auth-context.ts';
import {notes} from '../texts/note-texts.ts';

/** Opens the address in the browser, and says so where there is none. */
export async function openBrowser(context: AuthContext, url: string): Promise<void> {
  if (!(await context.parts.host.openBrowser(url))) context.note(notes.browserMissing);
}
