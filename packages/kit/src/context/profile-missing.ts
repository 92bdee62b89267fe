import {Ali1688Error} from '@ali1688/contracts/errors';
import {contextTexts} from '../failure/context-texts.ts';

/** The failure when a named profile is not there. */
export function profileMissing(profile: string): Ali1688Error {
  return new Ali1688Error({
    code: 'CREDENTIALS_MISSING',
    text: contextTexts.profileMissing(profile),
    hint: contextTexts.profileHint,
  });
}
