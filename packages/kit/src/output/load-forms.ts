import {loadPart} from '@ali1688/contracts/errors';

/** Output for people and spreadsheets: tables, csv, Markdown, lines of JSON, chosen fields, files, failures as text. */
export type Forms = typeof import('../render/forms.ts');

/**
 * Loads everything but whole JSON documents, which programs ask for and which need none of it.
 *
 * @throws `UNEXPECTED` when its file was left out of a copy of the program
 */
export function loadForms(): Promise<Forms> {
  return loadPart(async () => import('../render/forms.ts'));
}
