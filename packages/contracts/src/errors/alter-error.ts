import {Ali1688Error, type Ali1688ErrorFields} from './ali1688-error.ts';

/** The same failure with some of its fields changed, such as another next step; the first one is its cause. */
export function alterError(error: Ali1688Error, changes: Partial<Ali1688ErrorFields>): Ali1688Error {
  const {code, text, hint, retryable, gateway, categories, matches, checks, missing} = error;
  const {requestSent, retryAfterMs} = error;
  const told = {code, text, hint, retryable, gateway, categories, matches, checks, missing};
  return new Ali1688Error({...told, requestSent, retryAfterMs, cause: error, ...changes});
}
