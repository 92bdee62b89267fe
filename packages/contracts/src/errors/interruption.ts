import {Ali1688Error, isAli1688Error} from './ali1688-error.ts';

/**
 * What whoever waited or sent throws once its signal is aborted: the signal's reason where that is an error of
 * the suite, such as a deadline, and `INTERRUPTED` for any other reason.
 *
 * @param requestSent whether any byte of a request may have reached the server; undefined where none was under way
 */
export function interruption(signal: AbortSignal | undefined, requestSent?: boolean): Ali1688Error {
  if (isAli1688Error(signal?.reason)) return signal.reason;
  return new Ali1688Error({
    code: 'INTERRUPTED',
    text: {en: 'Interrupted.', zh: '已中断。'},
    hint: {en: 'Run it again to go on.', zh: '如需继续，请重新运行。'},
    cause: signal?.reason,
    details: {requestSent},
  });
}
