import {apiId, categoryTranslationGetById} from '@ali1688/contracts';
import {isAli1688Error, type ErrorCode} from '@ali1688/contracts/errors';
import type {Session} from '@ali1688/kit';
import * as z from 'zod/mini';
import {notes} from '../texts/note-texts.ts';

/** What the call of `auth status --check` showed. */
export const tokenCheckOutput = z.object({
  api: z.string(),
  accepted: z.boolean(),
  /** The refusal that came after the token had been accepted. */
  refusedWith: z.optional(z.string()),
});

/** The gateway looks at the token before these (gateway.md section 7), so they prove it too. */
const refusalsBehindToken: readonly ErrorCode[] = ['PERMISSION_DENIED', 'QUOTA_EXHAUSTED'];

/**
 * Makes one signed call that needs a token.
 *
 * @throws whatever the call failed with, except for a refusal that the gateway gives only to a good token
 */
export async function checkToken(session: Session): Promise<z.output<typeof tokenCheckOutput>> {
  const api = apiId(categoryTranslationGetById);
  try {
    await session.call(categoryTranslationGetById, {language: 'en', categoryId: '0'});
    return {api, accepted: true};
  } catch (thrown) {
    if (!isAli1688Error(thrown) || !refusalsBehindToken.includes(thrown.code)) throw thrown;
    session.note(notes.checkRefused);
    return {api, accepted: true, refusedWith: thrown.code};
  }
}
