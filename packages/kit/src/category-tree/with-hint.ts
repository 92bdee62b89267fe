import {Ali1688Error, type Bilingual} from '@ali1688/contracts/errors';

/** The same failure of a call with another next step. */
export function withHint(failure: Ali1688Error, hint: Bilingual): Ali1688Error {
  const {code, text, retryable, gateway, requestSent, retryAfterMs} = failure;
  return new Ali1688Error({
    code,
    text,
    hint,
    retryable,
    ...(gateway === undefined ? {} : {gateway}),
    ...(requestSent === undefined ? {} : {requestSent}),
    ...(retryAfterMs === undefined ? {} : {retryAfterMs}),
    cause: failure,
  });
}
