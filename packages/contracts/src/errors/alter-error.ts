import {Ali1688Error, type Ali1688ErrorFields} from './ali1688-error.ts';

/**
 * The same failure with some of its fields changed, such as another next step; the first one is its cause.
 * Details that are given replace those of the same name and leave the others.
 */
export function alterError(error: Ali1688Error, changes: Partial<Ali1688ErrorFields>): Ali1688Error {
  const {code, text, hint, retryable} = error;
  const details = {...error.details, ...changes.details};
  return new Ali1688Error({code, text, hint, retryable, cause: error, ...changes, details});
}
