import type {Session} from '@ali1688/kit';
import {notes} from '../texts/note-texts.ts';

/** Opens the address in the browser, and says so where there is none. */
export async function openBrowser(session: Session, url: string): Promise<void> {
  if (!(await session.auth.openBrowser(url))) session.note(notes.browserMissing);
}
