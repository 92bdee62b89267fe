import {apiId} from '@ali1688/contracts';
import {isAli1688Error} from '@ali1688/contracts/errors';
import * as z from 'zod/mini';
import type {AuthContext} from '../session/auth-context.ts';
import {provesToken, provingApi, provingRequest} from '../session/prove-token.ts';
import {notes} from '../texts/note-texts.ts';

/** What the call of `auth status --check` showed. */
export const tokenCheckOutput = z.object({
  api: z.string(),
  accepted: z.boolean(),
  /** The refusal that came after the token had been accepted. */
  refusedWith: z.optional(z.string()),
});

/**
 * Makes one signed call that needs a token.
 *
 * @throws whatever the call failed with, except for a refusal that the gateway gives only to a good token
 */
export async function checkToken(context: AuthContext): Promise<z.output<typeof tokenCheckOutput>> {
  const api = apiId(provingApi);
  try {
    await context.call(provingApi, provingRequest);
    return {api, accepted: true};
  } catch (thrown) {
    if (!isAli1688Error(thrown) || !provesToken(thrown)) throw thrown;
    context.note(notes.checkRefused);
    return {api, accepted: true, refusedWith: thrown.code};
  }
}
